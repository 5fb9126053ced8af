package org.plumbline.engine.rulefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.Message;
import org.plumbline.engine.problem.Place;
import org.plumbline.engine.rulefile.Cursor.Lost;
import org.plumbline.engine.rulefile.RuleFile.Placed;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.rules.Conclusion;
import org.plumbline.rules.Measurement;
import org.plumbline.rules.Stage;

/** Reads the rules of one file, one after another; what is wrong in one does not keep the next from being read. */
final class RuleReader {
    private static final Set<String> IMPORTS = Set.of("org.plumbline.rules.*", "static org.plumbline.rules.Conclude.*");
    private static final Set<String> RESERVED =
            Set.of("org.plumbline", "org.drools", "org.kie", "java", "javax", "jakarta", "jdk", "sun", "com.sun");
    private static final Set<Class<? extends Conclusion>> OF_A_MEASUREMENT = Set.of(Conclusion.Scoring.class);
    private static final Set<Class<? extends Conclusion>> OF_A_SETTING =
            Set.of(Conclusion.DimensionWeight.class, Conclusion.IndicatorWeight.class, Conclusion.Pay.class);

    private final String name;
    private final List<Flaw> flaws;
    private final Cursor cursor;
    private final Codes codes;

    RuleReader(String name, String text, Scheme scheme, List<Flaw> flaws) {
        this.name = name;
        this.flaws = flaws;
        this.cursor = new Cursor(name, new Scanner(name, text, flaws).scan(), flaws);
        this.codes = new Codes(scheme);
    }

    RuleFile read(Stage stage) {
        var rules = new ArrayList<Placed>();
        try {
            header();
        } catch (Lost onward) {
            cursor.skipTo("rule");
        }
        while (!cursor.peek().isEnd()) {
            cursor.inRule("");
            if (!cursor.peek().is("rule")) {
                cursor.flaw(cursor.peek(), Message.of("not-a-rule", Cursor.shown(cursor.peek())));
                cursor.skipTo("rule");
                continue;
            }
            try {
                rules.add(rule(stage));
            } catch (Lost onward) {
                cursor.skipTo("end", "rule");
                cursor.take("end");
            }
        }
        if (rules.isEmpty()
                && flaws.stream().noneMatch(flaw -> flaw.place().file().equals(name))) {
            flaws.add(new Flaw(Place.file(name), "", Message.of("empty-file")));
        }
        Limits.rules(name, rules.size(), flaws);
        return new RuleFile(name, rules);
    }

    private void header() throws Lost {
        if (cursor.take("package")) {
            var token = cursor.peek();
            var named = dotted();
            if (RESERVED.stream().anyMatch(begin -> (named + ".").startsWith(begin + "."))) {
                cursor.flaw(token, Message.of("reserved-package", named));
            }
            cursor.take(";");
        }
        while (cursor.peek().is("import")) {
            var token = cursor.next();
            var imported = (cursor.take("static") ? "static " : "") + dotted();
            if (!IMPORTS.contains(imported)) {
                cursor.flaw(token, Message.of("foreign-import", imported));
            }
            cursor.take(";");
        }
    }

    private String dotted() throws Lost {
        var text = new StringBuilder(cursor.expectWord("expected-name").text());
        while (cursor.take(".")) {
            text.append('.')
                    .append(
                            cursor.take("*")
                                    ? "*"
                                    : cursor.expectWord("expected-name").text());
        }
        return text.toString();
    }

    private Placed rule(Stage stage) throws Lost {
        var start = cursor.position();
        var place = cursor.place(cursor.next());
        var named = ruleName();
        cursor.inRule(named);
        var clauses = clauses();
        cursor.expect("when");
        var conditions = new Conditions(cursor, codes, stage);
        try {
            conditions.read();
        } catch (Lost onward) {
            conditions.leftUnread();
            cursor.skipTo("then", "end", "rule");
        }
        cursor.expect("then");
        var conclusions = new Conclusions(cursor, codes, stage, conditions);
        var kinds = conclusions.read();
        cursor.expect("end");
        var standing =
                conditions.standing() && standing(kinds, conditions.needs().contains(Measurement.class));
        var rule = new Rule(
                named,
                clauses,
                stage,
                place,
                standing,
                conditions.needs(),
                conditions.looksAt(),
                kinds,
                conditions.patterns(),
                conclusions.sayings());
        Limits.check(rule, flaws);
        return new Placed(rule, cursor.since(start));
    }

    /** Whether such conclusions can be kept: a curve by its indicator, a weight or a formula by its setting. */
    private static boolean standing(Set<Class<? extends Conclusion>> kinds, boolean ofMeasurement) {
        return (ofMeasurement ? OF_A_MEASUREMENT : OF_A_SETTING).containsAll(kinds);
    }

    private String ruleName() throws Lost {
        var token = cursor.peek();
        if (!token.isText() && !token.isWord()) {
            throw cursor.lost("expected-rule-name", Cursor.shown(token));
        }
        cursor.next();
        if (token.text().isBlank()) {
            cursor.flaw(token, Message.of("expected-rule-name", Cursor.shown(token)));
        }
        return token.text();
    }

    /** An attribute of Drools with its hyphens, such as no-loop. */
    private String attribute(Token first) {
        var shown = new StringBuilder(Cursor.shown(first));
        cursor.next();
        while (cursor.peek().is("-") && cursor.after().isWord()) {
            cursor.next();
            shown.append('-').append(cursor.next().text());
        }
        return shown.toString();
    }

    /** The clauses of {@code @clause("…, …")}; anything else before when is reported and passed over. */
    private List<String> clauses() throws Lost {
        var clauses = new ArrayList<String>();
        var annotations = 0;
        var unknown = false;
        while (!cursor.peek().is("when") && !cursor.peek().isEnd()) {
            var token = cursor.peek();
            if (!cursor.take("@")) {
                cursor.flaw(token, Message.of("not-needed", attribute(token)));
                cursor.skipTo("when", "@", "then", "rule");
                if (!cursor.peek().is("when") && !cursor.peek().is("@")) {
                    throw new Lost();
                }
                continue;
            }
            var word = cursor.expectWord("expected-name");
            unknown |= !word.text().equals("clause");
            if (!word.text().equals("clause")) {
                cursor.flaw(word, Message.of("unknown-annotation", word.text()).maybe(word.text(), List.of("clause")));
            }
            cursor.expect("(");
            var text = cursor.next();
            cursor.expect(")");
            annotations += word.text().equals("clause") ? 1 : 0;
            for (var clause : text.text().split("[,，、;；]")) {
                if (!clause.isBlank()) {
                    clauses.add(clause.strip());
                }
            }
        }
        if ((clauses.isEmpty() && !unknown) || annotations > 1) {
            cursor.flaw(cursor.peek(), Message.of(annotations > 1 ? "two-clauses" : "no-clause"));
        }
        return clauses;
    }
}
