package org.plumbline.engine.rulefile;

import java.util.regex.Pattern;
import org.plumbline.engine.problem.UnknownCode;
import org.plumbline.engine.scheme.Examples;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.rules.Curve;
import org.plumbline.rules.Exact;
import org.plumbline.rules.Term;

/** Checks a text in a rule against what it must mean. */
record Codes(Scheme scheme) {
    private static final Pattern ONE_MARK = Pattern.compile("\\s*[0-9.]+:[0-9.]+\\s*");

    void check(Term term, Token token, Cursor cursor) {
        switch (term) {
            case DECIMAL -> decimal(token, cursor);
            case CURVE -> curve(token, cursor);
            case SENTENCE -> {
                if (token.text().isBlank()) {
                    cursor.flaw(token, new ConclusionProblem.EmptyText());
                }
            }
            case DEPARTMENT -> {}
            default -> code(term, token, cursor);
        }
    }

    private static void decimal(Token token, Cursor cursor) {
        try {
            if (Exact.decimal(token.text()).signum() < 0) {
                cursor.flaw(token, new ConclusionProblem.Below0(token.text()));
            }
        } catch (NumberFormatException odd) {
            cursor.flaw(token, Numbers.oddInConclusion(token.text()));
        }
    }

    private static void curve(Token token, Cursor cursor) {
        try {
            Curve.through(token.text());
        } catch (IllegalArgumentException bad) {
            var alone = ONE_MARK.matcher(token.text()).matches();
            cursor.flaw(
                    token,
                    (alone
                                    ? new ConclusionProblem.ShortCurve(String.valueOf(bad.getMessage()))
                                    : new ConclusionProblem.BadCurve(String.valueOf(bad.getMessage())))
                            .message());
        }
    }

    private void code(Term term, Token token, Cursor cursor) {
        var known = scheme.codes(term);
        if (known.contains(token.text())) {
            return;
        }
        var message = new UnknownCode(term, token.text()).message();
        var titled = scheme.codeTitled(term, token.text());
        var told = titled.map(message::meaning).orElseGet(() -> message.known(token.text(), known));
        cursor.flaw(token, told.maybe().isEmpty() ? told.example(Examples.entry(term)) : told);
    }
}
