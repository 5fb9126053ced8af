package org.plumbline.rules;

/** A fact of one appraisal; it knows whom and which period it belongs to. */
public sealed interface AppraisalFact extends Fact
        permits Appraisee, Measurement, Event, History, Compensation, Total, Score, Outcome {
    /** Who is appraised, and for which period. */
    Appraisee appraisee();

    /** The post of the person appraised (S1-1); empty where a unit is. */
    @OfSetting
    @Says(Term.POST)
    default String post() {
        return appraisee().post();
    }

    /** The department of who is appraised; empty where none was given. */
    @Says(Term.DEPARTMENT)
    default String department() {
        return appraisee().department();
    }

    /** Whether the appraisal is for a month (S1-3). */
    @OfSetting
    default boolean monthly() {
        return appraisee().period().unit() == PeriodUnit.MONTH;
    }

    /** Whether the appraisal is for a quarter. */
    @OfSetting
    default boolean quarterly() {
        return appraisee().period().unit() == PeriodUnit.QUARTER;
    }

    /** Whether the appraisal is for a year (S1-3). */
    @OfSetting
    default boolean yearly() {
        return appraisee().period().unit() == PeriodUnit.YEAR;
    }
}
