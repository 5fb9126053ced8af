package org.plumbline.engine.agreement;

import org.plumbline.engine.problem.Statement;

/** What is wrong where the judge and its witness do not come to the same answer. */
public sealed interface AgreementProblem extends Statement {
    /** By one rule they conclude differently. */
    record JudgesDiffer() implements AgreementProblem {}

    /** Every rule concludes the same, and the answers differ all the same. */
    record AnswersDiffer() implements AgreementProblem {}
}
