package org.plumbline.engine.rulefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.Place;
import org.plumbline.engine.rule.Rule;
import org.plumbline.engine.rulefile.Cursor.ParseFailure;
import org.plumbline.engine.rulefile.RuleFile.Placed;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.rules.Conclusion;
import org.plumbline.rules.Measurement;
import org.plumbline.rules.Stage;

/** Reads the rules of one file, one after another; what is wrong in one does not keep the next from being read. */
final class RuleReader {
    private static final Set<String> IMPORTS = Set.of("org.plumbline.rules.*", "static org.plumbline.rules.Conclude.*");
    private static final Set<Class<? extends Conclusion>> OF_A_MEASUREMENT = Set.of(Conclusion.Scoring.class);
    private static final Set<Class<? extends Conclusion>> OF_A_SETTING =
            Set.of(Conclusion.DimensionWeight.class, Conclusion.IndicatorWeight.class, Conclusion.Pay.class);

    private static final List<String> RESERVED =
            List.of("org.plumbline", "org.drools", "org.kie", "java", "javax", "jakarta", "jdk", "sun", "com.sun");

    private final String name;
    private final List<Flaw> flaws;
    private final List<Flaw> written = new ArrayList<>();
    private final List<Flaw> read = new ArrayList<>();
    private final Cursor cursor;
    private final Codes codes;

    RuleReader(String name, String text, Scheme scheme, List<Flaw> flaws) {
        this.name = name;
        this.flaws = flaws;
        this.cursor = new Cursor(name, new Scanner(name, text, written).scan(), read);
        this.codes = new Codes(scheme);
    }

    RuleFile read(Stage stage) {
        var rules = new ArrayList<Placed>();
        try {
            header();
        } catch (ParseFailure onward) {
            cursor.skipTo("rule");
        }
        while (!cursor.peek().isEnd()) {
            cursor.inRule("");
            try {
                if (begins()) {
                    rules.add(rule(stage));
                }
            } catch (ParseFailure onward) {
                cursor.skipTo("end", "rule");
                cursor.take("end");
            }
        }
        if (rules.isEmpty() && written.isEmpty() && read.isEmpty()) {
            read.add(new Flaw(Place.file(name), "", new RuleProblem.EmptyFile().message()));
        }
        SizeLimits.rules(name, rules.size(), read);
        flaws.addAll(RootCauses.without(written, read));
        return new RuleFile(name, rules);
    }

    /** Whether a rule begins here; whatever else stands here is passed over. */
    private boolean begins() {
        var token = cursor.peek();
        if (token.is("rule") || (cursor.isMeant("rule") && cursor.after().isText())) {
            return true;
        }
        if (token.is(";") || token.is("end")) {
            cursor.flaw(token, new ConditionProblem.NotHere(token.text()).message());
            cursor.next();
            return false;
        }
        cursor.flaw(token, new RuleProblem.NotARule(Cursor.shown(token)).message());
        cursor.next();
        cursor.skipTo("rule");
        return false;
    }

    private void header() throws ParseFailure {
        if (cursor.take("package")) {
            var token = cursor.peek();
            var named = dotted();
            if (RESERVED.stream().anyMatch(begin -> (named + ".").startsWith(begin + "."))) {
                cursor.flaw(token, new RuleProblem.ReservedPackage(named).message());
            }
            cursor.take(";");
        }
        while (cursor.peek().is("import")) {
            var token = cursor.next();
            var imported = (cursor.take("static") ? "static " : "") + dotted();
            if (!IMPORTS.contains(imported)) {
                cursor.flaw(token, new RuleProblem.ForeignImport(imported).message());
            }
            cursor.take(";");
        }
    }

    private String dotted() throws ParseFailure {
        var text = new StringBuilder(
                cursor.expectWord(RuleProblem.ExpectedName::new).text());
        while (cursor.take(".")) {
            text.append('.')
                    .append(
                            cursor.take("*")
                                    ? "*"
                                    : cursor.expectWord(RuleProblem.ExpectedName::new)
                                            .text());
        }
        return text.toString();
    }

    private Placed rule(Stage stage) throws ParseFailure {
        var start = cursor.position();
        var place = cursor.place(cursor.expectMeant("rule"));
        var named = ruleName();
        cursor.inRule(named);
        var clauses = new Clauses(cursor).read();
        if (!Conditions.begin(cursor)) {
            cursor.expectMeant("when");
        } else {
            cursor.flaw(cursor.peek(), new RuleProblem.Expected("when", Cursor.shown(cursor.peek())).message());
        }
        var conditions = new Conditions(cursor, codes, stage);
        try {
            conditions.read();
        } catch (ParseFailure onward) {
            conditions.leftUnread();
            cursor.skipTo("then", "end", "rule");
        }
        cursor.expectMeant("then");
        var conclusions = new Conclusions(cursor, codes, stage, conditions);
        var kinds = conclusions.read();
        cursor.expectMeant("end");
        var ofSetting = conditions.areOfSetting()
                && areOfSetting(kinds, conditions.needs().contains(Measurement.class));
        var rule = new Rule(
                named,
                clauses,
                stage,
                place,
                ofSetting,
                conditions.needs(),
                conditions.looksAt(),
                kinds,
                conditions.patterns(),
                conclusions.conclusions());
        SizeLimits.check(rule, read);
        return new Placed(rule, cursor.since(start));
    }

    /** Whether such conclusions can be kept: a curve by its indicator, a weight or a formula by its setting. */
    private static boolean areOfSetting(Set<Class<? extends Conclusion>> kinds, boolean ofMeasurement) {
        return (ofMeasurement ? OF_A_MEASUREMENT : OF_A_SETTING).containsAll(kinds);
    }

    private String ruleName() throws ParseFailure {
        var token = cursor.peek();
        if (!token.isText() || token.text().isBlank()) {
            var named = token.isWord() && !token.is("when") && !token.is("rule");
            var message = new RuleProblem.ExpectedRuleName(Cursor.shown(token)).message();
            cursor.flaw(token, named ? message.meaning(token.text()) : message);
            if (!named && !token.isText()) {
                throw new ParseFailure();
            }
        }
        cursor.next();
        return token.text();
    }
}
