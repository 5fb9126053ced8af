package org.plumbline.engine.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.engine.limits.NamedValues;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.rule.Rule;
import org.plumbline.engine.ruleset.Finding;
import org.plumbline.engine.scheme.Scheme.EventKind;
import org.plumbline.rules.Conclusion.Veto;
import org.plumbline.rules.Effect;
import org.plumbline.rules.Event;

/** Vetoes that take nothing: nothing is there to take, or others have taken it. */
record VetoesWithoutEffect(AnalysedRules analysed, FiringPositions firing, List<Rule> rules) {
    List<Flaw> ofNothing() {
        return Outcomes.vetoes(rules).stream()
                .filter(veto -> !changes(veto))
                .map(veto -> new Flaw(
                        veto.rule().place(), veto.rule().name(), new RuleEffectProblem.VetoOfNothing().message()))
                .toList();
    }

    private boolean changes(Finding<Veto> veto) {
        var totals = analysed.totals();
        var keys = new HashSet<String>();
        var standings = firing.of(veto.rule()).stream()
                .filter(position -> keys.add(totals.key(position)))
                .flatMap(position -> totals.rows(position).stream())
                .flatMap(row ->
                        row.stream().flatMap(graded -> graded.under(analysed.scheme(), List.of(veto), row).stream()))
                .toList();
        return veto.conclusion().cancels().contains(Effect.HONOURS)
                || standings.isEmpty()
                || standings.stream().anyMatch(standing -> standing.withoutVeto() != null);
    }

    /** Where only events are looked at: all that there can be of one are few enough to be gone through. */
    List<Flaw> redundant() {
        var vetoes = RedundantVetoes.of(analysed.scheme(), Outcomes.vetoes(rules));
        var onEvents = rules.stream()
                .filter(rule -> rule.looksAt().equals(Set.of(Event.class)))
                .toList();
        var parts = parts(onEvents);
        var flaws = new ArrayList<Flaw>();
        var known = new HashSet<String>();
        RedundantRules.of(onEvents, parts)
                .forEach((rule, others) -> others.stream()
                        .filter(other -> vetoes.takesAll(other, rule))
                        .findFirst()
                        .ifPresent(other -> {
                            flaws.add(RuleEffectProblem.redundant(rule, other));
                            known.add(rule.name());
                        }));
        vetoes.together(onEvents, parts, known).forEach((rule, others) -> flaws.add(together(rule, others)));
        return flaws;
    }

    private static Flaw together(Rule rule, List<Rule> others) {
        var names = others.stream().map(Rule::name).collect(Collectors.joining(", "));
        return new Flaw(rule.place(), rule.name(), new RuleEffectProblem.HiddenTogether(names).message());
    }

    /** The events of each kind with the rules that look at such: no rule sees one kind's limits on another. */
    private List<RulesAndCases> parts(List<Rule> onEvents) {
        return RulesOfPosition.apart(analysed.positions(), onEvents, RulesOfPosition::key).stream()
                .flatMap(some -> analysed.scheme().events().values().stream().map(kind -> part(some, kind)))
                .toList();
    }

    private RulesAndCases part(RulesOfPosition some, EventKind kind) {
        var position = some.position();
        var looking = some.rules().stream()
                .filter(rule -> Events.mayBe(rule, kind, position))
                .toList();
        var events = new Events(analysed.scheme(), NamedValues.of(looking), position).ofKind(kind);
        return new RulesAndCases(
                looking,
                events.stream()
                        .map(event -> SomeFacts.of(List.of(position.appraisee(), event)))
                        .toList());
    }
}
