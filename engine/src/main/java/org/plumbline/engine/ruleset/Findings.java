package org.plumbline.engine.ruleset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.plumbline.rules.Conclusion;

/** What the rules of a stage concluded, by rule and reason, whatever order they fired in. */
public record Findings(List<Finding<?>> all) {
    /** Nothing. */
    public static final Findings NONE = new Findings(List.of());

    private static final Comparator<Finding<?>> ORDER = Comparator.<Finding<?>, String>comparing(
                    finding -> finding.rule().name())
            .thenComparing(Finding::because, Findings::byIds);

    /** By rule and reason; sorts the list that it is given. */
    public static Findings sorted(List<Finding<?>> found) {
        if (found.size() > 1) {
            found.sort(ORDER);
        }
        return found.isEmpty() ? NONE : new Findings(found);
    }

    private static int byIds(List<String> one, List<String> other) {
        for (var i = 0; i < one.size() && i < other.size(); i++) {
            var order = one.get(i).compareTo(other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    /** The conclusions of one kind. */
    public <C extends Conclusion> List<Finding<C>> of(Class<C> kind) {
        if (all.isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<Finding<C>>();
        for (var finding : all) {
            if (kind.isInstance(finding.conclusion())) {
                @SuppressWarnings("unchecked") // What it concludes was just looked at.
                var typed = (Finding<C>) finding;
                found.add(typed);
            }
        }
        return found;
    }

    /** These and others. */
    public Findings and(Findings more) {
        if (more.all.isEmpty()) {
            return this;
        }
        var both = new ArrayList<>(all);
        both.addAll(more.all);
        return sorted(both);
    }
}
