package org.plumbline.engine.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.engine.Engine;
import org.plumbline.engine.appraisal.Appraisal;
import org.plumbline.engine.limits.NamedValues;
import org.plumbline.engine.rule.Condition.Test;
import org.plumbline.engine.rule.Rule;
import org.plumbline.engine.ruleset.Setting;
import org.plumbline.engine.scheme.Scheme.Indicator;
import org.plumbline.rules.Appraisee;
import org.plumbline.rules.Event;
import org.plumbline.rules.History;
import org.plumbline.rules.Period;
import org.plumbline.rules.Stage;
import org.plumbline.rules.Term;

/**
 * Somebody on a post in a department, appraised for a kind of period, the indicators that belong to it and the rules
 * that can fire for it; positions of one {@code kind} differ only in the department.
 */
record Position(Setting setting, Appraisee appraisee, List<Indicator> indicators, List<Rule> rules, String kind) {
    private static final int YEAR = 2026;
    private static final int NUMBER = 3;
    /** A department that no rule names. */
    private static final String ANOTHER = "";

    /** Every setting, in every department that rules name and in one that none does. */
    static List<Position> all(Engine engine, NamedValues named) {
        var departments = new ArrayList<>(List.of(ANOTHER));
        departments.addAll(named.departments());
        var rules = engine.rules().rules().stream()
                .filter(rule -> rule.stage() != Stage.SETTLEMENT)
                .toList();
        var positions = new ArrayList<Position>();
        for (var setting : Setting.all(engine.scheme())) {
            // What the post and the period rule out is ruled out in each department.
            var there = new MayFire(appraisee(setting, ANOTHER), test -> !isOfDepartment(test)).of(rules);
            for (var department : departments) {
                var appraisee = appraisee(setting, department);
                var position =
                        of(engine, setting, appraisee, new MayFire(appraisee, Position::isOfDepartment).of(there));
                if (!position.indicators().isEmpty()) {
                    positions.add(position);
                }
            }
        }
        return positions;
    }

    private static boolean isOfDepartment(Test test) {
        return test.path().term().equals(Optional.of(Term.DEPARTMENT));
    }

    private static Appraisee appraisee(Setting setting, String department) {
        var number = switch (setting.unit()) {
            case YEAR -> 1;
            case MONTH, QUARTER -> NUMBER;
        };
        return new Appraisee("A", setting.post(), department, new Period(setting.unit(), YEAR, number));
    }

    private static Position of(Engine engine, Setting setting, Appraisee appraisee, List<Rule> rules) {
        var nothing = new Appraisal(
                engine.scheme().code(), appraisee, Map.of(), List.of(), new History(List.of(), appraisee), null);
        var indicators = engine.where(rules).expected(nothing);
        var kind = indicators.stream().map(Indicator::code).collect(Collectors.joining("\n", setting + "\n", "\n"));
        return new Position(setting, appraisee, indicators, rules, kind);
    }

    /** Whether rules look at this position just as at another of the same setting: then one of them is enough. */
    boolean inNoDepartment() {
        return appraisee.department().equals(ANOTHER);
    }

    /** The rules that can fire where nothing happened. */
    List<Rule> eventless() {
        return rules.stream()
                .filter(rule -> !rule.needs().contains(Event.class))
                .toList();
    }

    /** Grounds of the same key are the same to these rules, which are some of those that can fire here. */
    String keyOf(List<Rule> some) {
        var names = some.stream().map(Rule::name).collect(Collectors.joining("\n"));
        return keyOf(NamedValues.of(some).departments()) + "\n" + names;
    }

    /** Grounds of the same key are the same to rules that can fire on both and name these departments. */
    String keyOf(Set<String> departments) {
        return departments.contains(appraisee.department()) ? kind + appraisee.department() : kind;
    }

    Where where() {
        return new Where(setting.post(), setting.unit(), appraisee.department());
    }

    /** Post, kind of period and department, as messages name them; a unit has no post. */
    String name() {
        return where().toString();
    }
}
