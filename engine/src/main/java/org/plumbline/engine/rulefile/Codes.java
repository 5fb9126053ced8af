package org.plumbline.engine.rulefile;

import org.plumbline.engine.scheme.Examples;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.rules.Exact;
import org.plumbline.rules.Term;

/** Checks a text in a rule against what it must mean. */
record Codes(Scheme scheme) {
    void check(Term term, Token token, Cursor cursor) {
        switch (term) {
            case DECIMAL, RATIO -> decimal(term, token, cursor);
            case CURVE -> WrittenCurve.flaw(token.text()).ifPresent(flaw -> cursor.flaw(token, flaw));
            case SENTENCE -> {
                if (token.text().isBlank()) {
                    cursor.flaw(token, new ConclusionProblem.EmptyText());
                }
            }
            case DEPARTMENT -> {
                if (!scheme.departments().isEmpty()) {
                    code(term, token, cursor);
                }
            }
            default -> code(term, token, cursor);
        }
    }

    private static void decimal(Term term, Token token, Cursor cursor) {
        var written = token.text();
        if (Numbers.isPercent(written)) {
            cursor.flaw(token, Numbers.percent(written, term == Term.RATIO));
            return;
        }
        try {
            if (Exact.decimal(written).signum() < 0) {
                cursor.flaw(token, new ConclusionProblem.Below0(written));
            } else if (Numbers.hasLeadingZero(written)) {
                cursor.flaw(token, Numbers.oddInConclusion(written));
            }
        } catch (NumberFormatException odd) {
            cursor.flaw(token, Numbers.oddInConclusion(written));
        }
    }

    private void code(Term term, Token token, Cursor cursor) {
        var known = scheme.known(term);
        if (known.has(token.text())) {
            return;
        }
        var told = known.unknown(token.text());
        cursor.flaw(token, told.maybe().isEmpty() ? told.example(Examples.entry(term, token.text())) : told);
    }
}
