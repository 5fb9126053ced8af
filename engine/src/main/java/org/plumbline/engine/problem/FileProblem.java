package org.plumbline.engine.problem;

/** What can be wrong with a file before anything is read in it. */
public sealed interface FileProblem extends Statement {
    record NoScheme() implements FileProblem {}

    record UnknownFile(String file) implements FileProblem {}

    record TooLong(int most) implements FileProblem {}

    record NotUtf8() implements FileProblem {
        @Override
        public String code() {
            return "not-utf8";
        }
    }

    record OddFileName(String file) implements FileProblem {}

    record UnreadableFile(String file) implements FileProblem {}

    record NotAFile(String file) implements FileProblem {}

    record TooManyFiles(int files, int most) implements FileProblem {}

    record InRule(String rule) implements FileProblem {}
}
