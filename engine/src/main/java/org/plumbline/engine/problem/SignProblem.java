package org.plumbline.engine.problem;

/** What can be wrong with the signs that a file is written with. */
public sealed interface SignProblem extends Statement {
    record UnknownSign(String sign) implements SignProblem {}

    record FullWidth(Object written, Object meant) implements SignProblem {}

    record OpenText(String text) implements SignProblem {}

    record QuoteInText(String meant) implements SignProblem {}

    record OpenComment() implements SignProblem {}

    record CommentInText(String text) implements SignProblem {}

    record Backslash(String text) implements SignProblem {}

    record InvisibleSign(String sign) implements SignProblem {}

    record RightToLeft(String sign) implements SignProblem {}

    record OddSpace() implements SignProblem {}

    record OtherSign(Object written, Object meant) implements SignProblem {}

    record TextTooLong(int characters, int most) implements SignProblem {}
}
