package org.plumbline.engine.rulefile;

import java.util.List;
import java.util.Set;
import org.plumbline.engine.problem.Place;
import org.plumbline.engine.rule.Rule;
import org.plumbline.engine.rulefile.Cursor.ParseFailure;
import org.plumbline.engine.rulefile.RuleFile.Placed;
import org.plumbline.rules.Conclusion;
import org.plumbline.rules.Measurement;
import org.plumbline.rules.Stage;

/** Reads one rule, from its name to its end. */
final class RuleReader {
    private static final Set<Class<? extends Conclusion>> OF_A_MEASUREMENT = Set.of(Conclusion.Scoring.class);
    private static final Set<Class<? extends Conclusion>> OF_A_SETTING =
            Set.of(Conclusion.DimensionWeight.class, Conclusion.IndicatorWeight.class, Conclusion.Pay.class);

    private final Cursor cursor;
    private final Codes codes;

    RuleReader(Cursor cursor, Codes codes) {
        this.cursor = cursor;
        this.codes = codes;
    }

    /** What stands before the word when. */
    private record Heading(Stage stage, Place place, String name, List<String> clauses) {}

    Placed read(Stage stage) throws ParseFailure {
        var start = cursor.position();
        var heading = heading(stage);
        var conditions = conditions(stage);
        cursor.expectMeant("then");
        var conclusions = new Conclusions(cursor, codes, stage, conditions);
        conclusions.read();
        cursor.expectMeant("end");
        var rule = rule(heading, conditions, conclusions);
        return new Placed(rule, cursor.since(start));
    }

    private Heading heading(Stage stage) throws ParseFailure {
        var place = cursor.place(cursor.expectMeant("rule"));
        var named = ruleName();
        cursor.inRule(named);
        return new Heading(stage, place, named, new Clauses(cursor).read());
    }

    private Conditions conditions(Stage stage) throws ParseFailure {
        if (Conditions.begin(cursor)) {
            cursor.flaw(
                    cursor.peek(),
                    new RuleProblem.Expected("when", cursor.peek().shown()));
        } else {
            cursor.expectMeant("when");
        }
        var conditions = new Conditions(cursor, codes, stage);
        try {
            conditions.read();
        } catch (ParseFailure onward) {
            conditions.leftUnread();
            cursor.skipTo("then", "end", "rule");
        }
        return conditions;
    }

    private static Rule rule(Heading heading, Conditions conditions, Conclusions conclusions) {
        return new Rule(
                heading.name(),
                heading.clauses(),
                heading.stage(),
                heading.place(),
                areOfSetting(conditions, conclusions),
                conditions.needs(),
                conditions.looksAt(),
                conclusions.kinds(),
                conditions.patterns(),
                conclusions.expressions());
    }

    /** Whether what they say can be kept: a curve by its indicator, a weight or a formula by its setting. */
    private static boolean areOfSetting(Conditions conditions, Conclusions conclusions) {
        var kept = conditions.needs().contains(Measurement.class) ? OF_A_MEASUREMENT : OF_A_SETTING;
        return conditions.areOfSetting() && kept.containsAll(conclusions.kinds());
    }

    private String ruleName() throws ParseFailure {
        var token = cursor.peek();
        if (!token.isText() || token.text().isBlank()) {
            var named = token.isWord() && !token.is("when") && !token.is("rule");
            var message = new RuleProblem.ExpectedRuleName(token.shown()).message();
            cursor.flaw(token, named ? message.meaning(token.text()) : message);
            if (!named && !token.isText()) {
                throw new ParseFailure();
            }
        }
        cursor.next();
        return token.text();
    }
}
