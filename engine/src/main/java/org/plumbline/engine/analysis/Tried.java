package org.plumbline.engine.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plumbline.engine.Engine;
import org.plumbline.engine.analysis.Cases.Level;
import org.plumbline.engine.appraisal.Appraisal;
import org.plumbline.engine.decision.Decision;
import org.plumbline.engine.limits.Curves;
import org.plumbline.engine.limits.NamedValues;
import org.plumbline.engine.rule.Pattern;
import org.plumbline.engine.rule.Rule;
import org.plumbline.rules.Compensation;
import org.plumbline.rules.Conclusion;
import org.plumbline.rules.Event;
import org.plumbline.rules.Fact;
import org.plumbline.rules.History;

/** Whole appraisals of one ground that differ in what happened, in history and in pay. */
record Tried(Engine engine, Ground ground, Cases cases, Trial trial) {
    /** More than any sensible limit on what events add or take. */
    private static final int MANY = 100;

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private static final Set<Class<? extends Conclusion>> OF_PLANS =
            Set.of(Conclusion.Scoring.class, Conclusion.DimensionWeight.class, Conclusion.IndicatorWeight.class);

    /** Tries whatever makes a difference on a ground, and says between which totals it leaves somebody. */
    static Optional<Attainable> on(Engine engine, Ground ground, Curves curves, Trial trial) {
        var tried = new Tried(engine, ground, new Cases(engine.scheme(), ground, curves), trial);
        tried.whatChangesPlans();
        return tried.attainable();
    }

    /** Events and histories, as far as rules of curves and weights look at them. */
    private void whatChangesPlans() {
        var where = ground.name();
        var usual = cases.at(Level.MIDDLING);
        decide(usual, where);
        decide(cases.withoutOptional(Level.MIDDLING), where);
        var rules = ground.rules().stream()
                .filter(rule -> rule.concludes().stream().anyMatch(OF_PLANS::contains))
                .toList();
        var universe = new Universe(engine.scheme(), NamedValues.of(rules), cases.curves());
        if (looksAt(rules, Event.class)) {
            for (var event : universe.events(ground)) {
                decide(Cases.with(usual, List.of(event)), where + ", " + Shown.of(event));
            }
        }
        if (looksAt(rules, History.class)) {
            for (var history : universe.histories(ground)) {
                decide(
                        Cases.with(usual, history, Pay.usual(engine.scheme(), ground)),
                        where + ", history.months " + history.months());
            }
        }
        if (looksAt(rules, Compensation.class)) {
            for (var compensation : universe.compensations(ground)) {
                decide(
                        Cases.with(usual, usual.history(), compensation),
                        where + ", compensation.base " + compensation.base().toPlainString());
            }
        }
    }

    private static boolean looksAt(List<Rule> rules, Class<? extends Fact> kind) {
        return rules.stream().anyMatch(rule -> rule.looksAt().contains(kind));
    }

    private Optional<Attainable> attainable() {
        var worst = farthest(Level.WORST, -1);
        var best = farthest(Level.BEST, 1);
        return worst.flatMap(
                least -> best.map(greatest -> new Attainable(ground.name(), least.total(), greatest.total())));
    }

    /** The level, with events that add points, or that take some, until no more can be added or taken. */
    private Optional<Decision> farthest(Level level, int sign) {
        var where = ground.name();
        var usual = decide(cases.at(level), where);
        var end = sign < 0 ? BigDecimal.ZERO : WHOLE;
        if (usual.isEmpty() || usual.get().total().compareTo(end) == 0) {
            return usual;
        }
        var adjusting = ground.rules().stream()
                .filter(rule -> rule.concludes().contains(Conclusion.Adjustment.class))
                .toList();
        var events = new ArrayList<Event>();
        var reached = BigDecimal.ZERO;
        for (var rule : adjusting) {
            // Each rule's own events: of all the rules' limits together there would be very many.
            var universe = new Universe(engine.scheme(), NamedValues.of(List.of(rule)), cases.curves());
            var candidates = rule.needs().contains(Event.class) ? universe.events(ground) : List.<Event>of();
            for (var event : candidates) {
                var adjustment = adjusts(rule, event, sign);
                if (adjustment.isPresent() && reached.compareTo(WHOLE) < 0) {
                    var most = most(adjustment.get());
                    for (var i = 0; i < times(adjustment.get(), most); i++) {
                        events.add(numbered(event, events.size()));
                    }
                    // What is capped together with others may count for less.
                    reached = adjustment.get().within() == null ? reached.add(most) : reached;
                    break;
                }
            }
        }
        return events.isEmpty() ? usual : decide(Cases.with(cases.at(level), events), where);
    }

    /** What a rule can add or take in all, as far as it matters. */
    private static BigDecimal most(Conclusion.Adjustment adjustment) {
        var limit = adjustment.limit();
        return limit == null ? WHOLE : limit.min(WHOLE);
    }

    private static int times(Conclusion.Adjustment adjustment, BigDecimal most) {
        return most.divide(adjustment.points().abs(), 0, RoundingMode.CEILING)
                .min(BigDecimal.valueOf(MANY))
                .intValueExact();
    }

    private Optional<Conclusion.Adjustment> adjusts(Rule rule, Event event, int sign) {
        var facts = Situation.of(List.<Fact>of(ground.appraisee(), event));
        return Pattern.matches(rule.patterns(), facts::of).stream()
                .flatMap(match -> rule.conclusions().stream().map(expression -> expression.conclude(match.named())))
                .filter(Conclusion.Adjustment.class::isInstance)
                .map(Conclusion.Adjustment.class::cast)
                .filter(adjustment -> adjustment.points().signum() == sign)
                .findFirst();
    }

    private Optional<Decision> decide(Appraisal appraisal, String example) {
        return trial.decide(engine, appraisal, example);
    }

    private static Event numbered(Event event, int number) {
        return new Event(
                "E" + number,
                event.kind(),
                event.role(),
                event.status(),
                event.occurred(),
                event.severity(),
                event.amount(),
                event.appraisee());
    }
}
