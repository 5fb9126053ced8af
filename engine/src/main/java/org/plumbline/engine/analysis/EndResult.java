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
record EndResult(Map<String, Worth> values, List<String> others) {
    private static final BigDecimal TAKEN = BigDecimal.ONE.negate();
    private static final String NOTHING = "–";

    /** How good something is, and how it is written. */
    record Worth(BigDecimal worth, String written) {
        private static Worth of(BigDecimal number) {
            return new Worth(number, number.toPlainString());
        }
    }

    /** That something went from one value to another; {@code better} where it is worth more. */
    record DifferingValue(String what, String from, String to, boolean better) {}

    static EndResult of(Scheme scheme, Decision decision) {
        var values = new LinkedHashMap<String, Worth>();
        values.put("total", Worth.of(decision.total()));
        var grade = decision.grade();
        if (grade != null) {
            var rank = List.copyOf(scheme.grades().keySet()).indexOf(grade);
            values.put("grade", new Worth(BigDecimal.valueOf(rank), grade));
        }
        var coefficient = decision.coefficient();
        if (coefficient != null) {
            values.put("coefficient", Worth.of(coefficient));
        }
        decision.pay().forEach(each -> values.put(each.item(), Worth.of(each.amount())));
        awards(decision).forEach((award, amount) -> values.put(award, Worth.of(amount)));
        cancelled(decision).forEach((effect, rule) -> values.put(effect.name(), new Worth(TAKEN, "✗")));
        return new EndResult(
                values,
                decision.followUps().stream().map(Decision.FollowUp::action).toList());
    }

    /** Everything that is another than before, in the order in which it is printed. */
    List<DifferingValue> since(EndResult before) {
        var changes = new ArrayList<DifferingValue>();
        for (var what : Stream.concat(values.keySet().stream(), before.values().keySet().stream())
                .distinct()
                .toList()) {
            change(what, before).ifPresent(changes::add);
        }
        return changes;
    }

    /** Something that is to be done next in one of them only. */
    Optional<DifferingValue> otherwiseThan(EndResult before) {
        if (others.equals(before.others())) {
            return Optional.empty();
        }
        return Optional.of(new DifferingValue("followUps", written(before.others()), written(others), false));
    }

    /** Grades and coefficients that somebody has and another has not cannot be compared. */
    private Optional<DifferingValue> change(String what, EndResult before) {
        var now = values.get(what);
        var then = before.values().get(what);
        var graded = what.equals("grade") || what.equals("coefficient");
        if ((now == null || then == null) && graded) {
            return Optional.empty();
        }
        var difference = worth(now).compareTo(worth(then));
        return difference == 0
                ? Optional.empty()
                : Optional.of(new DifferingValue(what, shown(then), shown(now), difference > 0));
    }

    private static BigDecimal worth(@Nullable Worth value) {
        return value == null ? BigDecimal.ZERO : value.worth();
    }

    private static String shown(@Nullable Worth value) {
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
