package org.plumbline.engine.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.plumbline.engine.Engine;
import org.plumbline.engine.analysis.Cases.Level;
import org.plumbline.engine.decision.Decision;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.Message;
import org.plumbline.engine.problem.Place;
import org.plumbline.engine.rulefile.Pattern;
import org.plumbline.engine.rulefile.Rule;
import org.plumbline.engine.ruleset.Setting;
import org.plumbline.engine.scheme.SchemeReader;
import org.plumbline.rules.Compensation;
import org.plumbline.rules.Conclusion;
import org.plumbline.rules.Event;
import org.plumbline.rules.Fact;
import org.plumbline.rules.History;
import org.plumbline.rules.Measurement;
import org.plumbline.rules.Score;

/**
 * What a scheme's rules come to, found by deciding at and around every limit that its files name, for every post and
 * kind of period.
 */
public record Analysis(List<Flaw> flaws, List<Cliff> cliffs, List<Attainable> attainable) {
    /** More than any sensible limit on what events add or take. */
    private static final int MANY = 100;

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** Keeps copies. */
    public Analysis {
        flaws = List.copyOf(flaws);
        cliffs = List.copyOf(cliffs);
        attainable = List.copyOf(attainable);
    }

    /** Analyses the rules that an engine judges by; flaws are by file and line, each with a case that shows it. */
    public static Analysis of(Engine engine) {
        var rules = engine.rules().rules();
        var limits = Limits.of(rules);
        var grounds = Ground.all(engine, limits);
        if (grounds.isEmpty()) {
            return new Analysis(List.of(), List.of(), List.of());
        }
        var curves = Curves.of(engine.scheme(), rules, grounds);
        var totals = Totals.of(engine, grounds, curves);
        var outcomes = Outcomes.of(engine, totals, grounds);
        var reach = Reach.of(engine, grounds, curves, outcomes);
        var trial = new Trial(engine, curves);
        var ways = new ArrayList<Cliffs.Way>();
        var attainable = new ArrayList<Attainable>();
        var swept = new TreeSet<String>();
        for (var ground : grounds) {
            var sweeps = new Sweeps(engine, ground, curves, limits, trial);
            sweeps.run(valuesMatter(rules) ? Set.of() : swept).forEach(way -> ways.add(new Cliffs.Way(ground, way)));
            ground.indicators().forEach(indicator -> swept.add(indicator.code()));
            var tried = new Tried(engine, ground, new Cases(engine.scheme(), ground, curves), trial);
            tried.whatChangesPlans();
            tried.attainable().ifPresent(attainable::add);
        }
        var cliffs = Cliffs.of(engine, totals, ways);
        var flaws = new ArrayList<>(totals.flaws());
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
                .anyMatch(rule -> !rule.standing()
                        && (rule.looksAt().contains(Measurement.class)
                                || rule.looksAt().contains(Score.class)));
    }

    /** Indicators that scheme.yaml declares and nobody is appraised by. */
    private static List<Flaw> unused(Engine engine, List<Ground> grounds) {
        var used = new TreeSet<String>();
        grounds.forEach(ground -> ground.indicators().forEach(indicator -> used.add(indicator.code())));
        return engine.scheme().indicators().keySet().stream()
                .filter(indicator -> !used.contains(indicator))
                .map(indicator -> new Flaw(Place.file(SchemeReader.FILE), "", Message.of("unweighed", indicator)))
                .toList();
    }

    /** Departments in which nothing is weighed for a post that is appraised elsewhere. */
    private static List<Flaw> departments(Engine engine, Limits limits, List<Ground> grounds) {
        var flaws = new ArrayList<Flaw>();
        for (var setting : Setting.all(engine.scheme())) {
            var found = grounds.stream()
                    .filter(ground -> ground.setting().equals(setting))
                    .map(ground -> ground.appraisee().department())
                    .toList();
            for (var department : found.isEmpty() ? Set.<String>of() : limits.departments()) {
                if (!found.contains(department)) {
                    var where = setting.post() + ", " + setting.unit().code();
                    var message = Message.of("department-without-weights", where, department);
                    flaws.add(new Flaw(Place.file(SchemeReader.FILE), "", message));
                }
            }
        }
        return flaws;
    }

