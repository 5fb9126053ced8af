package org.plumbline.engine.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.engine.Engine;
import org.plumbline.engine.rule.Rule;
import org.plumbline.engine.ruleset.Finding;
import org.plumbline.rules.Conclusion;
import org.plumbline.rules.Conclusion.Veto;
import org.plumbline.rules.Outcome;
import org.plumbline.rules.Stage;

/** How appraisals can end: every grade, coefficient and total that incentives and vetoes can leave together. */
final class Outcomes {
    private final Totals totals;
    private final Map<String, Set<Ended>> byKey = new HashMap<>();

    private Outcomes(Totals totals) {
        this.totals = totals;
    }

    /** One way to end. */
    private record Ended(String grade, BigDecimal coefficient, BigDecimal total) {}

    static Outcomes of(Engine engine, Totals totals, List<Position> positions) {
        var outcomes = new Outcomes(totals);
        var combinations = combinations(vetoes(engine.rules().rules()));
        for (var position : positions) {
            outcomes.byKey.computeIfAbsent(
                    totals.key(position), key -> ended(engine, totals.rows(position), combinations));
        }
        return outcomes;
    }

    private static Set<Ended> ended(
            Engine engine, List<List<GradedTotal>> rows, List<List<Finding<Veto>>> combinations) {
        var all = new LinkedHashSet<Ended>();
        for (var row : rows) {
            for (var graded : row) {
                for (var vetoes : combinations) {
                    graded.under(engine.scheme(), vetoes, row).ifPresent(standing -> {
                        var coefficient = standing.coefficient();
                        if (standing.grade() != null) {
                            all.add(new Ended(
                                    standing.grade(),
                                    coefficient == null ? BigDecimal.ONE : coefficient,
                                    graded.total()));
                        }
                    });
                }
            }
        }
        return all;
    }

    /** What each veto rule says, whatever made it fire. */
    static List<Finding<Veto>> vetoes(List<Rule> rules) {
        var vetoes = new ArrayList<Finding<Veto>>();
        for (var rule : rules) {
            if (rule.stage() == Stage.VETO) {
                for (var expression : rule.conclusions()) {
                    if (expression.conclude(Map.of()) instanceof Conclusion.Veto veto) {
                        vetoes.add(new Finding<>(veto, rule, List.of()));
                    }
                }
            }
        }
        return vetoes;
    }

    /** No veto, each alone, and all: any others leave what one of these leaves. */
    private static List<List<Finding<Veto>>> combinations(List<Finding<Veto>> vetoes) {
        var combinations = new ArrayList<List<Finding<Veto>>>(List.of(List.of()));
        // Whichever rule says it, a veto takes the same.
        var said = new HashSet<Veto>();
        vetoes.stream().filter(veto -> said.add(veto.conclusion())).forEach(veto -> combinations.add(List.of(veto)));
        combinations.add(vetoes);
        return combinations;
    }

    /** The outcomes on a position, with every history that some rules can tell apart. */
    List<Outcome> on(Position position, PossibleFacts possible) {
        var outcomes = new ArrayList<Outcome>();
        for (var ended : byKey.getOrDefault(totals.key(position), Set.of())) {
            for (var history : possible.histories(position)) {
                outcomes.add(
                        new Outcome(ended.grade(), ended.coefficient(), ended.total(), history, position.appraisee()));
            }
        }
        return outcomes;
    }
}
