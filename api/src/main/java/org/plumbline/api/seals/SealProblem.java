package org.plumbline.api.seals;

import org.plumbline.engine.problem.Statement;

/** What can be wrong with a question about seals. */
public sealed interface SealProblem extends Statement {
    record NotSealedYet() implements SealProblem {}

    record NoSuchCheckpoint(long size, long newest) implements SealProblem {}

    record SealsWereChanged() implements SealProblem {}

    record NothingSealed() implements SealProblem {}
}
