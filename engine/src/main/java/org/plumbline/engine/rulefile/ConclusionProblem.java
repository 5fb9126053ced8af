package org.plumbline.engine.rulefile;

import org.plumbline.engine.problem.Statement;

/** What can be wrong with the conclusions of a rule. */
public sealed interface ConclusionProblem extends Statement {
    record NoConclusion(String forms) implements ConclusionProblem {}

    record NotAConclusion(String written, String forms) implements ConclusionProblem {}

    record ExpectedWord(String written) implements ConclusionProblem {}

    record UnknownWord(String word) implements ConclusionProblem {}

    record ExpectedArgument(String written) implements ConclusionProblem {}

    record WrongArguments(String word, String form) implements ConclusionProblem {}

    record DecimalInQuotes(String number) implements ConclusionProblem {}

    record UnknownConstant(String word, String written, String constants) implements ConclusionProblem {}

    record ConstantTwice(String constant) implements ConclusionProblem {}

    record Unbound(String name, String fact) implements ConclusionProblem {}

    record Unfinished(String word, String forms) implements ConclusionProblem {}

    record UnfinishedHere(String word, String stage, String forms, String belongs) implements ConclusionProblem {}

    record WrongFile(String word, String stage, String belongs) implements ConclusionProblem {}

    record AskedOnce(String word) implements ConclusionProblem {}

    record AskedOfEach(String word) implements ConclusionProblem {}

    record EmptyText() implements ConclusionProblem {}

    record Below0(String written) implements ConclusionProblem {}

    record BadCurve(String curve) implements ConclusionProblem {}

    record ShortCurve(String curve) implements ConclusionProblem {}
}
