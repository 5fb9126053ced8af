package org.plumbline.engine.rulefile;

import org.plumbline.engine.problem.Statement;

/** What can be wrong with the condition of a rule. */
public sealed interface ConditionProblem extends Statement {
    record ExpectedFact(String written) implements ConditionProblem {}

    record UnknownFact(String written) implements ConditionProblem {}

    record ExpectedProperty(String written) implements ConditionProblem {}

    record UnknownProperty(String fact, String property) implements ConditionProblem {}

    record ExpectedText(String word) implements ConditionProblem {}

    record ExpectedValue(String written) implements ConditionProblem {}

    record IncompleteCondition(String property, String written, String operators) implements ConditionProblem {}

    record NoCondition() implements ConditionProblem {}

    record NoOrder(String property, String operator) implements ConditionProblem {}

    record NotAText(String property, String text) implements ConditionProblem {}

    record NotANumber(String property, String number) implements ConditionProblem {}

    record NotYesOrNo(String property, String written) implements ConditionProblem {}

    record Unlike(String property, String other) implements ConditionProblem {}

    record BareDecimal(String number) implements ConditionProblem {}

    record OddNumber(String written) implements ConditionProblem {}

    record LongNumber(String written) implements ConditionProblem {}

    record WholeNumber(String property, String number) implements ConditionProblem {}

    record NoCounting(String written) implements ConditionProblem {}

    record MixedSigns() implements ConditionProblem {}

    record NoNull() implements ConditionProblem {}

    record NeedsQuotes(String written) implements ConditionProblem {}

    record PropertyFirst(String written) implements ConditionProblem {}

    record NoBrackets(String property) implements ConditionProblem {}

    record NotHere(String written) implements ConditionProblem {}

    record TrailingComma() implements ConditionProblem {}

    record OddName(String name) implements ConditionProblem {}

    record NamedTwice(String name) implements ConditionProblem {}

    record NotOfComparison() implements ConditionProblem {}

    record InList(String written) implements ConditionProblem {}

    record LongPath(int most) implements ConditionProblem {}

    record NoArithmetic(String written) implements ConditionProblem {}

    record NestedTooDeep(int deepest) implements ConditionProblem {}

    record OtherForm(String written) implements ConditionProblem {}

    record AndOr(String written) implements ConditionProblem {}

    record UnboundName(String name) implements ConditionProblem {}

    record FactNotYet(String fact, String stage, String from) implements ConditionProblem {}

    record FactOfAppraisal(String fact, String facts) implements ConditionProblem {}

    record OneByOne(String fact) implements ConditionProblem {}
}
