package org.plumbline.engine.checkpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** That something is in a log: which leaf it is, the way from there to a root, and the checkpoint of it (C2SP tlog-proof). */
public record LoggedProof(Inclusion inclusion, SignedCheckpoint signed) {
    private static final String FORM = "c2sp.org/tlog-proof@v1\nindex ";
    private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,17}");

    /** The proof that a text is; empty where it is none. */
    public static Optional<LoggedProof> parse(String text) {
        var blank = text.indexOf("\n\n");
        if (!text.startsWith(FORM) || blank < FORM.length()) {
            return Optional.empty();
        }
        var lines = List.of(text.substring(FORM.length(), blank).split("\n"));
        return SignedCheckpoint.parse(text.substring(blank + 2))
                .filter(signed -> INDEX.matcher(lines.get(0)).matches())
                .flatMap(signed -> path(lines.subList(1, lines.size()))
                        .map(path -> new LoggedProof(
                                new Inclusion(
                                        Long.parseLong(lines.get(0)),
                                        signed.checkpoint().size(),
                                        path),
                                signed)));
    }

    /** Whether a leaf with this hash leads to the checkpoint's root. */
    public boolean holds(Hash leaf) {
        return inclusion.root(leaf).filter(signed.checkpoint().root()::equals).isPresent();
    }

    @Override
    public String toString() {
        var path = inclusion.path().stream().map(hash -> hash + "\n").collect(Collectors.joining());
        return FORM + inclusion.index() + "\n" + path + "\n" + signed.note();
    }

    private static Optional<List<Hash>> path(List<String> lines) {
        var path = new ArrayList<Hash>();
        for (var line : lines) {
            Hash.parse(line).ifPresent(path::add);
        }
        return path.size() == lines.size() ? Optional.of(path) : Optional.empty();
    }
}
