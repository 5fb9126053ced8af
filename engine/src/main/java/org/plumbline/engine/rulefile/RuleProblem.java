package org.plumbline.engine.rulefile;

import org.plumbline.engine.problem.Place;
import org.plumbline.engine.problem.Statement;

/** What can be wrong with a rule file outside of its conditions and conclusions. */
public sealed interface RuleProblem extends Statement {
    record Expected(String expected, String written) implements RuleProblem {}

    record ExpectedRuleName(String written) implements RuleProblem {}

    record ExpectedName(String written) implements RuleProblem {}

    record NotNeeded(String written) implements RuleProblem {}

    record UnknownAnnotation(String annotation) implements RuleProblem {}

    record NoClause() implements RuleProblem {}

    record TwoClauses() implements RuleProblem {}

    record NotARule(String written) implements RuleProblem {}

    record ReservedPackage(String name) implements RuleProblem {}

    record ForeignImport(String name) implements RuleProblem {}

    record EmptyFile() implements RuleProblem {}

    record UnknownStage(String file) implements RuleProblem {}

    record SameName(String rule, Place place) implements RuleProblem {}

    record NoRules() implements RuleProblem {}

    record TooManyRules(int rules, int most, String file) implements RuleProblem {}

    record TooManyFacts(int facts, int ofOneKind, int most, int mostOfOneKind) implements RuleProblem {}

    record TooManyConditions(int comparisons, int most) implements RuleProblem {}

    record TooManyConclusions(int conclusions, int most) implements RuleProblem {}

    record SchemeTooLarge(int size, int most) implements RuleProblem {}

    record AndMore(int problems, int shown) implements RuleProblem {}
}
