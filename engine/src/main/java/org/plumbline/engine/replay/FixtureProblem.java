package org.plumbline.engine.replay;

import org.plumbline.engine.problem.Statement;

/** What can be wrong with a file of worked cases. */
public sealed interface FixtureProblem extends Statement {
    record ExpectedCases() implements FixtureProblem {}

    record CaseField(String field) implements FixtureProblem {}

    record CaseWithout(String field) implements FixtureProblem {}

    record CaseUnknown(String name) implements FixtureProblem {}

    record CaseTwice(String name) implements FixtureProblem {}

    record CaseOfTwo(String one, String other) implements FixtureProblem {}

    record UnknownExpectation(String field) implements FixtureProblem {}
}
