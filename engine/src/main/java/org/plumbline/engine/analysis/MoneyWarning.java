package org.plumbline.engine.analysis;

import org.plumbline.engine.problem.Declarable;
import org.plumbline.engine.problem.Place;

/** What rules of settlement say of money that looks like a slip beside what they say next to it. */
public sealed interface MoneyWarning extends Declarable {
    record BandGap(String figure, String pool, String from, String to) implements MoneyWarning {}

    record BandOverlap(String figure, String pool, String from, String to, String rule, Place place)
            implements MoneyWarning {}

    record BandFalls(String figure, String pool, String value, String amount, String next, String less)
            implements MoneyWarning {}

    record BandJumps(String figure, String pool, String value, String amount, String next, String more)
            implements MoneyWarning {}

    record BandFarApart(String figure, String pool, String value, String next) implements MoneyWarning {}

    record BandEnds(String figure, String pool, String value, String amount) implements MoneyWarning {}

    record ReceivedTwice(String pool, String sum, String rule, Place place) implements MoneyWarning {}

    record LapsesWhenMore(String pool, String figure) implements MoneyWarning {}

    record PartGap(String figure, String pool, String from, String to) implements MoneyWarning {}

    record PartTwice(String figure, String pool, String from, String rule, Place place) implements MoneyWarning {}

    record PartFarApart(String figure, String pool, String percent, String before, String rule)
            implements MoneyWarning {}

    record LevelPaidTwice(String achievement, String level, String pool, String rule, Place place)
            implements MoneyWarning {}

    record LevelUnpaid(String achievement, String level, String pool) implements MoneyWarning {}

    record LevelFarApart(String achievement, String level, String amount, String other, String otherAmount)
            implements MoneyWarning {}

    record WholeToTwo(String pool, String post, String other) implements MoneyWarning {}

    record LeavingWithoutRule(String leaving) implements MoneyWarning {
        @Override
        public String subject() {
            return leaving;
        }
    }
}
