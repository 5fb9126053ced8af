package org.plumbline.engine.checkpoint;

import java.util.Optional;
import java.util.regex.Pattern;

/** A tree at one size: whose it is, how many leaves it has, and its root (C2SP tlog-checkpoint). */
public record Checkpoint(String origin, long size, Hash root) {
    private static final int LINES = 3;
    private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,17}");

    /** The checkpoint that a note's text is; empty where it is none, or has lines that are not known here. */
    public static Optional<Checkpoint> parse(String text) {
        var lines = text.split("\n", LINES + 1);
        if (lines.length != LINES + 1 || !lines[LINES].isEmpty() || !NoteSignature.isName(lines[0])) {
            return Optional.empty();
        }
        return of(lines[0], lines[1], lines[2]);
    }

    static Optional<Checkpoint> of(String origin, String size, String root) {
        return SIZE.matcher(size).matches()
                ? Hash.parse(root).map(hash -> new Checkpoint(origin, Long.parseLong(size), hash))
                : Optional.empty();
    }

    /** What is signed. */
    String text() {
        return origin + "\n" + size + "\n" + root + "\n";
    }

    /** As it is written down by hand. */
    public String written() {
        return size + ":" + root;
    }
}
