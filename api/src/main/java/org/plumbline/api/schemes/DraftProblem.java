package org.plumbline.api.schemes;

import org.plumbline.engine.problem.Statement;

/** What can be wrong with the draft of a scheme, or with its publication. */
public sealed interface DraftProblem extends Statement {
    record OtherScheme(String scheme, String written) implements DraftProblem {}

    record NoCases() implements DraftProblem {}

    record OddFixtureName(String file) implements DraftProblem {}

    record DraftRefused(int problems) implements DraftProblem {}

    record NoSuchDraft() implements DraftProblem {}

    record OwnDraft() implements DraftProblem {}

    record DraftNotClean() implements DraftProblem {}

    record WarningsNotConfirmed() implements DraftProblem {}

    record NotConfirmed(String place, String sentence) implements DraftProblem {}

    record NoSuchWarning(String id) implements DraftProblem {}

    record TooFar(String period, int lastYear) implements DraftProblem {}

    record ClosedPeriods(String period) implements DraftProblem {}

    record DraftPublished() implements DraftProblem {}

    record CaseDifferent(String name) implements DraftProblem {}

    record CheckSays(String sentence) implements DraftProblem {}

    record NoSuchScheme() implements DraftProblem {}
}
