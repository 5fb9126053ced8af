package org.plumbline.engine.decision;

import java.math.BigDecimal;
import java.util.ArrayList;
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
    private final Map<String, List<Decision.Multiple>> multiples;
    private final Map<String, BigDecimal> usedByRule = new HashMap<>();
    private final Map<String, BigDecimal> usedByKind = new HashMap<>();

    private Adjusted(Scheme scheme, Map<String, List<Decision.Multiple>> multiples) {
        this.scheme = scheme;
        this.multiples = multiples;
    }

    /** Each rule's adjustments in their order, until together they reach the rule's limit and that of their kind. */
    static List<Decision.Adjustment> of(Findings findings, Scheme scheme) {
        var adjustments = findings.of(Conclusion.Adjustment.class);
        if (adjustments.isEmpty()) {
            return List.of();
        }
        var adjusted = new Adjusted(scheme, byEvent(findings.of(Conclusion.Multiple.class)));
        return adjustments.stream().map(adjusted::adjustment).toList();
    }

    /** What multiplies each event; a rule that multiplies one twice would count it twice by mistake. */
    private static Map<String, List<Decision.Multiple>> byEvent(List<Finding<Conclusion.Multiple>> multiples) {
        var byEvent = new HashMap<String, List<Decision.Multiple>>();
        for (var i = 0; i < multiples.size(); i++) {
            var finding = multiples.get(i);
            var rule = finding.rule();
            var event = finding.conclusion().event();
            if (i > 0 && isOfSame(multiples.get(i - 1), finding)) {
                throw Conflict.between(multiples.get(i - 1), finding, event);
            }
            byEvent.computeIfAbsent(event, id -> new ArrayList<>())
                    .add(new Decision.Multiple(finding.conclusion().times(), rule.name(), rule.clauses()));
        }
        return byEvent;
    }

    private static boolean isOfSame(Finding<Conclusion.Multiple> one, Finding<Conclusion.Multiple> other) {
        return one.rule().equals(other.rule())
                && one.conclusion().event().equals(other.conclusion().event());
    }

    private Decision.Adjustment adjustment(Finding<Conclusion.Adjustment> finding) {
        var given = finding.conclusion();
        var rule = finding.rule();
        var by = by(finding.because());
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
    private List<Decision.Multiple> by(List<String> because) {
        return because.size() == 1 ? multiples.getOrDefault(because.get(0), List.of()) : List.of();
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
