package org.plumbline.engine.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.Engine;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.Message;
import org.plumbline.engine.rulefile.Pattern;
import org.plumbline.engine.rulefile.Rule;
import org.plumbline.rules.Conclusion;
import org.plumbline.rules.Conclusion.Veto;
import org.plumbline.rules.Effect;
import org.plumbline.rules.Event;
import org.plumbline.rules.Fact;
import org.plumbline.rules.Measurement;
import org.plumbline.rules.Outcome;
import org.plumbline.rules.Stage;

/** Rules that fire and change nothing: nothing to take away, nothing to give, or another rule always does it already. */
final class Idle {
    private final Engine engine;
    private final List<Ground> grounds;
    private final Curves curves;
    private final Totals totals;
    private final Outcomes outcomes;
    private final Reach reach;
    private final List<Flaw> flaws = new ArrayList<>();

    private Idle(Engine engine, List<Ground> grounds, Curves curves, Totals totals, Outcomes outcomes, Reach reach) {
        this.engine = engine;
        this.grounds = grounds;
        this.curves = curves;
        this.totals = totals;
        this.outcomes = outcomes;
        this.reach = reach;
    }

    static List<Flaw> of(
            Engine engine, List<Ground> grounds, Curves curves, Totals totals, Outcomes outcomes, Reach reach) {
        var idle = new Idle(engine, grounds, curves, totals, outcomes, reach);
        idle.vetoesOfNothing();
        idle.hiddenVetoes();
        idle.hiddenFollowUps();
        idle.unpaid();
        idle.nothingGiven();
        return idle.flaws;
    }

    /** Facts on a ground. */
    private record At(Ground ground, Situation situation) {}

    private List<Rule> rules(Stage stage) {
        return engine.rules().rules().stream()
                .filter(rule -> rule.stage() == stage && !reach.of(rule).isEmpty())
                .toList();
    }

    private void vetoesOfNothing() {
        for (var veto : Outcomes.vetoes(rules(Stage.VETO))) {
            var standings = reach.of(veto.rule()).stream()
                    .flatMap(ground -> totals.rows(ground).stream())
                    .flatMap(List::stream)
                    .flatMap(earned -> earned.under(engine.scheme(), List.of(veto)).stream())
                    .toList();
            var changes = veto.conclusion().cancels().contains(Effect.HONOURS)
                    || standings.isEmpty()
                    || standings.stream().anyMatch(standing -> standing.withoutVeto() != null);
            if (!changes) {
                flaws.add(new Flaw(veto.rule().place(), veto.rule().name(), Message.of("veto-of-nothing")));
            }
        }
    }

    private void hiddenVetoes() {
        var vetoes = Outcomes.vetoes(rules(Stage.VETO));
        var by = new HashMap<String, Veto>();
        vetoes.forEach(veto -> by.merge(veto.rule().name(), veto.conclusion(), Idle::both));
        var universe = new Universe(engine.scheme(), Limits.of(rules(Stage.VETO)), curves);
        var onEvents = rules(Stage.VETO).stream()
                .filter(rule -> rule.looksAt().equals(Set.of(Event.class)))
                .toList();
        var situations = new ArrayList<At>();
        for (var ground : grounds) {
            universe.events(ground)
                    .forEach(event -> situations.add(new At(ground, Situation.of(List.of(ground.appraisee(), event)))));
        }
        for (var hidden : hidden(onEvents, situations).entrySet()) {
            for (var other : hidden.getValue()) {
                if (takesAll(by.get(other.name()), by.get(hidden.getKey().name()))) {
                    say(hidden.getKey(), other);
                    break;
                }
            }
        }
    }

    private static Veto both(Veto one, Veto other) {
        var effects = new HashSet<>(one.cancels());
        effects.addAll(other.cancels());
        return new Veto(
                effects,
                one.bestGrade() == null ? other.bestGrade() : one.bestGrade(),
                one.bestCoefficient() == null ? other.bestCoefficient() : one.bestCoefficient());
    }

    /** Whether one veto leaves nothing for another to take. */
    private boolean takesAll(@Nullable Veto one, @Nullable Veto other) {
        if (one == null || other == null) {
            return false;
        }
        var order = List.copyOf(engine.scheme().grades().keySet());
        var grade = other.bestGrade();
        var factor = other.bestCoefficient();
        var lower = one.bestGrade();
        var smaller = one.bestCoefficient();
        return one.cancels().containsAll(other.cancels())
                && (grade == null || (lower != null && order.indexOf(lower) <= order.indexOf(grade)))
                && (factor == null || (smaller != null && smaller.compareTo(factor) <= 0));
    }

