package org.plumbline.engine.plausibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.rule.Condition;
import org.plumbline.engine.rule.Condition.All;
import org.plumbline.engine.rule.Condition.Any;
import org.plumbline.engine.rule.Condition.Not;
import org.plumbline.engine.rule.Condition.Test;
import org.plumbline.engine.rule.Operator;
import org.plumbline.engine.rule.Pattern.Presence;
import org.plumbline.engine.rule.Rule;
import org.plumbline.rules.Exact;

/** Limits that a rule compares with otherwise than its name does: it says 不到 70, and the rule holds from 70 on. */
record NamedLimits(Rule rule) {
    /** A comparison, and the operator by which it holds where some of it stands in the brackets of a "not". */
    private record Compared(Test test, Operator operator) {}

    static List<Flaw> of(WrittenScheme written) {
        return written.rules().stream()
                .flatMap(rule -> new NamedLimits(rule).flaws())
                .distinct()
                .toList();
    }

    private Stream<Flaw> flaws() {
        var compared = new ArrayList<Compared>();
        rule.patterns().stream()
                .filter(pattern -> pattern.presence() != Presence.ABSENT)
                .forEach(pattern -> collect(pattern.condition(), false, compared));
        return NameNumber.in(rule.name()).stream()
                .flatMap(number ->
                        NamedComparison.of(number).stream().flatMap(named -> otherwise(number, named, compared)));
    }

    /** Where one of the comparisons with the number is as the name has it, the others are about something else. */
    private Stream<Flaw> otherwise(NameNumber number, NamedComparison named, List<Compared> compared) {
        var same = compared.stream()
                .filter(each -> each.test().limits().stream()
                        .map(Exact::plain)
                        .anyMatch(limit -> number.isAmong(Set.of(limit))))
                .toList();
        return same.stream().anyMatch(each -> named.operators().contains(each.operator()))
                ? Stream.of()
                : same.stream()
                        .limit(1)
                        .map(each -> new Flaw(
                                each.test().place(),
                                rule.name(),
                                new NameDoubt.ComparedOtherwise(named.words(), shown(each)).message()));
    }

    private static Object shown(Compared compared) {
        var test = compared.test();
        return compared.operator() == test.operator() ? test : "!( " + test + " )";
    }

    private static void collect(Condition condition, boolean denied, List<Compared> into) {
        if (condition instanceof Not not) {
            collect(not.part(), !denied, into);
        } else if (condition instanceof All all) {
            all.parts().forEach(part -> collect(part, denied, into));
        } else if (condition instanceof Any any) {
            any.parts().forEach(part -> collect(part, denied, into));
        } else if (condition instanceof Test test && !test.limits().isEmpty()) {
            into.add(new Compared(test, denied ? test.operator().opposite() : test.operator()));
        }
    }
}
