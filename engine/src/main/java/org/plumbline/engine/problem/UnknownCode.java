package org.plumbline.engine.problem;

import java.util.Locale;
import java.util.function.Function;
import org.plumbline.rules.Term;

/** A code that scheme.yaml does not declare, where a term of its kind was expected. */
public record UnknownCode(Term term, String written) implements Statement {
    /** What is said of each that is no code of a kind. */
    public static Function<String, Statement> of(Term term) {
        return written -> new UnknownCode(term, written);
    }

    @Override
    public String code() {
        return "unknown-" + term.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
