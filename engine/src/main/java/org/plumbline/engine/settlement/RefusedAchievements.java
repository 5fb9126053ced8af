package org.plumbline.engine.settlement;

import java.util.List;
import java.util.stream.IntStream;
import org.plumbline.engine.problem.Problem;
import org.plumbline.engine.ruleset.Finding;
import org.plumbline.rules.Settled;

/** Achievements that a rule refuses. */
final class RefusedAchievements {
    private RefusedAchievements() {}

    static List<Problem> of(Settlement settlement, Finding<Settled.Refusal> refusal) {
        var achievements = settlement.achievements();
        var rule = refusal.rule();
        var why = new PoolsProblem.RefusedByRule(
                refusal.conclusion().why(), rule.name(), String.join(", ", rule.clauses()));
        return IntStream.range(0, achievements.size())
                .filter(i ->
                        achievements.get(i).id().equals(refusal.conclusion().achievement()))
                .mapToObj(i -> Problem.at("achievements[" + i + "]", why))
                .toList();
    }
}
