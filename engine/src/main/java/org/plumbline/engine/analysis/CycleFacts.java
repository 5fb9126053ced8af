package org.plumbline.engine.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.engine.limits.Quantities;
import org.plumbline.engine.rule.Pattern;
import org.plumbline.engine.rule.Pattern.Match;
import org.plumbline.engine.rule.Rule;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.engine.scheme.SettlementTerms;
import org.plumbline.rules.Achievement;
import org.plumbline.rules.Bounds.Bound;
import org.plumbline.rules.Cycle;
import org.plumbline.rules.Fact;
import org.plumbline.rules.Figure;
import org.plumbline.rules.Period;
import org.plumbline.rules.Term;

/** The facts of one kind of cycle that some rules can tell apart: every figure at their limits, and every level. */
record CycleFacts(Scheme scheme, Period period, List<Rule> rules) {
    private static final int WORKING_DAYS = 20;
    /** Beyond so many ways a rule is left to the settlement. */
    private static final long MOST = 100_000;

    /** Every way in which a rule matches these facts, beside one of somebody or of a department where it needs that. */
    List<Match> matches(Rule rule, List<? extends Fact> each) {
        var ways = rule.patterns().stream()
                .mapToLong(pattern -> Math.max(1, of(pattern.type(), each).size()))
                .reduce(1, (one, other) -> Math.min(MOST + 1, one * other));
        return ways > MOST ? List.of() : Pattern.matches(rule.patterns(), kind -> of(kind, each));
    }

    private List<? extends Fact> of(Class<? extends Fact> kind, List<? extends Fact> each) {
        if (kind == Figure.class) {
            return figures().toList();
        }
        if (kind == Achievement.class) {
            return scheme.settlement().achievements().values().stream()
                    .flatMap(some -> some.levels().stream().map(level -> achievement(some.code(), level)))
                    .toList();
        }
        return kind == Cycle.class
                ? List.of(new Cycle(WORKING_DAYS, period))
                : each.stream().filter(kind::isInstance).toList();
    }

    private Stream<Figure> figures() {
        return scheme.settlement().figures().values().stream()
                .filter(figure -> !figure.ofDepartments() && figure.periods().contains(period.unit()))
                .flatMap(figure -> values(figure).stream());
    }

    /** A figure at, just below and just above each limit, and between. */
    List<Figure> values(SettlementTerms.Figure figure) {
        var limits = new ArrayList<BigDecimal>();
        for (var rule : rules) {
            rule.patterns().stream()
                    .filter(pattern -> pattern.type() == Figure.class)
                    .filter(pattern -> isAbout(pattern, figure))
                    .forEach(pattern -> {
                        pattern.condition().tests().forEach(test -> limits.addAll(test.limits()));
                        limits.addAll(partEnds(rule));
                    });
        }
        return new Quantities(scheme)
                .figure(figure).throughout(limits).stream()
                        .map(value -> new Figure(figure.code(), value, period))
                        .toList();
    }

    private static List<BigDecimal> partEnds(Rule rule) {
        return rule.conclusions().stream()
                .flatMap(conclusion -> conclusion.bounding(Bound.PART_OF_A_FIGURE).stream())
                .flatMap(word -> word.numbers().stream())
                .toList();
    }

    private boolean isAbout(Pattern pattern, SettlementTerms.Figure figure) {
        var any = new Figure(figure.code(), BigDecimal.ONE, period);
        return pattern.needed().stream()
                .filter(test -> test.path().term().equals(Optional.of(Term.FIGURE)))
                .allMatch(test -> test.holds(any, Map.of()));
    }

    /** An achievement that somebody certified who is not among the members. */
    Achievement achievement(String kind, String level) {
        return new Achievement("", kind, level, "", period);
    }
}
