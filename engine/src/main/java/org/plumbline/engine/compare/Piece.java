package org.plumbline.engine.compare;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.rule.Rule;

/**
 * The smallest part of a scheme's files that somebody edits as one: a rule, word by word, or an entry of scheme.yaml,
 * line by line, which has no rule.
 */
record Piece(
        String file,
        String name,
        List<String> words,
        @Nullable Rule rule) {
    Piece {
        words = List.copyOf(words);
    }

    /** What the rule says, without its name and its clauses. */
    List<String> body() {
        var when = words.indexOf("when");
        return rule == null || when < 0 ? words : words.subList(when, words.size());
    }

    /** The clauses it cites, word by word. */
    List<String> citation() {
        var when = words.indexOf("when");
        return rule == null || when < 2 ? List.of() : words.subList(2, when);
    }

    /** How much of two bodies is the same, in hundredths of the longer one. */
    int likeness(Piece other) {
        var longer = Math.max(body().size(), other.body().size());
        return longer == 0 ? 0 : 100 * Alignment.of(body(), other.body()).common() / longer;
    }
}
