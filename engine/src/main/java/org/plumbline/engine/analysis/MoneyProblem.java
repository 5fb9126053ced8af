package org.plumbline.engine.analysis;

import org.plumbline.engine.problem.Place;
import org.plumbline.engine.problem.Statement;

/** What rules of settlement say of money that can never be paid as they say it. */
public sealed interface MoneyProblem extends Statement {
    record ReceivesNothing(String pool) implements MoneyProblem {}

    record NoInstalments(String item, int parts) implements MoneyProblem {}

    record NoSuchDays(String action, int first, int last, int days) implements MoneyProblem {}

    record NobodyToGrant(String pool) implements MoneyProblem {}

    record LeavingSaidTwice(String leaving, String rule, Place place) implements MoneyProblem {}

    record SharedTwice(String pool, String post, String rule, Place place) implements MoneyProblem {}
}
