package org.plumbline.engine.decision;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.ruleset.Finding;
import org.plumbline.engine.ruleset.Findings;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.rules.Conclusion;
import org.plumbline.rules.Exact;

/** The points that rules add and take: multiplied where rules say so, then held within their limits (D-16, D-20, D-44). */
final class Adjusted {
    private final Scheme scheme;
    private final Map<String, BigDecimal> usedByRule = new HashMap<>();
    private final Map<String, BigDecimal> usedByKind = new HashMap<>();

    private Adjusted(Scheme scheme) {
        this.scheme = scheme;
    }

    /** Each rule's adjustments in their order, until together they reach the rule's limit and that of their kind. */
    static List<Decision.Adjustment> of(Findings findings, Scheme scheme) {
        var adjustments = findings.of(Conclusion.Adjustment.class);
        if (adjustments.isEmpty()) {
            return List.of();
        }
        var multiples = once(findings.of(Conclusion.Multiple.class));
        var adjusted = new Adjusted(scheme);
        return adjustments.stream()
                .map(finding -> adjusted.adjustment(finding, multiples))
                .toList();
    }

    /** A rule that multiplies an event twice would count it twice by mistake. */
    private static List<Finding<Conclusion.Multiple>> once(List<Finding<Conclusion.Multiple>> multiples) {
        for (var i = 1; i < multiples.size(); i++) {
            var one = multiples.get(i - 1);
            var other = multiples.get(i);
            if (one.rule().equals(other.rule())
                    && one.conclusion().event().equals(other.conclusion().event())) {
                throw Conflict.between(one, other, other.conclusion().event());
            }
        }
        return multiples;
    }

    private Decision.Adjustment adjustment(
            Finding<Conclusion.Adjustment> finding, List<Finding<Conclusion.Multiple>> multiples) {
        var given = finding.conclusion();
        var rule = finding.rule();
        var by = multiples.isEmpty() ? List.<Decision.Multiple>of() : by(multiples, finding.because());
        var points = given.points();
        for (var multiple : by) {
            points = points.multiply(multiple.times());
        }
        points = held(points, given.limit(), rule.name(), usedByRule);
        var kind = given.within() == null ? null : scheme.adjustments().get(given.within());
        if (kind != null) {
            var signed = points.signum() < 0 ? "-" + kind.code() : kind.code();
            points = held(points, kind.atMost(), signed, usedByKind);
        }
        return new Decision.Adjustment(
                Exact.plain(points),
                rule.name(),
                rule.clauses(),
                finding.because(),
                by.isEmpty() ? null : new Decision.Multiplied(given.points(), by),
                given.within());
    }

    /** What multiplies points that are added or taken because of one event alone. */
    private static List<Decision.Multiple> by(List<Finding<Conclusion.Multiple>> multiples, List<String> because) {
        return multiples.stream()
                .filter(multiple -> because.equals(List.of(multiple.conclusion().event())))
                .map(multiple -> new Decision.Multiple(
                        multiple.conclusion().times(),
                        multiple.rule().name(),
                        multiple.rule().clauses()))
                .toList();
    }

    private static BigDecimal held(
            BigDecimal points, @Nullable BigDecimal limit, String by, Map<String, BigDecimal> used) {
        if (limit == null) {
            return points;
        }
        var left = limit.subtract(used.getOrDefault(by, BigDecimal.ZERO));
        var size = points.abs().min(left);
        used.merge(by, size, BigDecimal::add);
        return points.signum() < 0 ? size.negate() : size;
    }
}