    private void hiddenFollowUps() {
        var rules = rules(Stage.FOLLOW_UPS).stream()
                .filter(rule -> rule.looksAt().equals(Set.of(Outcome.class)))
                .toList();
        var universe = new Universe(engine.scheme(), Limits.of(rules), curves);
        var situations = new ArrayList<At>();
        for (var ground : rules.isEmpty() ? List.<Ground>of() : grounds) {
            outcomes.on(ground, universe)
                    .forEach(outcome -> situations.add(new At(ground, Situation.of(List.of(outcome)))));
        }
        for (var hidden : hidden(rules, situations).entrySet()) {
            for (var other : hidden.getValue()) {
                if (actions(other).containsAll(actions(hidden.getKey()))) {
                    say(hidden.getKey(), other);
                    break;
                }
            }
        }
    }

    private static List<Conclusion> actions(Rule rule) {
        return rule.sayings().stream().map(saying -> saying.conclude(Map.of())).toList();
    }

    private void say(Rule hidden, Rule by) {
        flaws.add(new Flaw(hidden.place(), hidden.name(), Message.of("hidden", by.name(), by.place())));
    }

    /** For each rule, the others that fire wherever it does; of two that always fire together, only the later one. */
    private Map<Rule, List<Rule>> hidden(List<Rule> rules, List<At> situations) {
        var fires = new HashMap<Rule, Set<Integer>>();
        for (var rule : rules) {
            var where = new HashSet<Integer>();
            var possible = new HashMap<Ground, Boolean>();
            grounds.forEach(ground -> possible.put(ground, Firing.isPossible(rule, ground)));
            for (var i = 0; i < situations.size(); i++) {
                var at = situations.get(i);
                if (possible.getOrDefault(at.ground(), false)
                        && !Pattern.matches(rule.patterns(), at.situation()::of).isEmpty()) {
                    where.add(i);
                }
            }
            fires.put(rule, where);
        }
        var hidden = new HashMap<Rule, List<Rule>>();
        for (var rule : rules) {
            var where = fires.getOrDefault(rule, Set.of());
            Predicate<Rule> also = other -> {
                var there = fires.getOrDefault(other, Set.of());
                return !other.equals(rule)
                        && there.containsAll(where)
                        && (there.size() > where.size() || rules.indexOf(other) < rules.indexOf(rule));
            };
            if (!where.isEmpty()) {
                hidden.put(rule, rules.stream().filter(also).toList());
            }
        }
        return hidden;
    }

    /** Rules of grades and pay that only ever fire where nothing is graded, and pay items that always come to 0. */
    private void unpaid() {
        var rows = totals.rows().stream().flatMap(List::stream).toList();
        for (var rule : rules(Stage.INCENTIVES)) {
            var fires = rows.stream()
                    .filter(earned -> earned.findings().all().stream()
                            .anyMatch(found -> found.rule().name().equals(rule.name())))
                    .toList();
            if (!fires.isEmpty() && fires.stream().noneMatch(earned -> earned.counts(rule))) {
                flaws.add(new Flaw(rule.place(), rule.name(), Message.of("only-ungraded")));
            } else if (!fires.isEmpty() && rule.concludes().equals(Set.of(Conclusion.Pay.class))) {
                var paid = fires.stream()
                        .flatMap(earned -> earned.under(engine.scheme(), List.of()).stream())
                        .flatMap(standing -> standing.pay().stream())
                        .filter(pay -> pay.rule().equals(rule.name()))
                        .toList();
                var something = paid.isEmpty()
                        || paid.stream().anyMatch(pay -> pay.amount().signum() > 0);
                if (!something) {
                    flaws.add(new Flaw(rule.place(), rule.name(), Message.of("nothing-given")));
                }
            }
        }
    }

    /** Points of 0, and awards that are 0 whatever the event says. */
    private void nothingGiven() {
        var rules = new ArrayList<>(rules(Stage.SCORING));
        rules.addAll(rules(Stage.INCENTIVES));
        for (var rule : rules) {
            for (var saying : rule.sayings()) {
                var named = new HashMap<String, Fact>();
                for (var pattern : rule.patterns()) {
                    if (pattern.name() != null) {
                        named.put(pattern.name(), sample(pattern.type()));
                    }
                }
                if (isNothing(saying.conclude(named))) {
                    flaws.add(new Flaw(saying.place(), rule.name(), Message.of("nothing-given")));
                }
            }
        }
    }

    /** A fact of the kind, an event with an amount. */
    private Fact sample(Class<? extends Fact> kind) {
        var ground = grounds.get(0);
        if (kind == Event.class) {
            return new Event(
                    "1",
                    "",
                    "",
                    Event.Status.SUBSTANTIATED,
                    ground.appraisee().period().first(),
                    1,
                    BigDecimal.ONE,
                    ground.appraisee());
        }
        return new Measurement("", "", BigDecimal.ONE, 1, ground.appraisee());
    }

    private static boolean isNothing(Conclusion conclusion) {
        if (conclusion instanceof Conclusion.Adjustment adjustment) {
            var limit = adjustment.limit();
            return adjustment.points().signum() == 0 || (limit != null && limit.signum() == 0);
        }
        return conclusion instanceof Conclusion.Award award && award.amount().compareTo(BigDecimal.ZERO) == 0;
    }
}
