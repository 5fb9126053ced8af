package org.plumbline.engine.analysis;

import org.plumbline.engine.problem.Place;
import org.plumbline.engine.problem.Statement;

/** What rules come to over the totals that there can be. */
public sealed interface TotalProblem extends Statement {
    record TotalGap(String what, String from, String to) implements TotalProblem {}

    record TotalOverlap(String what, String from, String to, String rule, Place place, String other)
            implements TotalProblem {}

    record TotalTwiceByOne(String what, String from, String to, String rule) implements TotalProblem {}

    record TotalFalls(String what, String lower, String ending, String higher, String other) implements TotalProblem {}

    record GradeNeverGiven(String grade) implements TotalProblem {}
}
