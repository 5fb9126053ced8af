package org.plumbline.engine.analysis;

import org.plumbline.engine.problem.Declarable;

/** What several rules, or several patterns, can make of one event, one figure or one person together. */
public sealed interface TogetherProblem extends Declarable {
    record BothApply(String other, String what, String sum) implements TogetherProblem {}

    record BothAdd(String other, String what, String sum) implements TogetherProblem {}

    record OncePerFact(int times, String what, String sum) implements TogetherProblem {
        @Override
        public boolean stops() {
            return true;
        }
    }

    record SameEventTwice() implements TogetherProblem {
        @Override
        public boolean stops() {
            return true;
        }
    }

    record SameFactTwice() implements TogetherProblem {
        @Override
        public boolean stops() {
            return true;
        }
    }
}
