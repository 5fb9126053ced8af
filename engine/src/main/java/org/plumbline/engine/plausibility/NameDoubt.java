package org.plumbline.engine.plausibility;

import org.plumbline.engine.problem.Declarable;

/** What the name of a rule can say otherwise than the rule: whoever reads a decision is told the name. */
public sealed interface NameDoubt extends Declarable {
    record NumberOnlyInName(String numbers) implements NameDoubt {}

    record ComparedOtherwise(String named, Object test) implements NameDoubt {}

    record MarkNotAsNamed(String named, String value, String points) implements NameDoubt {}

    record PartNotAsNamed(String part, String named, String held) implements NameDoubt {}

    record RoleNotAsNamed(String named, String role) implements NameDoubt {}

    record GradeNotAsNamed(String named, String grade) implements NameDoubt {}
}
