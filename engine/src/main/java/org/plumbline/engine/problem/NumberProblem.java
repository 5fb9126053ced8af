package org.plumbline.engine.problem;

/** What can be wrong with how a number is written, in rule files, in scheme.yaml and in what is appraised. */
public sealed interface NumberProblem extends Statement {
    record LeadingZero(String written) implements NumberProblem {}

    record NoSeparator(String written, String meant) implements NumberProblem {}

    record NoPercent() implements NumberProblem {}

    record PercentOfRatio(String written) implements NumberProblem {}
}
