package org.plumbline.engine.decision;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.plumbline.engine.decision.Plan.Share;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.Place;
import org.plumbline.engine.problem.Statement;
import org.plumbline.engine.ruleset.Finding;
import org.plumbline.engine.ruleset.Setting;
import org.plumbline.rules.Conclusion.IndicatorWeight;

/** Holds the weights of a plan against the scheme: each in its range, and 100 in all (S1-10 to S1-14). */
record WeightSums(Setting setting, Place place, List<Flaw> flaws) {
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    void check(List<Share> shares, Map<String, Finding<IndicatorWeight>> weights) {
        shares.forEach(share -> check(share, weights));
        var sum = shares.stream().map(Share::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(ALL) != 0) {
            var shown = sum.toPlainString();
            flaw(
                    sum.compareTo(ALL) > 0
                            ? new WeightProblem.WeightsOver100(where(), shown)
                            : new WeightProblem.WeightsNot100(where(), shown));
        }
        weights.values().forEach(weight -> weighedAlone(shares, weight));
    }

    /** An indicator counts within its dimension: one whose dimension is not weighed counts nowhere. */
    private void weighedAlone(List<Share> shares, Finding<IndicatorWeight> weight) {
        var indicator = weight.conclusion().indicator();
        if (shares.stream()
                .flatMap(share -> share.lines().stream())
                .noneMatch(line -> line.indicator().code().equals(indicator))) {
            var message = new WeightProblem.WeighedAlone(where(), indicator).message();
            flaws.add(new Flaw(weight.rule().place(), weight.rule().name(), message));
        }
    }

    private void check(Share share, Map<String, Finding<IndicatorWeight>> weights) {
        var dimension = share.dimension();
        if (!dimension.weight().contains(share.weight())) {
            var shown = share.weight().toPlainString();
            flaw(new WeightProblem.WeightOutOfRange(where(), dimension.code(), shown, dimension.weight()));
        }
        indicators(share, weights);
        for (var line : share.lines()) {
            if (line.weight().signum() < 0) {
                flaw(new WeightProblem.NegativeWeight(where(), line.indicator().code()));
            }
        }
    }

    private void indicators(Share share, Map<String, Finding<IndicatorWeight>> weights) {
        var sum = share.ofIndicators();
        if (sum.compareTo(ALL) == 0) {
            return;
        }
        var dimension = share.dimension().code();
        var shown = sum.toPlainString();
        Statement what = sum.compareTo(ALL) > 0
                ? new WeightProblem.IndicatorsOver100(where(), dimension, shown)
                : new WeightProblem.IndicatorsNot100(where(), dimension, shown);
        flaws.add(new Flaw(at(share, weights), "", what.message()));
    }

    /** Where the first of a dimension's indicators is weighed; where the dimension is, if none is. */
    private Place at(Share share, Map<String, Finding<IndicatorWeight>> weights) {
        return share.lines().stream()
                .map(line -> weights.get(line.indicator().code()))
                .filter(Objects::nonNull)
                .map(finding -> finding.rule().place())
                .findFirst()
                .orElse(place);
    }

    private String where() {
        return setting.post().isEmpty()
                ? setting.unit().code()
                : setting.post() + ", " + setting.unit().code();
    }

    private void flaw(Statement what) {
        flaws.add(new Flaw(place, "", what.message()));
    }
}