    /** Whole appraisals of one ground that differ in what happened, in history and in pay. */
    private record Tried(Engine engine, Ground ground, Cases cases, Trial trial) {
        private static final Set<Class<? extends Conclusion>> OF_PLANS =
                Set.of(Conclusion.Scoring.class, Conclusion.DimensionWeight.class, Conclusion.IndicatorWeight.class);

        /** Events and histories, as far as rules of curves and weights look at them. */
        void whatChangesPlans() {
            var where = ground.name();
            var usual = cases.at(Level.MIDDLING);
            trial.decide(usual, where);
            trial.decide(cases.withoutOptional(Level.MIDDLING), where);
            var rules = engine.rules().rules().stream()
                    .filter(rule -> rule.concludes().stream().anyMatch(OF_PLANS::contains))
                    .toList();
            var universe = new Universe(engine.scheme(), Limits.of(rules), cases.curves());
            if (looksAt(rules, Event.class)) {
                for (var event : universe.events(ground)) {
                    trial.decide(Cases.with(usual, List.of(event)), where + ", " + Shown.of(event));
                }
            }
            if (looksAt(rules, History.class)) {
                for (var history : universe.histories(ground)) {
                    trial.decide(
                            Cases.with(usual, history, Pay.usual(engine.scheme(), ground)),
                            where + ", history.months " + history.months());
                }
            }
            if (looksAt(rules, Compensation.class)) {
                for (var compensation : universe.compensations(ground)) {
                    trial.decide(
                            Cases.with(usual, usual.history(), compensation),
                            where + ", compensation.base " + compensation.base().toPlainString());
                }
            }
        }

        private static boolean looksAt(List<Rule> rules, Class<? extends Fact> kind) {
            return rules.stream().anyMatch(rule -> rule.looksAt().contains(kind));
        }

        Optional<Attainable> attainable() {
            var worst = decide(Level.WORST, -1);
            var best = decide(Level.BEST, 1);
            return worst.flatMap(
                    least -> best.map(greatest -> new Attainable(ground.name(), least.total(), greatest.total())));
        }

        /** The level, with events that add points, or that take some, until no more can be added or taken. */
        private Optional<Decision> decide(Level level, int sign) {
            var where = ground.name();
            var usual = trial.decide(cases.at(level), where);
            var end = sign < 0 ? BigDecimal.ZERO : WHOLE;
            if (usual.isEmpty() || usual.get().total().compareTo(end) == 0) {
                return usual;
            }
            var adjusting = engine.rules().rules().stream()
                    .filter(rule -> rule.concludes().contains(Conclusion.Adjustment.class))
                    .filter(rule -> Firing.isPossible(rule, ground))
                    .toList();
            var universe = new Universe(engine.scheme(), Limits.of(adjusting), cases.curves());
            var candidates = adjusting.isEmpty() ? List.<Event>of() : universe.events(ground);
            var events = new ArrayList<Event>();
            for (var rule : adjusting) {
                candidates.stream()
                        .filter(event -> adjusts(rule, event, sign))
                        .findFirst()
                        .ifPresent(event -> {
                            for (var i = 0; i < MANY; i++) {
                                events.add(numbered(event, events.size()));
                            }
                        });
            }
            return events.isEmpty() ? usual : trial.decide(Cases.with(cases.at(level), events), where);
        }

        private boolean adjusts(Rule rule, Event event, int sign) {
            var facts = Situation.of(List.<Fact>of(ground.appraisee(), event));
            return Pattern.matches(rule.patterns(), facts::of).stream()
                    .flatMap(match -> rule.sayings().stream().map(saying -> saying.conclude(match.named())))
                    .anyMatch(said -> said instanceof Conclusion.Adjustment adjustment
                            && adjustment.points().signum() == sign);
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
}
