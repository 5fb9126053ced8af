package org.plumbline.engine.analysis;

import org.plumbline.engine.problem.Declarable;

/**
 * What rules can make of events that nobody holds fair: {@code what} goes from one value to another where something
 * happened.
 */
public sealed interface ConductProblem extends Declarable {
    @Override
    default boolean stops() {
        return true;
    }

    record AllegedCounts(String kind, String what, String from, String to) implements ConductProblem {}

    record DismissedCounts(String kind, String what, String from, String to) implements ConductProblem {}

    record AffectedLoses(String kind, String what, String from, String to) implements ConductProblem {}

    /** A leader may answer for others; the rule did not say so. */
    record LeaderLoses(String kind, String what, String from, String to) implements ConductProblem {
        @Override
        public boolean stops() {
            return false;
        }
    }

    record HarmPays(String kind, String what, String from, String to) implements ConductProblem {}

    record MeritCosts(String kind, String what, String from, String to) implements ConductProblem {}

    record MoreSeverePays(String kind, String what, String from, String to) implements ConductProblem {}

    record LatePays(String kind, String what, String from, String to) implements ConductProblem {}

    record RepeatedPays(String kind, String what, String from, String to) implements ConductProblem {}

    record EscalatedCosts(String kind, String what, String from, String to) implements ConductProblem {}
}
