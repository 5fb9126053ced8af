package org.plumbline.engine.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.plumbline.engine.Engine;
import org.plumbline.engine.limits.Curves;
import org.plumbline.engine.limits.NamedValues;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.rule.Rule;
import org.plumbline.rules.Conclusion;
import org.plumbline.rules.Conclusion.Veto;
import org.plumbline.rules.Effect;
import org.plumbline.rules.Event;
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
    private final Hidden hiding;
    private final List<Flaw> flaws = new ArrayList<>();

    private Idle(Engine engine, List<Ground> grounds, Curves curves, Totals totals, Outcomes outcomes, Reach reach) {
        this.engine = engine;
        this.grounds = grounds;
        this.curves = curves;
        this.totals = totals;
        this.outcomes = outcomes;
        this.reach = reach;
        this.hiding = new Hidden(engine.scheme());
    }

    static List<Flaw> of(
            Engine engine, List<Ground> grounds, Curves curves, Totals totals, Outcomes outcomes, Reach reach) {
        var idle = new Idle(engine, grounds, curves, totals, outcomes, reach);
        idle.vetoesOfNothing();
        idle.hiddenVetoes();
        idle.hiddenFollowUps();
        idle.unpaid();
        idle.zeroAmounts();
        return idle.flaws;
    }

    private void zeroAmounts() {
        var zero = new ZeroAmounts(grounds.get(0).appraisee());
        flaws.addAll(zero.in(rules(Stage.SCORING)));
        flaws.addAll(zero.in(rules(Stage.INCENTIVES)));
    }

    private List<Rule> rules(Stage stage) {
        return engine.rules().rules().stream()
                .filter(rule -> rule.stage() == stage && !reach.of(rule).isEmpty())
                .toList();
    }

    private void vetoesOfNothing() {
        for (var veto : Outcomes.vetoes(rules(Stage.VETO))) {
            var keys = new HashSet<String>();
            var standings = reach.of(veto.rule()).stream()
                    .filter(ground -> keys.add(totals.key(ground)))
                    .flatMap(ground -> totals.rows(ground).stream())
                    .flatMap(List::stream)
                    .flatMap(earned -> earned.under(engine.scheme(), List.of(veto)).stream())
                    .toList();
            var changes = veto.conclusion().cancels().contains(Effect.HONOURS)
                    || standings.isEmpty()
                    || standings.stream().anyMatch(standing -> standing.withoutVeto() != null);
            if (!changes) {
                flaws.add(new Flaw(
                        veto.rule().place(), veto.rule().name(), new RuleEffectProblem.VetoOfNothing().message()));
            }
        }
    }

    private void hiddenVetoes() {
        var vetoes = Outcomes.vetoes(rules(Stage.VETO));
        var by = new HashMap<String, Veto>();
        vetoes.forEach(veto -> by.merge(veto.rule().name(), veto.conclusion(), Hidden::both));
        var onEvents = rules(Stage.VETO).stream()
                .filter(rule -> rule.looksAt().equals(Set.of(Event.class)))
                .toList();
        var parts = eventParts(onEvents);
        var known = new HashSet<String>();
        for (var hidden : Hidden.rules(onEvents, parts).entrySet()) {
            for (var other : hidden.getValue()) {
                if (hiding.takesAll(by.get(other.name()), by.get(hidden.getKey().name()))) {
                    say(hidden.getKey(), other);
                    known.add(hidden.getKey().name());
                    break;
                }
            }
        }
        hiding.together(onEvents, parts, by, known)
                .forEach((rule, others) -> flaws.add(new Flaw(
                        rule.place(),
                        rule.name(),
                        new RuleEffectProblem.HiddenTogether(
                                        others.stream().map(Rule::name).collect(Collectors.joining(", ")))
                                .message())));
    }

    /** The events of each kind with the rules that look at such: no rule sees one kind's limits on another. */
    private List<Hidden.Part> eventParts(List<Rule> rules) {
        var parts = new ArrayList<Hidden.Part>();
        on(rules, Ground::keyOf).forEach((ground, some) -> {
            for (var kind : engine.scheme().events().values()) {
                var looking = some.stream()
                        .filter(rule -> Events.mayBe(rule, kind, ground))
                        .toList();
                var events = new Events(engine.scheme(), NamedValues.of(looking), ground).ofKind(kind);
                parts.add(new Hidden.Part(
                        looking,
                        events.stream()
                                .map(event -> Situation.of(List.of(ground.appraisee(), event)))
                                .toList()));
            }
        });
        return parts;
    }

    /** The grounds that differ to these rules, each with those that can fire there. */
    private Map<Ground, List<Rule>> on(List<Rule> rules, BiFunction<Ground, List<Rule>, String> key) {
        var names = new HashSet<String>();
        rules.forEach(rule -> names.add(rule.name()));
        var seen = new HashSet<String>();
        var on = new IdentityHashMap<Ground, List<Rule>>();
        for (var ground : grounds) {
            var some = ground.rules().stream()
                    .filter(rule -> names.contains(rule.name()))
                    .toList();
            if (!some.isEmpty() && seen.add(key.apply(ground, some))) {
                on.put(ground, some);
            }
        }
        return on;
    }

    private void hiddenFollowUps() {
        var rules = rules(Stage.FOLLOW_UPS).stream()
                .filter(rule -> rule.looksAt().equals(Set.of(Outcome.class)))
                .toList();
        var parts = new ArrayList<Hidden.Part>();
        on(rules, (ground, some) -> ground.keyOf(some) + totals.key(ground)).forEach((ground, some) -> {
            var universe = new Universe(engine.scheme(), NamedValues.of(some), curves);
            parts.add(new Hidden.Part(
                    some,
                    outcomes.on(ground, universe).stream()
                            .map(outcome -> Situation.of(List.of(outcome)))
                            .toList()));
        });
        for (var hidden : Hidden.rules(rules, parts).entrySet()) {
            for (var other : hidden.getValue()) {
                if (actions(other).containsAll(actions(hidden.getKey()))) {
                    say(hidden.getKey(), other);
                    break;
                }
            }
        }
    }

    private static List<Conclusion> actions(Rule rule) {
        return rule.conclusions().stream()
                .map(expression -> expression.conclude(Map.of()))
                .toList();
    }

    private void say(Rule hidden, Rule by) {
        flaws.add(
                new Flaw(hidden.place(), hidden.name(), new RuleEffectProblem.Hidden(by.name(), by.place()).message()));
    }

    /** Rules of grades and pay that only ever fire where nothing is graded, and pay items that always come to 0. */
    private void unpaid() {
        var rows = totals.rows().stream().flatMap(List::stream).toList();
        var by = new HashMap<String, Set<Earned>>();
        for (var earned : rows) {
            for (var found : earned.findings().all()) {
                by.computeIfAbsent(found.rule().name(), any -> Collections.newSetFromMap(new IdentityHashMap<>()))
                        .add(earned);
            }
        }
        for (var rule : rules(Stage.INCENTIVES)) {
            var fires = by.getOrDefault(rule.name(), Set.of());
            if (!fires.isEmpty() && fires.stream().noneMatch(earned -> earned.counts(rule))) {
                flaws.add(new Flaw(rule.place(), rule.name(), new RuleEffectProblem.OnlyUngraded().message()));
            } else if (!fires.isEmpty() && rule.concludes().equals(Set.of(Conclusion.Pay.class))) {
                var paid = fires.stream()
                        .flatMap(earned -> earned.under(engine.scheme(), List.of()).stream())
                        .flatMap(standing -> standing.pay().stream())
                        .filter(pay -> pay.rule().equals(rule.name()))
                        .toList();
                var something = paid.isEmpty()
                        || paid.stream().anyMatch(pay -> pay.amount().signum() > 0);
                if (!something) {
                    flaws.add(new Flaw(rule.place(), rule.name(), new RuleEffectProblem.NothingGiven().message()));
                }
            }
        }
    }
}
