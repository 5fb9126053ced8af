package org.plumbline.engine.rulefile;

import java.util.List;
import java.util.Set;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.Message;
import org.plumbline.engine.problem.Place;
import org.plumbline.engine.rule.Rule;
import org.plumbline.rules.Achievement;
import org.plumbline.rules.Event;

/**
 * How large rules may be: far above what a policy needs, and low enough that the dearest file is still read, compiled
 * and asked in bounded time.
 */
public final class SizeLimits {
    /** Rules of one file. */
    public static final int RULES = 500;
    /** Characters of one file. */
    public static final int CHARACTERS = 1_000_000;
    /** Characters of one text in quotation marks. */
    static final int TEXT = 500;
    /** Facts that one rule looks at; of one kind; and of a kind that there may be a thousand of. */
    static final int FACTS = 5;

    static final int FACTS_OF_A_KIND = 3;
    static final int FACTS_OF_MANY = 2;
    /** ComparedValues that one rule compares with, and conclusions. */
    static final int CONDITIONS = 100;

    static final int CONCLUSIONS = 50;

    private static final Set<Class<?>> MANY = Set.of(Event.class, Achievement.class);

    private SizeLimits() {}

    /** How many values a rule compares with and how many conclusions it has: what it costs to compile. */
    public static int size(Rule rule) {
        return conditions(rule) + rule.conclusions().size();
    }

    static void check(Rule rule, List<Flaw> flaws) {
        facts(rule, flaws);
        if (conditions(rule) > CONDITIONS) {
            flaws.add(flaw(rule, new RuleProblem.TooManyConditions(conditions(rule), CONDITIONS).message()));
        }
        if (rule.conclusions().size() > CONCLUSIONS) {
            flaws.add(flaw(
                    rule, new RuleProblem.TooManyConclusions(rule.conclusions().size(), CONCLUSIONS).message()));
        }
    }

    /** Every fact is compared with every other: a thousand events three at a time are a thousand million. */
    private static void facts(Rule rule, List<Flaw> flaws) {
        var all = rule.patterns().size();
        for (var kind : rule.looksAt()) {
            var same = (int) rule.patterns().stream()
                    .filter(pattern -> pattern.type() == kind)
                    .count();
            var most = MANY.contains(kind) ? FACTS_OF_MANY : FACTS_OF_A_KIND;
            if (same > most || all > FACTS) {
                flaws.add(flaw(rule, new RuleProblem.TooManyFacts(all, same, FACTS, most).message()));
                return;
            }
        }
    }

    private static int conditions(Rule rule) {
        return rule.tests().stream()
                .mapToInt(test -> Math.max(1, test.operands().size()))
                .sum();
    }

    private static Flaw flaw(Rule rule, Message message) {
        return new Flaw(rule.place(), rule.name(), message);
    }

    static void rules(String file, int rules, List<Flaw> flaws) {
        if (rules > RULES) {
            flaws.add(new Flaw(Place.file(file), "", new RuleProblem.TooManyRules(rules, RULES, file).message()));
        }
    }
}
