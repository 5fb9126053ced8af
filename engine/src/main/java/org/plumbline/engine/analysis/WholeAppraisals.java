package org.plumbline.engine.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.rule.Rule;
import org.plumbline.rules.Measurement;
import org.plumbline.rules.Score;

/** Decides whole appraisals on every position: along the values of each indicator, and at the ends of the total. */
final class WholeAppraisals {
    private final AnalysedRules analysed;
    private final Trial trial;
    private final List<ValueSeries> series = new ArrayList<>();
    private final List<Attainable> attainable = new ArrayList<>();
    private final Set<String> known = new TreeSet<>();
    private final Set<String> seriesAlike = new HashSet<>();
    private final Map<String, Optional<Attainable>> endsAlike = new HashMap<>();

    private WholeAppraisals(AnalysedRules analysed) {
        this.analysed = analysed;
        this.trial = new Trial(analysed.engine(), analysed.curves());
    }

    static WholeAppraisals of(AnalysedRules analysed) {
        var all = new WholeAppraisals(analysed);
        analysed.positions().forEach(all::decideOn);
        return all;
    }

    /** What was decided along the values of each indicator. */
    List<ValueSeries> series() {
        return series;
    }

    List<Attainable> attainable() {
        return attainable;
    }

    /** What the rules got wrong on the way. */
    List<Flaw> flaws() {
        return trial.flaws();
    }

    private void decideOn(Position position) {
        var deciding = new Deciding(analysed.engine().where(position.rules()), position, analysed.curves(), trial);
        if (seriesAlike.add(position.keyOf(position.eventless()))) {
            var left = position.indicators().stream()
                    .filter(indicator -> valuesMatter(position.eventless()) || !known.contains(indicator.code()))
                    .toList();
            series.addAll(new WorstToBest(deciding).along(left));
            position.indicators().forEach(indicator -> known.add(indicator.code()));
        }
        endsAlike
                .computeIfAbsent(position.keyOf(position.rules()), key -> AttainableTotals.of(deciding))
                .map(found -> found.at(position.where()))
                .ifPresent(attainable::add);
    }

    /**
     * Whether any rule looks at what was measured, or at its points, beyond giving it a curve. Where none does, a
     * curve that never falls is all that a fair total needs, and each curve is gone along once.
     */
    private static boolean valuesMatter(List<Rule> rules) {
        return rules.stream()
                .anyMatch(rule -> !rule.ofSetting()
                        && (rule.looksAt().contains(Measurement.class)
                                || rule.looksAt().contains(Score.class)));
    }
}
