package org.plumbline.engine.plausibility;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.rule.Condition;
import org.plumbline.engine.rule.Condition.All;
import org.plumbline.rules.Event;
import org.plumbline.rules.Term;

/** Rules whose name speaks of 责任人 or of 领导责任, and which look at those of another role (S4-1 to S4-3). */
record NamedRoles(WrittenScheme written) {
    private static final Map<String, String> ROLES = Map.of("责任人", "responsible", "领导责任", "leader");

    static List<Flaw> of(WrittenScheme written) {
        return written.asked(Event.class).flatMap(NamedRoles::in).toList();
    }

    private static Stream<Flaw> in(WrittenScheme.Asked asked) {
        return ROLES.entrySet().stream()
                .filter(entry -> asked.rule().name().contains(entry.getKey()))
                .flatMap(entry -> asked.pattern().condition() instanceof All all
                        ? all.parts().stream()
                                .filter(part -> isOfOthers(part, entry.getValue()))
                                .map(part -> asked.flaw(
                                        part.tests().get(0).place(),
                                        new NameDoubt.RoleNotAsNamed(entry.getKey(), part.toString())))
                        : Stream.of());
    }

    private static boolean isOfOthers(Condition part, String role) {
        var roles = new Mentioned(Term.ROLE);
        return !part.tests().isEmpty()
                && part.tests().stream().allMatch(roles::in)
                && !part.holds(AnyFacts.inRole(role), Map.of());
    }
}
