package org.plumbline.engine.limits;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.engine.rule.ConclusionExpression;
import org.plumbline.engine.rule.ConclusionExpression.Word;
import org.plumbline.engine.rule.Pattern;
import org.plumbline.engine.rule.Rule;
import org.plumbline.rules.Conclusion.Adjustment;
import org.plumbline.rules.Cycle;
import org.plumbline.rules.Event;
import org.plumbline.rules.Fact;
import org.plumbline.rules.Member;
import org.plumbline.rules.Settled.Candidate;
import org.plumbline.rules.Settled.Scheduled;

/** The limit that a word of a conclusion draws by the numbers in its brackets. */
record BoundingWord(Rule rule, ConclusionExpression expression, Word word) {
    /** How often events add or take points before they are cut: a case that just comes to it, and one that is cut. */
    Stream<Limit> points() {
        if (rule.patterns().stream().anyMatch(pattern -> pattern.name() != null)
                || !(expression.conclude(Map.of()) instanceof Adjustment adjustment)
                || adjustment.limit() == null
                || adjustment.points().signum() == 0) {
            return Stream.empty();
        }
        var most = adjustment.limit().divide(adjustment.points().abs(), 0, RoundingMode.FLOOR);
        var times = new Side.Above(most, false);
        return Stream.of(limit(shown(), List.of(new Side.At(most), times), decided -> Stream.of(matches(decided))));
    }

    private BigDecimal matches(DecidedCase decided) {
        return BigDecimal.valueOf(
                Pattern.matches(rule.patterns(), decided.facts()::of).size());
    }

    /** The most that is awarded of the amount that an event names: a case that just gets it, and one that is cut. */
    Stream<Limit> award(int decimals) {
        if (expression.words().stream().noneMatch(each -> each.takes(Event.class))) {
            return Stream.empty();
        }
        var most = word.numbers().get(0);
        var more = new Side.At(most.add(BigDecimal.ONE.movePointLeft(decimals)));
        Limit.Values amounts = decided -> matched(decided, Event.class).map(Event::amount);
        return Stream.of(limit(shown(), List.of(new Side.At(most), more), amounts));
    }

    /** The last working day that something is to be done on: so many days are enough, one less is refused (S2-13). */
    Stream<Limit> lastWorkingDay() {
        var scheduled = (Scheduled) expression.conclude(Map.of());
        var last = BigDecimal.valueOf(scheduled.last());
        var sides = List.<Side>of(new Side.At(last), new Side.At(last.subtract(BigDecimal.ONE)));
        var shown = word.method().getName() + "(" + scheduled.first() + ", " + scheduled.last() + ")";
        Limit.Values days = decided -> decided.all(Cycle.class).map(cycle -> BigDecimal.valueOf(cycle.workingDays()));
        return Stream.of(limit(shown, sides, days));
    }

    /** How many get an honour (D-13): as many are ranked together as there are places, and more. */
    Stream<Limit> places() {
        if (!(expression.conclude(Map.of()) instanceof Candidate candidate)) {
            return Stream.empty();
        }
        var number = candidate.places().number();
        var sides = List.<Side>of(new Side.At(number), new Side.Above(number, false));
        var shown = word.method().getName() + "(" + number.toPlainString() + ")";
        return Stream.of(limit(shown, sides, decided -> rankedTogether(candidate, decided)));
    }

    private Stream<BigDecimal> rankedTogether(Candidate candidate, DecidedCase decided) {
        var together = matched(decided, Member.class)
                .collect(Collectors.groupingBy(
                        member -> candidate.byDepartment() ? member.department() : "", Collectors.counting()));
        return together.values().stream().map(BigDecimal::valueOf);
    }

    private <F extends Fact> Stream<F> matched(DecidedCase decided, Class<F> kind) {
        return Pattern.matches(rule.patterns(), decided.facts()::of).stream()
                .flatMap(match -> match.facts().stream())
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    private String shown() {
        return word.method().getName() + "(" + word.arguments().get(0) + ")";
    }

    Limit limit(String shown, List<Side> sides, Limit.Values values) {
        return new Limit(Origin.of(rule, expression.place()), shown, sides, values);
    }
}
