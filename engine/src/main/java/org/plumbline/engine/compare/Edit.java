package org.plumbline.engine.compare;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.problem.Message;

/** What somebody changed in one rule or in one entry of scheme.yaml, from one version of a scheme to the next. */
public record Edit(
        Kind kind, @Nullable Piece before, @Nullable Piece after) {
    /** How it was edited. */
    public enum Kind {
        ADDED,
        REMOVED,
        /** It says something else. */
        CHANGED,
        /** It says the same under another name. */
        RENAMED,
        /** It says the same and cites other clauses. */
        CITED
    }

    static Edit added(Piece after) {
        return new Edit(Kind.ADDED, null, after);
    }

    static Edit removed(Piece before) {
        return new Edit(Kind.REMOVED, before, null);
    }

    static Edit changed(Piece before, Piece after) {
        if (!before.body().equals(after.body())) {
            return new Edit(Kind.CHANGED, before, after);
        }
        return new Edit(before.name().equals(after.name()) ? Kind.CITED : Kind.RENAMED, before, after);
    }

    /** The file it is made in. */
    public String file() {
        return one().file();
    }

    /** The rule, or the entry of scheme.yaml with its section before a point; where it is gone, as it was called. */
    public String name() {
        return one().name();
    }

    /** What stands instead of what; nothing for what was added or removed as a whole. */
    public List<Replacement> replaced() {
        return before == null || after == null
                ? List.of()
                : Alignment.of(before.body(), after.body()).replaced();
    }

    /** It in a sentence for people. */
    public Message sentence() {
        return new EditSentences(this).statement().message();
    }

    /** Whether it is of the vocabulary, which everybody is judged under. */
    boolean ofVocabulary() {
        return one().rule() == null;
    }

    /** Whether a rule of this name, as it was or as it is, is of it. */
    boolean isOf(String rule) {
        return (before != null && before.name().equals(rule))
                || (after != null && after.name().equals(rule));
    }

    /** What it says, whatever it is called: what breaks a tie between two edits may not hang on a name. */
    String text() {
        return (before == null ? "" : String.join(" ", before.body()))
                + "\n"
                + (after == null ? "" : String.join(" ", after.body()));
    }

    private Piece one() {
        return after == null ? Objects.requireNonNull(before) : after;
    }
}
