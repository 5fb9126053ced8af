package org.plumbline.engine.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.rule.Pattern;
import org.plumbline.engine.rule.Rule;
import org.plumbline.rules.Cycle;
import org.plumbline.rules.Department;
import org.plumbline.rules.Each;
import org.plumbline.rules.Member;
import org.plumbline.rules.Settled.Receipt;

/** Rules that fill one pool because of one and the same cycle, member or department. */
record Receipts(CycleFacts facts) {
    private static final int SOME = 5;

    static List<Flaw> of(CycleFacts facts) {
        var receipts = new Receipts(facts);
        var filling = facts.rules().stream()
                .filter(rule -> rule.concludes().contains(Receipt.class))
                .filter(rule -> subject(rule).isPresent())
                .toList();
        var flaws = new ArrayList<Flaw>();
        for (var i = 0; i < filling.size(); i++) {
            for (var j = 0; j < i; j++) {
                receipts.twice(filling.get(j), filling.get(i)).ifPresent(flaws::add);
            }
        }
        return flaws;
    }

    /** What a rule looks at one by one, or the cycle; empty where it looks at figures or achievements as well. */
    private static Optional<Class<?>> subject(Rule rule) {
        var others = rule.patterns().stream()
                .filter(pattern -> pattern.type() != Cycle.class)
                .toList();
        if (others.isEmpty()) {
            return Optional.of(Cycle.class);
        }
        return others.size() == 1 && Each.class.isAssignableFrom(others.get(0).type()) && !asksFigures(others.get(0))
                ? Optional.of(others.get(0).type())
                : Optional.empty();
    }

    private static boolean asksFigures(Pattern pattern) {
        return pattern.condition().tests().stream()
                .anyMatch(test -> test.path().argument().isPresent());
    }

    private Optional<Flaw> twice(Rule one, Rule other) {
        if (!subject(one).equals(subject(other))) {
            return Optional.empty();
        }
        return cases().flatMap(each -> sum(received(one, each), received(other, each)))
                .findFirst()
                .map(sum -> new MoneyWarning.ReceivedTwice(
                        sum.pool(), sum.amount().toPlainString(), one.name(), one.place()))
                .map(what -> new Flaw(other.place(), other.name(), what.message()));
    }

    private static Stream<Receipt> sum(List<Receipt> some, List<Receipt> others) {
        return some.stream()
                .flatMap(one -> others.stream()
                        .filter(other -> other.pool().equals(one.pool()))
                        .map(other -> new Receipt(one.pool(), one.amount().add(other.amount()))));
    }

    private List<Receipt> received(Rule rule, List<? extends Each> each) {
        return facts.matches(rule, each).stream()
                .limit(1)
                .flatMap(match -> rule.conclusions().stream().map(said -> said.conclude(match.named())))
                .flatMap(said -> said instanceof Receipt receipt ? Stream.of(receipt) : Stream.of())
                .toList();
    }

    private Stream<List<? extends Each>> cases() {
        var members = new Members(facts.scheme(), facts.period());
        var departments = Stream.of(1, SOME).map(size -> List.of(new Department("", size, Map.of(), facts.period())));
        return Stream.concat(
                departments, members.of(Member.STAYING, SOME).stream().map(List::of));
    }
}
