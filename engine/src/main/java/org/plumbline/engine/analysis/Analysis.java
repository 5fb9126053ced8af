package org.plumbline.engine.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.plumbline.engine.Engine;
import org.plumbline.engine.problem.Flaw;

/**
 * What a scheme's rules come to, found by deciding at and around every limit that its files name, for every post and
 * kind of period.
 */
public record Analysis(List<Flaw> flaws, List<Cliff> cliffs, List<Attainable> attainable) {
    /** Keeps copies. */
    public Analysis {
        flaws = List.copyOf(flaws);
        cliffs = List.copyOf(cliffs);
        attainable = List.copyOf(attainable);
    }

    /** Analyses the rules that an engine judges by; flaws are by file and line, each with a case that shows it. */
    public static Analysis of(Engine engine) {
        var pools = PoolFlows.of(engine.scheme(), engine.rules().rules());
        return AnalysedRules.of(engine)
                .map(analysed -> of(analysed, pools))
                .orElseGet(() -> new Analysis(pools, List.of(), List.of()));
    }

    private static Analysis of(AnalysedRules analysed, List<Flaw> pools) {
        var scheme = analysed.scheme();
        var firing = FiringPositions.of(analysed);
        var trials = WholeAppraisals.of(analysed);
        var cliffs = Cliffs.of(analysed, trials.series());
        var flaws = new ArrayList<>(pools);
        flaws.addAll(TotalFlaws.of(scheme, analysed.totals()));
        flaws.addAll(firing.flaws());
        flaws.addAll(RulesWithoutEffect.of(analysed, firing));
        flaws.addAll(trials.flaws());
        flaws.addAll(Conduct.of(analysed.engine(), analysed.positions(), analysed.curves()));
        flaws.addAll(Additions.of(analysed));
        flaws.addAll(Unweighed.of(analysed));
        var atMost = scheme.cliffsAtMost();
        if (atMost != null) {
            flaws.addAll(Cliffs.tooHigh(cliffs, atMost));
        }
        flaws.sort(Comparator.comparing(Flaw::place));
        return new Analysis(flaws, cliffs, trials.attainable());
    }
}
