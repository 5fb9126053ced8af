package org.plumbline.engine.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.plumbline.engine.Engine;
import org.plumbline.engine.limits.Curves;
import org.plumbline.engine.limits.NamedValues;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.Place;
import org.plumbline.engine.rule.Rule;
import org.plumbline.engine.ruleset.Setting;
import org.plumbline.engine.scheme.SchemeReader;
import org.plumbline.rules.Measurement;
import org.plumbline.rules.Score;

/**
 * What a scheme's rules come to, found by deciding at and around every limit that its files name, for every post and
 * kind of period.
 */
public record Analysis(List<Flaw> flaws, List<Cliff> cliffs, List<Attainable> attainable) {
    /** Keeps copies. */
    public Analysis {
        flaws = List.copyOf(flaws);
        cliffs = List.copyOf(cliffs);
        attainable = List.copyOf(attainable);
    }

    /** Analyses the rules that an engine judges by; flaws are by file and line, each with a case that shows it. */
    public static Analysis of(Engine engine) {
        var rules = engine.rules().rules();
        var limits = NamedValues.of(rules);
        var grounds = Ground.all(engine, limits);
        var flaws = new ArrayList<>(Settlements.of(engine.scheme(), rules));
        if (grounds.isEmpty()) {
            return new Analysis(flaws, List.of(), List.of());
        }
        var curves = Curves.of(engine.scheme(), rules);
        var totals = Totals.of(engine, grounds, curves);
        var outcomes = Outcomes.of(engine, totals, grounds);
        var reach = Reach.of(engine, grounds, curves, totals, outcomes);
        var trial = new Trial(engine, curves);
        var ways = new ArrayList<Cliffs.Way>();
        var attainable = new ArrayList<Attainable>();
        var swept = new TreeSet<String>();
        var sweptAlike = new HashSet<String>();
        var triedAlike = new HashMap<String, Optional<Attainable>>();
        for (var ground : grounds) {
            var asked = engine.where(ground.rules());
            if (sweptAlike.add(ground.keyOf(ground.eventless()))) {
                var sweeps = new Sweeps(asked, ground, curves, trial);
                var known = valuesMatter(ground.eventless()) ? Set.<String>of() : swept;
                sweeps.run(known).forEach(way -> ways.add(new Cliffs.Way(ground, way)));
                ground.indicators().forEach(indicator -> swept.add(indicator.code()));
            }
            triedAlike
                    .computeIfAbsent(ground.keyOf(ground.rules()), key -> Tried.on(asked, ground, curves, trial))
                    .map(found -> new Attainable(ground.name(), found.worst(), found.best()))
                    .ifPresent(attainable::add);
        }
        var cliffs = Cliffs.of(engine, totals, ways);
        flaws.addAll(totals.flaws());
        flaws.addAll(reach.flaws());
        flaws.addAll(Idle.of(engine, grounds, curves, totals, outcomes, reach));
        flaws.addAll(trial.flaws());
        flaws.addAll(unused(engine, grounds));
        flaws.addAll(departments(engine, limits, grounds));
        var atMost = engine.scheme().cliffsAtMost();
        if (atMost != null) {
            flaws.addAll(Cliffs.tooHigh(cliffs, atMost));
        }
        flaws.sort(Comparator.comparing(Flaw::place));
        return new Analysis(flaws, cliffs, attainable);
    }

    /**
     * Whether any rule looks at what was measured, or at its points, beyond giving it a curve. Where none does, a
     * curve that never falls is all that a fair total needs, and each curve is gone along once.
     */
    private static boolean valuesMatter(List<Rule> rules) {
        return rules.stream()
                .anyMatch(rule -> !rule.ofSetting()
                        && (rule.looksAt().contains(Measurement.class)
                                || rule.looksAt().contains(Score.class)));
    }

    /** Indicators that scheme.yaml declares and nobody is appraised by. */
    private static List<Flaw> unused(Engine engine, List<Ground> grounds) {
        var used = new TreeSet<String>();
        grounds.forEach(ground -> ground.indicators().forEach(indicator -> used.add(indicator.code())));
        return engine.scheme().indicators().keySet().stream()
                .filter(indicator -> !used.contains(indicator))
                .map(indicator -> new Flaw(
                        Place.file(SchemeReader.FILE), "", new MeasurementProblem.Unweighed(indicator).message()))
                .toList();
    }

    /** Departments in which nothing is weighed for a post that is appraised elsewhere. */
    private static List<Flaw> departments(Engine engine, NamedValues limits, List<Ground> grounds) {
        var flaws = new ArrayList<Flaw>();
        for (var setting : Setting.all(engine.scheme())) {
            var found = grounds.stream()
                    .filter(ground -> ground.setting().equals(setting))
                    .map(ground -> ground.appraisee().department())
                    .toList();
            for (var department : found.isEmpty() ? Set.<String>of() : limits.departments()) {
                if (!found.contains(department)) {
                    var where = setting.post() + ", " + setting.unit().code();
                    var message = new MeasurementProblem.DepartmentWithoutWeights(where, department).message();
                    flaws.add(new Flaw(Place.file(SchemeReader.FILE), "", message));
                }
            }
        }
        return flaws;
    }
}
