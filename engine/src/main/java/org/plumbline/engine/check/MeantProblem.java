package org.plumbline.engine.check;

import org.plumbline.engine.problem.Statement;

/** What can be wrong with what scheme.yaml says is meant. */
public sealed interface MeantProblem extends Statement {
    record UnknownFinding(String finding) implements MeantProblem {}

    record NeverMeant(String finding) implements MeantProblem {}

    record MeantForNothing(String finding, String about) implements MeantProblem {}
}
