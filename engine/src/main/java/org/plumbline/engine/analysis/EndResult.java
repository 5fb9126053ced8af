package org.plumbline.engine.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.decision.Decision;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.rules.Effect;

/**
 * What somebody ends with: each thing by name, how good it is, and how it is written.
 *
 * <p>What is taken away counts as 1 less; what is only to be done next is neither good nor bad, and stands among the
 * others.
 */
record EndResult(Map<String, Value> values, List<String> others) {
    private static final BigDecimal TAKEN = BigDecimal.ONE.negate();
    private static final String NOTHING = "–";

    /** How good something is, and how it is written. */
    record Value(BigDecimal worth, String written) {
        private static Value of(BigDecimal number) {
            return new Value(number, number.toPlainString());
        }
    }

    /** That something went from one value to another; {@code better} where it is worth more. */
    record Change(String what, String from, String to, boolean better) {}

    static EndResult of(Scheme scheme, Decision decision) {
        var values = new LinkedHashMap<String, Value>();
        values.put("total", Value.of(decision.total()));
        var grade = decision.grade();
        if (grade != null) {
            var rank = List.copyOf(scheme.grades().keySet()).indexOf(grade);
            values.put("grade", new Value(BigDecimal.valueOf(rank), grade));
        }
        var coefficient = decision.coefficient();
        if (coefficient != null) {
            values.put("coefficient", Value.of(coefficient));
        }
        decision.pay().forEach(each -> values.put(each.item(), Value.of(each.amount())));
        awards(decision).forEach((award, amount) -> values.put(award, Value.of(amount)));
        cancelled(decision).forEach((effect, rule) -> values.put(effect.name(), new Value(TAKEN, "✗")));
        return new EndResult(
                values,
                decision.followUps().stream().map(Decision.FollowUp::action).toList());
    }

    /** Everything that is another than before, in the order in which it is printed. */
    List<Change> since(EndResult before) {
        var changes = new ArrayList<Change>();
        for (var what : Stream.concat(values.keySet().stream(), before.values().keySet().stream())
                .distinct()
                .toList()) {
            change(what, before).ifPresent(changes::add);
        }
        return changes;
    }

    /** Something that is to be done next in one of them only. */
    Optional<Change> otherwiseThan(EndResult before) {
        if (others.equals(before.others())) {
            return Optional.empty();
        }
        return Optional.of(new Change("followUps", written(before.others()), written(others), false));
    }

    /** Grades and coefficients that somebody has and another has not cannot be compared. */
    private Optional<Change> change(String what, EndResult before) {
        var now = values.get(what);
        var then = before.values().get(what);
        var graded = what.equals("grade") || what.equals("coefficient");
        if ((now == null || then == null) && graded) {
            return Optional.empty();
        }
        var difference = worth(now).compareTo(worth(then));
        return difference == 0
                ? Optional.empty()
                : Optional.of(new Change(what, shown(then), shown(now), difference > 0));
    }

    private static BigDecimal worth(@Nullable Value value) {
        return value == null ? BigDecimal.ZERO : value.worth();
    }

    private static String shown(@Nullable Value value) {
        return value == null ? NOTHING : value.written();
    }

    private static Map<String, BigDecimal> awards(Decision decision) {
        return decision.awards().stream()
                .collect(Collectors.toMap(
                        Decision.Award::award, Decision.Award::amount, BigDecimal::add, LinkedHashMap::new));
    }

    private static Map<Effect, String> cancelled(Decision decision) {
        var cancelled = new EnumMap<Effect, String>(Effect.class);
        decision.vetoes().forEach(veto -> veto.cancels().forEach(effect -> cancelled.put(effect, veto.rule())));
        return cancelled;
    }

    private static String written(List<String> words) {
        return words.isEmpty() ? NOTHING : String.join(" ", words);
    }

    /** In one line. */
    String shown() {
        var said = values.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue().written())
                .collect(Collectors.joining(", "));
        return others.isEmpty() ? said : said + ", followUps " + written(others);
    }
}
