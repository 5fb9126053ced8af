package org.plumbline.engine.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.plumbline.engine.limits.NamedValues;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.rule.Rule;
import org.plumbline.rules.Stage;

/** On which positions each rule can fire; and why not, where no facts can make it. */
final class FiringPositions {
    private final AnalysedRules analysed;
    private final Map<String, List<Position>> firing = new HashMap<>();
    private final List<Flaw> flaws = new ArrayList<>();

    private FiringPositions(AnalysedRules analysed) {
        this.analysed = analysed;
    }

    static FiringPositions of(AnalysedRules analysed) {
        var all = new FiringPositions(analysed);
        var mayFire = new HashMap<String, List<Position>>();
        for (var position : analysed.positions()) {
            position.rules()
                    .forEach(rule -> mayFire.computeIfAbsent(rule.name(), any -> new ArrayList<>())
                            .add(position));
        }
        analysed.rules().stream()
                .filter(rule -> rule.stage() != Stage.SETTLEMENT)
                .forEach(rule -> all.look(rule, mayFire.getOrDefault(rule.name(), List.of())));
        return all;
    }

    List<Flaw> flaws() {
        return flaws;
    }

    /** The positions on which a rule can fire. */
    List<Position> of(Rule rule) {
        return firing.getOrDefault(rule.name(), List.of());
    }

    private void look(Rule rule, List<Position> mayFire) {
        var facts = analysed.factsFor(List.of(rule));
        var alike = new HashMap<String, Boolean>();
        var found = mayFire.stream()
                .filter(position -> alike.computeIfAbsent(
                        analysed.keyOf(position, rule),
                        key -> FiringFacts.of(rule, position, facts).isPresent()))
                .toList();
        firing.put(rule.name(), found);
        if (found.isEmpty()) {
            flaws.add(new NeverFires(rule, unlike(rule), facts).why());
        }
    }

    /** The positions on which facts differ to a rule. */
    private List<Position> unlike(Rule rule) {
        var departments = NamedValues.of(List.of(rule)).departments();
        var seen = new HashSet<String>();
        return analysed.positions().stream()
                .filter(position ->
                        seen.add(position.keyOf(departments) + analysed.totals().key(position)))
                .toList();
    }
}
