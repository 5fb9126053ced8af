package org.plumbline.engine.problem;

/** What can be wrong with the form of a document, whatever it is about. */
public sealed interface DocumentProblem extends Statement {
    record ExpectedObject() implements DocumentProblem {}

    record UnknownField(String field) implements DocumentProblem {}

    record MissingField() implements DocumentProblem {}

    record TooMany(int entries, int most) implements DocumentProblem {}

    record ExpectedListAt(int most) implements DocumentProblem {}

    record OddText(int longest) implements DocumentProblem {}

    record OddPeriod(String written) implements DocumentProblem {}

    record OddDay(String written) implements DocumentProblem {}

    record ExpectedNumber(String written) implements DocumentProblem {}

    record ExpectedWhole(String written) implements DocumentProblem {}

    record ExpectedTextAt(String key) implements DocumentProblem {}

    record ExpectedTextHere(String written) implements DocumentProblem {}

    record UnknownChoice(String key, String written, String choices) implements DocumentProblem {}

    record DuplicateKey(String key) implements DocumentProblem {}

    record EntryTwice(String entry) implements DocumentProblem {}

    record DuplicateField(String field, String where) implements DocumentProblem {}

    record NotJsonAt(int column) implements DocumentProblem {}

    record NotADocument(String where, String form) implements DocumentProblem {}

    record FullWidthAt(String where, Object written, Object meant) implements DocumentProblem {}

    record SeparatorAt(String where, String group) implements DocumentProblem {}

    record TooDeep(String where) implements DocumentProblem {}

    record NothingInIt() implements DocumentProblem {}

    record YamlTrickAt(String word, String where) implements DocumentProblem {}

    record NotUtf8At(int line, int column) implements DocumentProblem {
        @Override
        public String code() {
            return "not-utf8-at";
        }
    }

    record OddLetter(String letter, int position) implements DocumentProblem {}

    record TooLongLine(int longest) implements DocumentProblem {}

    record OutOfRange(Object value, Object range) implements DocumentProblem {}

    record Negative(String value) implements DocumentProblem {}

    record UnknownScheme(String scheme) implements DocumentProblem {}

    record OtherFolder(String folder, String scheme) implements DocumentProblem {}
}
