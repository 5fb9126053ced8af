package org.plumbline.engine.plausibility;

import org.plumbline.engine.problem.Declarable;

/** What a conclusion can say in figures and hardly mean. */
public sealed interface FigureDoubt extends Declarable {
    record MarkOutOfRange(Object value, String indicator, Object range) implements FigureDoubt {}

    record MarksOfARatio(String indicator) implements FigureDoubt {}

    record SwappedMarks(String swapped) implements FigureDoubt {}

    record EqualMarks(String indicator, Object points) implements FigureDoubt {}

    record NeverMuch(String indicator, Object most) implements FigureDoubt {}

    record MeasuredBeyondPoints(String indicator, Object range) implements FigureDoubt {}

    record MeasuredInUnit(String indicator, String unit) implements FigureDoubt {}

    record KindCapBelowOne(Object points, String kind, Object limit) implements FigureDoubt {}

    record CountsNothing() implements FigureDoubt {}

    record LargeMultiplier(Object number, Object percent) implements FigureDoubt {}

    record WithoutBase(String item) implements FigureDoubt {}

    record YearPayEachPeriod(String item, String period) implements FigureDoubt {}

    record MonthPayInYear(String item) implements FigureDoubt {}

    record MoreThanWhole(Object percent) implements FigureDoubt {}

    record TurnedDifference(String figure, String other) implements FigureDoubt {}

    record NumberNotInRule(String number, String others) implements FigureDoubt {}
}
