package org.plumbline.engine.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.engine.analysis.Trial.Tried;
import org.plumbline.engine.limits.NamedValues;
import org.plumbline.engine.rule.Pattern;
import org.plumbline.engine.rule.Rule;
import org.plumbline.rules.Conclusion.Adjustment;
import org.plumbline.rules.Event;
import org.plumbline.rules.Fact;
import org.plumbline.rules.Stage;

/** The best and the worst total on a position, with as many events as make a difference. */
record AttainableTotals(Deciding deciding, ExampleAppraisals examples) {
    /** More than any sensible limit on what events add or take. */
    private static final int MANY = 100;

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** Tries whatever makes a difference on a position, and says between which totals it leaves somebody. */
    static Optional<Attainable> of(Deciding deciding) {
        var examples = deciding.examples();
        new ChangedPlans(deciding, examples).decide();
        var totals = new AttainableTotals(deciding, examples);
        var where = deciding.position().where();
        var worst = totals.farthest(Level.WORST, -1);
        var best = totals.farthest(Level.BEST, 1);
        var refused = worst.refused().isEmpty() ? best.refused() : worst.refused();
        return refused.isEmpty()
                ? worst.decision()
                        .flatMap(least -> best.decision()
                                .map(greatest -> Attainable.between(where, least.total(), greatest.total())))
                : Optional.of(new Attainable(where, null, null, refused));
    }

    /** The level, with events that add points, or that take some, until no more can be added or taken. */
    private Tried farthest(Level level, int sign) {
        var usual = deciding.attempt(examples.at(level));
        if (usual.decision().isEmpty() || isAtEnd(usual, sign)) {
            return usual;
        }
        var happened = new ArrayList<>(events(sign));
        var farthest = happened.isEmpty() ? usual : with(level, happened);
        for (var event : turning()) {
            if (farthest.decision().isEmpty() || isAtEnd(farthest, sign)) {
                return farthest;
            }
            happened.add(event.called("E" + happened.size()));
            var tried = with(level, happened);
            if (tried.decision().isPresent()
                    && total(tried).subtract(total(farthest)).signum() != sign) {
                happened.remove(happened.size() - 1);
            } else {
                farthest = tried;
            }
        }
        return farthest;
    }

    private Tried with(Level level, List<Event> happened) {
        return deciding.attempt(ExampleAppraisals.with(examples.at(level), happened));
    }

    private static boolean isAtEnd(Tried tried, int sign) {
        return total(tried).compareTo(sign < 0 ? BigDecimal.ZERO : WHOLE) == 0;
    }

    private static BigDecimal total(Tried tried) {
        return tried.decision().orElseThrow().total();
    }

    /** One event of each that rules of curves, weights and adjustments can tell apart: it may turn one rule into another. */
    private List<Event> turning() {
        var rules = deciding.position().rules().stream()
                .filter(rule -> rule.stage() == Stage.SCORING || rule.stage() == Stage.WEIGHTING)
                .filter(rule -> rule.looksAt().contains(Event.class))
                .toList();
        if (rules.isEmpty()) {
            return List.of();
        }
        var patterns = rules.stream().flatMap(EventRules::patterns).toList();
        return new Events(deciding.scheme(), NamedValues.of(rules), deciding.position())
                .all().stream()
                        .filter(event -> patterns.stream().anyMatch(pattern -> EventRules.sees(pattern, event)))
                        .limit(MANY)
                        .toList();
    }

    private List<Event> events(int sign) {
        var events = new ArrayList<Event>();
        var reached = BigDecimal.ZERO;
        for (var rule : deciding.position().rules()) {
            var adjusting = reached.compareTo(WHOLE) < 0 ? adjusting(rule, sign) : Optional.<Adjusting>empty();
            if (adjusting.isPresent()) {
                var adjustment = adjusting.get().adjustment();
                for (var i = 0; i < adjusting.get().times(); i++) {
                    events.add(adjusting.get().event().called("E" + events.size()));
                }
                // What is capped together with others may count for less.
                reached = adjustment.within() == null
                        ? reached.add(adjusting.get().most())
                        : reached;
            }
        }
        return events;
    }

    /** An event, and what a rule adds or takes for it. */
    private record Adjusting(Event event, Adjustment adjustment) {
        /** What the rule can add or take in all, as far as it matters. */
        BigDecimal most() {
            var limit = adjustment.limit();
            return limit == null ? WHOLE : limit.min(WHOLE);
        }

        int times() {
            return most().divide(adjustment.points().abs(), 0, RoundingMode.CEILING)
                    .min(BigDecimal.valueOf(MANY))
                    .intValueExact();
        }
    }

    /** The first of each rule's own events: of all the rules' limits together there would be very many. */
    private Optional<Adjusting> adjusting(Rule rule, int sign) {
        if (!rule.concludes().contains(Adjustment.class) || !rule.needs().contains(Event.class)) {
            return Optional.empty();
        }
        var named = NamedValues.of(List.of(rule));
        return new Events(deciding.scheme(), named, deciding.position())
                .all().stream()
                        .flatMap(event -> adjusts(rule, event, sign).stream())
                        .findFirst();
    }

    private Optional<Adjusting> adjusts(Rule rule, Event event, int sign) {
        var facts = SomeFacts.of(List.<Fact>of(deciding.position().appraisee(), event));
        return Pattern.matches(rule.patterns(), facts::of).stream()
                .flatMap(match -> rule.conclusions().stream().map(expression -> expression.conclude(match.named())))
                .filter(Adjustment.class::isInstance)
                .map(Adjustment.class::cast)
                .filter(adjustment -> adjustment.points().signum() == sign)
                .findFirst()
                .map(adjustment -> new Adjusting(event, adjustment));
    }
}
