package org.plumbline.engine.plausibility;

import org.plumbline.engine.problem.Declarable;

/** What is left of a slip of the hand, and reads like a rule. */
public sealed interface PastedDoubt extends Declarable {
    record SameRule(String other) implements PastedDoubt {}

    record EitherOfUnlike(Object condition) implements PastedDoubt {}
}
