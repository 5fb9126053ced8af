package org.plumbline.engine.decision;

import java.util.List;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.FlawedRules;
import org.plumbline.engine.ruleset.Finding;

/** Rules that conclude the same thing: no decision beats a wrong one. */
public final class Conflict {
    private Conflict() {}

    /** Names both rules. */
    public static FlawedRules between(Finding<?> one, Finding<?> other, String about) {
        return new FlawedRules(List.of(flaw(one, other, about)));
    }

    static Flaw flaw(Finding<?> one, Finding<?> other, String about) {
        var first = one.rule();
        var second = other.rule();
        if (first.equals(second)) {
            return new Flaw(
                    second.place(),
                    second.name(),
                    new ConclusionConflict.ConcludedTwiceByOne(about, first.name()).message());
        }
        var message = new ConclusionConflict.ConcludedTwice(
                        about, first.name(), first.place(), second.name(), second.place())
                .message();
        return new Flaw(second.place(), second.name(), message);
    }
}
