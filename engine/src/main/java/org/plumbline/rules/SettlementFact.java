package org.plumbline.rules;

/** A fact of a settlement, where many people are looked at together; it knows for which period. */
public sealed interface SettlementFact extends Fact permits Cycle, Figure, Achievement, Each {
    /** The period that is settled. */
    Period period();

    /** Whether a month is settled. */
    @OfSetting
    default boolean monthly() {
        return period().unit() == PeriodUnit.MONTH;
    }

    /** Whether a quarter is settled. */
    @OfSetting
    default boolean quarterly() {
        return period().unit() == PeriodUnit.QUARTER;
    }

    /** Whether a year is settled. */
    @OfSetting
    default boolean yearly() {
        return period().unit() == PeriodUnit.YEAR;
    }
}
