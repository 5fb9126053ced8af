package org.plumbline.engine.rulefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.plumbline.engine.problem.Place;
import org.plumbline.rules.Conclusion;
import org.plumbline.rules.Department;
import org.plumbline.rules.Each;
import org.plumbline.rules.Fact;
import org.plumbline.rules.Member;
import org.plumbline.rules.Stage;

/**
 * A rule as its file has it.
 *
 * <p>{@code needs} are the facts without any of which it cannot fire; {@code looksAt} are these and the ones it only
 * asks the absence of. A {@code standing} rule looks only at what is the same for everybody on one post in one kind
 * of period.
 */
public record Rule(
        String name,
        List<String> clauses,
        Stage stage,
        Place place,
        boolean standing,
        Set<Class<? extends Fact>> needs,
        Set<Class<? extends Fact>> looksAt,
        Set<Class<? extends Conclusion>> concludes) {
    /** The group of the standing rules. */
    public static final String STANDING = "standing";

    /** Keeps copies. */
    public Rule {
        clauses = List.copyOf(clauses);
        needs = Set.copyOf(needs);
        looksAt = Set.copyOf(looksAt);
        concludes = Set.copyOf(concludes);
    }

    /** What rules are asked together with it: by name, the standing ones, those of a stage, those of each member. */
    public String group() {
        if (standing) {
            return STANDING;
        }
        var each = needs.stream().filter(Each.class::isAssignableFrom).findFirst();
        return each.map(fact -> group(stage, fact)).orElseGet(stage::code);
    }

    /** The group of the rules of a stage that are asked of each such fact. */
    public static String group(Stage stage, Class<? extends Fact> each) {
        return stage.code() + "-" + each.getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** Every group that there can be. */
    public static List<String> groups() {
        var groups = new ArrayList<>(List.of(STANDING));
        for (var stage : Stage.values()) {
            groups.add(stage.code());
        }
        groups.add(group(Stage.SETTLEMENT, Member.class));
        groups.add(group(Stage.SETTLEMENT, Department.class));
        return groups;
    }
}
