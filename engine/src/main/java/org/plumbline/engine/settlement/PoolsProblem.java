package org.plumbline.engine.settlement;

import org.plumbline.engine.problem.Statement;

/** What can be wrong with what comes of a settlement. */
public sealed interface PoolsProblem extends Statement {
    record SplitsNot100(String pool, String percent) implements PoolsProblem {}

    record PoolCircle(String pools) implements PoolsProblem {}

    record PoolNotWhole(String pool, String amount, String percent, String rule) implements PoolsProblem {}

    record PoolUndivided(String pool, String amount, String filledBy) implements PoolsProblem {}

    record NobodyShares(String pool, String amount, String filledBy, String rule) implements PoolsProblem {}

    record PoolWholeTwice(String pool, String amount, String rule, String members) implements PoolsProblem {}

    record DepartmentNeeded(String pool) implements PoolsProblem {}

    record DepartmentNeededToRank(String honour) implements PoolsProblem {}

    record NobodyCounts(String honour) implements PoolsProblem {}

    record NotAtDiscretion(String pool, String amount) implements PoolsProblem {}

    record MayNotGrant(String pool, String member, String amount) implements PoolsProblem {}

    record MayNotBeGranted(String pool, String member, String amount) implements PoolsProblem {}

    record GrantWithoutReason(String pool, String member, String amount, String rule, String clauses)
            implements PoolsProblem {}

    record GrantsAbove(String pool, String amount, String granted, String rest, String filledBy)
            implements PoolsProblem {}

    record GrantsBelow(String pool, String amount, String granted, String rest, String filledBy)
            implements PoolsProblem {}

    record LeaverWithoutRule(String leaving, String amount) implements PoolsProblem {}

    record NoSuchWorkingDay(String action, int first, int last, int days, String rule) implements PoolsProblem {}

    record RefusedByRule(String why, String rule, String clauses) implements PoolsProblem {}
}
