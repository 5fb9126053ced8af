package org.plumbline.engine.rulefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.Place;
import org.plumbline.engine.rulefile.Cursor.ParseFailure;
import org.plumbline.engine.rulefile.RuleFile.Placed;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.rules.Stage;

/** Reads the rules of one file, one after another; what is wrong in one does not keep the next from being read. */
final class RuleFileReader {
    private final String name;
    private final List<Flaw> flaws;
    private final List<Flaw> written = new ArrayList<>();
    private final List<Flaw> read = new ArrayList<>();
    private final Cursor cursor;
    private final RuleReader rules;

    RuleFileReader(String name, String text, Scheme scheme, List<Flaw> flaws) {
        this.name = name;
        this.flaws = flaws;
        this.cursor = new Cursor(name, new Scanner(name, text, written).scan(), read);
        this.rules = new RuleReader(cursor, new Codes(scheme));
    }

    RuleFile read(Stage stage) {
        header();
        var found = new ArrayList<Placed>();
        while (!cursor.peek().isEnd()) {
            next(stage).ifPresent(found::add);
        }
        if (found.isEmpty() && written.isEmpty() && read.isEmpty()) {
            read.add(new Flaw(Place.file(name), "", new RuleProblem.EmptyFile().message()));
        }
        SizeLimits.rules(name, found.size(), read);
        flaws.addAll(RootCauses.without(written, read));
        return new RuleFile(name, found);
    }

    private void header() {
        try {
            new Header(cursor).read();
        } catch (ParseFailure onward) {
            cursor.skipTo("rule");
        }
    }

    /** The rule that begins here, as far as there is one and it makes sense. */
    private Optional<Placed> next(Stage stage) {
        cursor.inRule("");
        try {
            if (begins()) {
                var placed = rules.read(stage);
                SizeLimits.check(placed.rule(), read);
                return Optional.of(placed);
            }
        } catch (ParseFailure onward) {
            cursor.skipTo("end", "rule");
            cursor.take("end");
        }
        return Optional.empty();
    }

    /** Whether a rule begins here; whatever else stands here is passed over. */
    private boolean begins() {
        var token = cursor.peek();
        if (token.is("rule") || (cursor.isMeant("rule") && cursor.after().isText())) {
            return true;
        }
        if (token.is(";") || token.is("end")) {
            cursor.flaw(token, new ConditionProblem.NotHere(token.text()));
            cursor.next();
            return false;
        }
        cursor.flaw(token, new RuleProblem.NotARule(token.shown()));
        cursor.next();
        cursor.skipTo("rule");
        return false;
    }
}
