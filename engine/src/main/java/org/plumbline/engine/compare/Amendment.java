package org.plumbline.engine.compare;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.plumbline.engine.problem.Language;

/** Edits that only hold together, such as both sides of a band; mostly a single one. */
public record Amendment(List<Edit> edits) {
    /** By what the edits say, so that no order hangs on what a rule is called. */
    static final Comparator<Amendment> ORDER = Comparator.comparing(Amendment::text);

    /** Keeps a copy. */
    public Amendment {
        edits = List.copyOf(edits);
    }

    /** Its edits in sentences for people, one after another. */
    public String in(Language language) {
        return edits.stream().map(edit -> edit.sentence().in(language)).collect(Collectors.joining(" + "));
    }

    /** Whether it is of the vocabulary, which everybody is judged under. */
    boolean ofVocabulary() {
        return edits.stream().anyMatch(Edit::ofVocabulary);
    }

    /** Whether one of its edits is of a rule of this name. */
    boolean isOf(String rule) {
        return edits.stream().anyMatch(edit -> edit.isOf(rule));
    }

    String text() {
        return edits.stream().map(Edit::text).sorted().collect(Collectors.joining("\n"));
    }
}
