package org.plumbline.engine.plausibility;

import org.plumbline.engine.problem.Declarable;

/** What a condition can look at and hardly mean. */
public sealed interface ConditionDoubt extends Declarable {
    record AlwaysHolds(Object condition) implements ConditionDoubt {}

    record AllKindsBut(Object test) implements ConditionDoubt {}

    record AllNumbersBut(Object test) implements ConditionDoubt {}

    record LimitOfARatio(Object test) implements ConditionDoubt {}

    record UnlikeUnits(Object test, String unit, String other) implements ConditionDoubt {}
}
