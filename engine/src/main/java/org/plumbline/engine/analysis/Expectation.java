package org.plumbline.engine.analysis;

import java.util.Optional;
import java.util.function.Predicate;
import org.plumbline.engine.analysis.EndResult.DifferingValue;
import org.plumbline.engine.rule.Rule;

/** What must not change from one case to another, of which rules, and what is said where it does. */
record Expectation(Fault fault, Predicate<DifferingValue> broken, boolean followUpsCount, Predicate<Rule> which) {
    /** Says of a kind of event that something went from one value to another. */
    interface Fault {
        ConductProblem of(String kind, String what, String from, String to);
    }

    /** Nothing may get better. */
    static Expectation noBetter(Fault fault) {
        return new Expectation(fault, DifferingValue::better, false, rule -> true);
    }

    /** Nothing may get worse. */
    static Expectation noWorse(Fault fault) {
        return new Expectation(fault, change -> !change.better(), false, rule -> true);
    }

    /** Nothing may be another. */
    static Expectation same(Fault fault) {
        return new Expectation(fault, change -> true, true, rule -> true);
    }

    /** The same of rules of a kind alone. */
    Expectation of(Predicate<Rule> rules) {
        return new Expectation(fault, broken, followUpsCount, rules);
    }

    /** What is said where it is broken, as machines know it. */
    String code() {
        return fault.of("", "", "", "").code();
    }

    /** The first thing that changed and must not. */
    Optional<DifferingValue> brokenBy(EndResult before, EndResult after) {
        var change = after.since(before).stream().filter(broken).findFirst();
        return change.isEmpty() && followUpsCount ? after.otherwiseThan(before) : change;
    }
}
