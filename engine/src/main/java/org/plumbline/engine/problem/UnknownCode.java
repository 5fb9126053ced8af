package org.plumbline.engine.problem;

import java.util.Locale;
import org.plumbline.rules.Term;

/** A code that scheme.yaml does not declare, where a term of its kind was expected. */
public record UnknownCode(Term term, String written) implements Statement {
    @Override
    public String code() {
        return "unknown-" + term.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
