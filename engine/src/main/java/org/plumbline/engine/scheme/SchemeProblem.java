package org.plumbline.engine.scheme;

import org.plumbline.engine.problem.Statement;

/** What can be wrong with the vocabulary in scheme.yaml. */
public sealed interface SchemeProblem extends Statement {
    record UnknownKey(String key) implements SchemeProblem {}

    record MissingKey(String key, String example) implements SchemeProblem {}

    record ExpectedMap(String key, String example) implements SchemeProblem {}

    record ExpectedList(String key, String example) implements SchemeProblem {}

    record TooManyEntries(String key, int most) implements SchemeProblem {}

    record OddCode(String written) implements SchemeProblem {}

    record OddRange(String key, String written) implements SchemeProblem {}

    record OddWhole(String key, String written, int most) implements SchemeProblem {}

    record OddLimit(String key, String written) implements SchemeProblem {}

    record OddCurrency(String written) implements SchemeProblem {}

    record EmptyList(String key) implements SchemeProblem {}

    record NoPosts() implements SchemeProblem {}

    record PostsOrUnit() implements SchemeProblem {}

    record NeverAbsent(String figure) implements SchemeProblem {}

    record ChangeOfDerived(String indicator) implements SchemeProblem {}
}
