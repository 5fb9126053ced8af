package org.plumbline.engine.analysis;

import org.plumbline.engine.problem.Statement;

/** What somebody who does better can lose. */
public sealed interface MeasurementProblem extends Statement {
    record BetterLosesPoints(String indicator, String from, String to, String points, String then)
            implements MeasurementProblem {}

    record BetterLosesTotal(String indicator, String from, String to, String total, String then)
            implements MeasurementProblem {}

    record BetterLosesPay(String indicator, String from, String to, String amount, String then)
            implements MeasurementProblem {}

    record CliffTooHigh(String item, String from, String to, String share, String most) implements MeasurementProblem {}

    record Unweighed(String indicator) implements MeasurementProblem {}

    record DepartmentWithoutWeights(String setting, String department) implements MeasurementProblem {}
}
