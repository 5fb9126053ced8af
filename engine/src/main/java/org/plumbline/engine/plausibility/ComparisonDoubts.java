package org.plumbline.engine.plausibility;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.rule.Condition.Test;
import org.plumbline.engine.rule.Operator;
import org.plumbline.engine.rule.Partial;
import org.plumbline.engine.scheme.Scheme.Indicator;
import org.plumbline.engine.scheme.SettlementTerms.Figure;
import org.plumbline.engine.scheme.Unit;
import org.plumbline.rules.Event;
import org.plumbline.rules.Quantity;
import org.plumbline.rules.Term;

/** ComparisonDoubts that hold of hardly anything, or of nearly all. */
record ComparisonDoubts(WrittenScheme written) {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    static List<Flaw> of(WrittenScheme written) {
        var comparisons = new ComparisonDoubts(written);
        return Stream.concat(
                        written.asked(Event.class).flatMap(comparisons::allKindsBut),
                        Stream.concat(
                                written.asked().flatMap(comparisons::ratios),
                                written.asked().flatMap(ComparisonDoubts::allNumbersBut)))
                .toList();
    }

    /** Kinds of events that are only excluded: whatever is added to scheme.yaml later matches as well. */
    private Stream<Flaw> allKindsBut(WrittenScheme.Asked asked) {
        var kinds = new Mentioned(Term.EVENT);
        var condition = asked.pattern().condition();
        var ofAny = new Partial(AnyFacts.event("", 0), kinds::in).mayMatch(condition);
        return condition.tests().stream()
                .filter(test -> ofAny && kinds.in(test))
                .limit(1)
                .map(test -> asked.flaw(test.place(), new ConditionDoubt.AllKindsBut(test)));
    }

    /** One number of a great many is left out: nobody draws a line there. That something is not 0 says that it is there. */
    private static Stream<Flaw> allNumbersBut(WrittenScheme.Asked asked) {
        return asked.pattern().condition().tests().stream()
                .filter(test ->
                        test.operator() == Operator.NOT_EQUAL && test.path().type() == BigDecimal.class)
                .filter(test -> test.limits().stream().anyMatch(limit -> limit.signum() != 0))
                .map(test -> asked.flaw(test.place(), new ConditionDoubt.AllNumbersBut(test)));
    }

    private Stream<Flaw> ratios(WrittenScheme.Asked asked) {
        var values = new TellingValues(written.scheme());
        return asked.pattern().condition().tests().stream()
                .filter(ComparisonDoubts::isLimitOfARatio)
                .filter(test -> test.path()
                                .quantity()
                                .filter(quantity -> isOfHundred(quantity, () -> values.indicators(asked.pattern())))
                                .isPresent()
                        || isFloorOfAPercentage(test, values.figures(asked.pattern())))
                .map(test -> asked.flaw(test.place(), new ConditionDoubt.LimitOfARatio(test)));
    }

    private static boolean isLimitOfARatio(Test test) {
        return test.limits().stream().anyMatch(limit -> limit.signum() > 0 && limit.compareTo(BigDecimal.ONE) < 0);
    }

    private static boolean isOfHundred(Quantity quantity, Supplier<Collection<Indicator>> indicators) {
        return switch (quantity) {
            case TOTAL, POINTS, MEAN_TOTAL, MEASURED_WEIGHT, FLOATING -> true;
            case MEASURED_VALUE -> indicators.get().stream().allMatch(ComparisonDoubts::countsToHundred);
            default -> false;
        };
    }

    /** At least less than one per cent is asked of nothing; at most so much, of errors and complaints. */
    private static boolean isFloorOfAPercentage(Test test, Collection<Figure> figures) {
        var argument = test.path().argument();
        var floor = test.operator() == Operator.AT_LEAST || test.operator() == Operator.GREATER;
        return floor
                && test.path().quantity().equals(Optional.of(Quantity.FIGURE))
                && figures.stream()
                        .filter(figure -> argument.isEmpty() || argument.get().equals(figure.code()))
                        .allMatch(figure -> figure.unit() == Unit.PERCENT
                                && figure.range().least().signum() >= 0
                                && figure.range().greatest().compareTo(WHOLE) >= 0);
    }

    /** Whether a good value is far from 1; of what should be low, such as errors, less than one per cent is usual. */
    static boolean countsToHundred(Indicator indicator) {
        return (indicator.unit() == Unit.PERCENT || indicator.unit() == Unit.POINTS)
                && indicator.higherIsBetter()
                && indicator.range().least().signum() >= 0
                && indicator.range().greatest().compareTo(WHOLE) >= 0;
    }
}
