package org.plumbline.engine.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.compare.ResultChange.What;
import org.plumbline.engine.decision.Decision;

/** Two decisions of one appraisal, figure by figure. */
final class ResultChanges {
    private final Decision before;
    private final Decision after;
    private final List<ResultChange> found = new ArrayList<>();

    private ResultChanges(Decision before, Decision after) {
        this.before = before;
        this.after = after;
    }

    static List<ResultChange> between(Decision before, Decision after) {
        var changes = new ResultChanges(before, after);
        changes.find();
        return List.copyOf(changes.found);
    }

    private void find() {
        compare(What.TOTAL, decision -> Map.of("", text(decision.total())));
        compare(
                What.DIMENSION,
                decision ->
                        sums(decision.dimensions(), Decision.Dimension::dimension, Decision.Dimension::contribution));
        compare(What.POINTS, decision -> sums(decision.scores(), Decision.Score::indicator, Decision.Score::points));
        compare(What.WEIGHT, decision -> sums(decision.scores(), Decision.Score::indicator, Decision.Score::weight));
        compare(
                What.NOT_MEASURED,
                decision -> decision.notMeasured().stream()
                        .collect(Collectors.toMap(Decision.NotMeasured::indicator, Decision.NotMeasured::why)));
        compare(
                What.ADJUSTMENT,
                decision -> sums(decision.adjustments(), Decision.Adjustment::rule, Decision.Adjustment::points));
        compare(What.GRADE, decision -> decision.grade() == null ? Map.of() : Map.of("", decision.grade()));
        compare(
                What.COEFFICIENT,
                decision -> decision.coefficient() == null ? Map.of() : Map.of("", text(decision.coefficient())));
        compare(
                What.VETO,
                decision -> decision.vetoes().stream()
                        .collect(Collectors.toMap(Decision.Veto::rule, ResultChanges::effects, (one, other) -> one)));
        compare(What.PAY, decision -> texts(MoneyParts.pay(decision)));
        compare(What.AWARD, decision -> texts(MoneyParts.awards(decision)));
        compare(
                What.FOLLOW_UP,
                decision -> decision.followUps().stream()
                        .collect(Collectors.toMap(Decision.FollowUp::action, each -> "1", (one, other) -> one)));
    }

    private void compare(What what, Function<Decision, Map<String, String>> results) {
        var was = results.apply(before);
        var is = results.apply(after);
        var all = new LinkedHashSet<>(was.keySet());
        all.addAll(is.keySet());
        for (var of : all) {
            if (!Objects.equals(was.get(of), is.get(of))) {
                found.add(new ResultChange(what, of, was.get(of), is.get(of)));
            }
        }
    }

    private static String effects(Decision.Veto veto) {
        return veto.cancels() + " " + veto.gradeAtMost() + " " + text(veto.coefficientAtMost());
    }

    private static <T> Map<String, String> sums(List<T> all, Function<T, String> of, Function<T, BigDecimal> amount) {
        var sums = new LinkedHashMap<String, BigDecimal>();
        all.forEach(each -> sums.merge(of.apply(each), amount.apply(each), BigDecimal::add));
        return texts(sums);
    }

    private static Map<String, String> texts(Map<String, BigDecimal> sums) {
        var texts = new LinkedHashMap<String, String>();
        sums.forEach((each, sum) -> texts.put(each, text(sum)));
        return texts;
    }

    /** The value, whatever its decimals: 5 and 5.00 are no change. */
    private static String text(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }
}
