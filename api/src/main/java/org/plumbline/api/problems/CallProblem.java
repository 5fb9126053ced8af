package org.plumbline.api.problems;

import org.plumbline.engine.problem.Statement;

/** What can be wrong with a call, whatever it is about. */
public sealed interface CallProblem extends Statement {
    /** The title of a status of HTTP. */
    record Status(int status) implements CallProblem {
        @Override
        public String code() {
            return "status-" + status;
        }
    }

    record AppraisalRefused(int problems) implements CallProblem {}

    record SettlementRefused(int problems) implements CallProblem {}

    record BodyUnreadable() implements CallProblem {}

    record BodyTooLarge() implements CallProblem {}

    record BodyTooSlow() implements CallProblem {}

    record CallNotUnderstood() implements CallProblem {}

    record OddParameter(String written) implements CallProblem {}

    record UnknownParameter(String name) implements CallProblem {}

    record OddRecordKind(String written) implements CallProblem {}

    record OddMediaType() implements CallProblem {}

    record NoSuchPage() implements CallProblem {}

    record NoSuchMethod() implements CallProblem {}

    record NoSuchForm() implements CallProblem {}

    record OwnFailure() implements CallProblem {}

    record RulesAtOdds() implements CallProblem {}

    record NoDatabase() implements CallProblem {}

    record NoAccount() implements CallProblem {}

    record TooManyLogins(long seconds) implements CallProblem {}

    record OtherSite() implements CallProblem {}

    record OtherRole() implements CallProblem {}

    record MoreProblems(int problems) implements CallProblem {}

    record TooManyStreams(int most) implements CallProblem {}

    record TooManySettlements(int most) implements CallProblem {}
}
