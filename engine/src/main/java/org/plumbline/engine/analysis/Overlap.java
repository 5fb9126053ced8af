package org.plumbline.engine.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.engine.limits.Quantities;
import org.plumbline.engine.rule.Pattern;
import org.plumbline.engine.rule.Rule;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.engine.scheme.SettlementTerms;
import org.plumbline.rules.Achievement;
import org.plumbline.rules.Cycle;
import org.plumbline.rules.Fact;
import org.plumbline.rules.Figure;
import org.plumbline.rules.Period;

/** A cycle in which two rules of the whole both fire, looked for at and around every limit that they draw. */
final class Overlap {
    private static final int WORKING_DAYS = 31;
    /** Beyond so many cycles the two are left to the settlement, which refuses them. */
    private static final int MOST = 20_000;

    private final Scheme scheme;
    private final Period period;
    private final List<Rule> rules;

    private Overlap(Scheme scheme, Period period, List<Rule> rules) {
        this.scheme = scheme;
        this.period = period;
        this.rules = rules;
    }

    /** The figures with which both fire; empty text where it needs none. */
    static Optional<String> of(Scheme scheme, Period period, Rule one, Rule other) {
        var overlap = new Overlap(scheme, period, List.of(one, other));
        return overlap.cycles()
                .filter(overlap::bothFire)
                .findFirst()
                .map(figures -> figures.stream()
                        .map(figure -> figure.code() + " " + figure.value().toPlainString())
                        .collect(Collectors.joining(", ")));
    }

    private boolean bothFire(List<Figure> figures) {
        return rules.stream()
                .noneMatch(rule -> Pattern.matches(rule.patterns(), kind -> facts(kind, figures))
                        .isEmpty());
    }

    /** Every choice of a value for each figure that the rules look at. */
    private Stream<List<Figure>> cycles() {
        var cycles = List.of(List.<Figure>of());
        for (var figure : scheme.settlement().figures().values()) {
            var values = figure.ofDepartments() ? List.<Figure>of() : values(figure);
            if (!values.isEmpty()) {
                if ((long) cycles.size() * values.size() > MOST) {
                    return Stream.empty();
                }
                cycles = cycles.stream()
                        .flatMap(before -> values.stream()
                                .map(value -> Stream.concat(before.stream(), Stream.of(value))
                                        .toList()))
                        .toList();
            }
        }
        return cycles.stream();
    }

    /** The values that the rules can tell apart; none where they look at other figures. */
    private List<Figure> values(SettlementTerms.Figure figure) {
        var patterns = rules.stream()
                .flatMap(rule -> rule.patterns().stream())
                .filter(pattern -> pattern.type() == Figure.class)
                .toList();
        var limits = new ArrayList<BigDecimal>();
        patterns.forEach(pattern -> pattern.condition().tests().forEach(test -> limits.addAll(test.limits())));
        var values = new Quantities(scheme)
                .figure(figure).throughout(limits).stream()
                        .map(value -> new Figure(figure.code(), value, period))
                        .toList();
        return patterns.stream()
                        .anyMatch(pattern -> values.stream()
                                .anyMatch(value -> pattern.condition().holds(value, Map.of())))
                ? values
                : List.of();
    }

    private List<? extends Fact> facts(Class<? extends Fact> kind, List<Figure> figures) {
        if (kind == Figure.class) {
            return figures;
        }
        if (kind == Achievement.class) {
            return achievements();
        }
        return kind == Cycle.class ? List.of(new Cycle(WORKING_DAYS, period)) : List.of();
    }

    private List<Achievement> achievements() {
        return scheme.settlement().achievements().values().stream()
                .flatMap(kind ->
                        kind.levels().stream().map(level -> new Achievement("", kind.code(), level, "", period)))
                .toList();
    }
}
