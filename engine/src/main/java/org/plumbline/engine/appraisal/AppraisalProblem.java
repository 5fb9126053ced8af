package org.plumbline.engine.appraisal;

import org.plumbline.engine.problem.Statement;

/** What can be wrong with an appraisal, held against its scheme. */
public sealed interface AppraisalProblem extends Statement {
    record OddStatus(String written) implements AppraisalProblem {}

    record UnknownPeriodUnit(String unit, String known) implements AppraisalProblem {}

    record NotAppraised(String post, String unit) implements AppraisalProblem {}

    record NotAppraisedUnit(String unit) implements AppraisalProblem {}

    record NoPost() implements AppraisalProblem {}

    record NoPay() implements AppraisalProblem {}

    record Absent(String indicator) implements AppraisalProblem {}

    record NothingMeasured() implements AppraisalProblem {}

    record NotOfThePost(String indicator, String post, String unit) implements AppraisalProblem {}

    record NotOfThePeriod(String indicator, String unit) implements AppraisalProblem {}

    record FromHistory(String indicator) implements AppraisalProblem {}

    record ChangeOf(String indicator, String other) implements AppraisalProblem {}

    record NoRate(String indicator, String unit) implements AppraisalProblem {}

    record RateOfNothing() implements AppraisalProblem {}

    record OutsidePeriod(Object day, Object period) implements AppraisalProblem {}

    record NotBeforePeriod(Object day, Object period) implements AppraisalProblem {}

    record BeforeItOccurred(Object day, Object occurred) implements AppraisalProblem {}

    record AmountNeeded(String kind) implements AppraisalProblem {}

    record SeverityNeeded(String kind, Object range) implements AppraisalProblem {}

    record CauseNeeded(String kind) implements AppraisalProblem {}

    record DueNeeded(String kind) implements AppraisalProblem {}

    record ListedTwice(String event, String kind) implements AppraisalProblem {}

    record TwoDispositions(String event, String kind, String other) implements AppraisalProblem {}

    record PeriodTwice(Object period) implements AppraisalProblem {}

    record AppraisedTwice(String person, Object period, String before) implements AppraisalProblem {}

    record NotEarlier(Object period, Object appraised) implements AppraisalProblem {}
}
