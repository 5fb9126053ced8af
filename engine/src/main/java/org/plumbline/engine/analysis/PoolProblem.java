package org.plumbline.engine.analysis;

import org.plumbline.engine.problem.Place;
import org.plumbline.engine.problem.Statement;

/** What rules of settlement can fail to do with a pool. */
public sealed interface PoolProblem extends Statement {
    record SplitTwice(String pool, String rule, Place place) implements PoolProblem {}

    record PoolNeverDivided(String pool) implements PoolProblem {}

    record PoolNeverFilled(String pool) implements PoolProblem {}

    record PoolNeverGranted(String pool) implements PoolProblem {}

    record PoolNotUsed(String pool) implements PoolProblem {}
}
