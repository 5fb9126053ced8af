package org.plumbline.engine.rulefile;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.engine.problem.DocumentProblem;
import org.plumbline.engine.rulefile.Cursor.ParseFailure;

/** Reads what stands between the name of a rule and when: the clauses it comes from. */
final class Clauses {
    private final Cursor cursor;

    Clauses(Cursor cursor) {
        this.cursor = cursor;
    }

    /** The clauses of {@code @clause("…, …")}; anything else before when is reported and passed over. */
    List<String> read() throws ParseFailure {
        var clauses = new ArrayList<String>();
        var annotations = 0;
        var sound = true;
        while (!ends()) {
            if (cursor.take("@")) {
                annotations++;
                sound &= annotation(clauses);
            } else {
                sound = false;
                passOver();
            }
        }
        if (annotations > 1) {
            cursor.flaw(cursor.peek(), new RuleProblem.TwoClauses());
        } else if (clauses.isEmpty() && sound) {
            cursor.flaw(cursor.peek(), new RuleProblem.NoClause());
        }
        return clauses;
    }

    private boolean ends() {
        return cursor.isMeant("when")
                || Conditions.begin(cursor)
                || cursor.peek().isEnd();
    }

    /** An attribute of Drools with its hyphens, such as no-loop. */
    private String attribute() {
        var shown = new StringBuilder(cursor.next().shown());
        while (cursor.peek().is("-") && cursor.after().isWord()) {
            cursor.next();
            shown.append('-').append(cursor.next().text());
        }
        return shown.toString();
    }

    private void passOver() throws ParseFailure {
        var token = cursor.peek();
        cursor.flaw(token, new RuleProblem.NotNeeded(attribute()));
        cursor.skipTo("when", "@", "then", "rule");
        if (!cursor.peek().is("when") && !cursor.peek().is("@")) {
            throw new ParseFailure();
        }
    }

    /** One annotation; false where it is none that says a clause. */
    private boolean annotation(List<String> clauses) throws ParseFailure {
        var word = cursor.expectWord(RuleProblem.ExpectedName::new);
        if (!word.text().equals("clause")) {
            unknown(word);
            return false;
        }
        cursor.expect("(");
        if (!cursor.peek().is(")")) {
            text(clauses);
        }
        cursor.expect(")");
        return true;
    }

    private void unknown(Token word) throws ParseFailure {
        var message = new RuleProblem.UnknownAnnotation(word.text()).message();
        cursor.flaw(word, message.maybe(word.text(), List.of("clause")));
        if (cursor.take("(")) {
            cursor.skipTo(")", "when", "rule");
            cursor.expect(")");
        }
    }

    private void text(List<String> clauses) throws ParseFailure {
        var text = cursor.expectText("clause");
        for (var clause : text.text().split("[,，、;；]")) {
            if (clauses.contains(clause.strip())) {
                cursor.flaw(text, new DocumentProblem.EntryTwice(clause.strip()));
            } else if (!clause.isBlank()) {
                clauses.add(clause.strip());
            }
        }
        if (cursor.peek().is(",")) {
            throw cursor.lost(new RuleProblem.TwoClauses());
        }
    }
}
