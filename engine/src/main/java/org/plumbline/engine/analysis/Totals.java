package org.plumbline.engine.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.plumbline.engine.Engine;
import org.plumbline.engine.limits.Curves;
import org.plumbline.engine.limits.NamedValues;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.Message;
import org.plumbline.engine.problem.Place;
import org.plumbline.engine.rule.Rule;
import org.plumbline.engine.ruleset.Finding;
import org.plumbline.engine.ruleset.RuleSet;
import org.plumbline.engine.scheme.SchemeReader;
import org.plumbline.rules.Conclusion;
import org.plumbline.rules.Conclusion.Coefficient;
import org.plumbline.rules.Conclusion.Grade;
import org.plumbline.rules.Conclusion.Ungraded;
import org.plumbline.rules.Stage;
import org.plumbline.rules.Term;

/**
 * Asks the rules of incentives about every total from 0 to 100 that they can tell apart: where none grades it, where
 * two do, and where a better total ends worse.
 */
final class Totals {
    private static final Set<Class<? extends Conclusion>> DECISIVE =
            Set.of(Grade.class, Coefficient.class, Ungraded.class, Conclusion.Pay.class);

    private final Engine engine;
    private final List<BigDecimal> values;
    private final List<Rule> rules;
    private final Map<String, List<List<Earned>>> rows = new LinkedHashMap<>();
    private final NamedValues limits;
    private final List<Flaw> flaws = new ArrayList<>();
    private final Set<String> said = new TreeSet<>();

    private Totals(Engine engine) {
        this.engine = engine;
        this.rules = engine.rules().rules().stream()
                .filter(rule -> rule.stage() == Stage.INCENTIVES)
                .filter(rule -> rule.concludes().stream().anyMatch(DECISIVE::contains))
                .toList();
        this.limits = NamedValues.of(rules);
        this.values = Universe.totals(engine.scheme(), NamedValues.of(ofAppraisals(engine)));
    }

    static Totals of(Engine engine, List<Ground> grounds, Curves curves) {
        var totals = new Totals(engine);
        var universe = new Universe(engine.scheme(), totals.limits, curves);
        for (var ground : grounds) {
            if (!totals.rows.containsKey(totals.key(ground))) {
                totals.rows.put(totals.key(ground), new ArrayList<>());
                var asked = engine.where(ground.rules()).rules();
                Context.all(engine.scheme(), ground, totals.rules, universe)
                        .forEach(context -> totals.ask(asked, context));
            }
        }
        totals.ungivenGrades();
        return totals;
    }

    /** What was concluded, for each context by rising total. */
    List<List<Earned>> rows() {
        return rows.values().stream().flatMap(List::stream).toList();
    }

    /** The same for one ground. */
    List<List<Earned>> rows(Ground ground) {
        return rows.getOrDefault(key(ground), List.of());
    }

    /** Grounds that these rules cannot tell apart have the same key. */
    String key(Ground ground) {
        var department = ground.appraisee().department();
        return ground.setting().unit()
                + (looksAtPosts() ? " " + ground.setting().post() : "")
                + (limits.departments().contains(department) ? "\n" + department : "");
    }

    private boolean looksAtPosts() {
        return limits.lookAt(Term.POST) || limits.lookAt(Term.INDICATOR);
    }

    private static List<Rule> ofAppraisals(Engine engine) {
        return engine.rules().rules().stream()
                .filter(rule -> rule.stage() != Stage.SETTLEMENT)
                .toList();
    }

    List<Flaw> flaws() {
        return flaws;
    }

    private void ask(RuleSet asked, Context context) {
        var row = values.stream().map(total -> Earned.of(asked, context, total)).toList();
        rows.computeIfAbsent(key(context.ground()), any -> new ArrayList<>()).add(row);
        once(row, Grade.class, "grade");
        // A scheme that pays nothing needs no coefficient.
        if (engine.scheme().pay().isEmpty()) {
            twice(row, Coefficient.class, "coefficient");
        } else {
            once(row, Coefficient.class, "coefficient");
        }
        twice(row, Ungraded.class, "ungraded");
        payTwice(row);
        for (var i = 1; i < row.size(); i++) {
            falls(row.get(i - 1), row.get(i));
        }
    }

    private <C extends Conclusion> void once(List<Earned> row, Class<C> kind, String what) {
        twice(row.stream().filter(earned -> !earned.isUngraded()).toList(), kind, what);
        for (var i = 0; i < row.size(); i++) {
            if (isOpen(row.get(i), kind)) {
                var from = i;
                while (i + 1 < row.size() && isOpen(row.get(i + 1), kind)) {
                    i++;
                }
                gap(row.get(from), row.get(i), kind, what);
            }
        }
    }

    private static boolean isOpen(Earned earned, Class<? extends Conclusion> kind) {
        return !earned.isUngraded() && earned.of(kind).isEmpty();
    }

    private void gap(Earned from, Earned to, Class<? extends Conclusion> kind, String what) {
        if (said.add("gap " + from.total() + " " + to.total())) {
            var message = new TotalProblem.TotalGap(what, shown(from.total()), shown(to.total())).message();
            // Where there is a grade and no coefficient, the rule that graded lacks it.
            var limit = from.grade()
                    .map(graded ->
                            new LineToMend(graded.rule().place(), graded.rule().name()))
                    .orElseGet(() -> LineToMend.of(rules, kind, from.total(), to.total()));
            add(limit, message, from);
        }
    }

    private <C extends Conclusion> void twice(List<Earned> row, Class<C> kind, String what) {
        for (var i = 0; i < row.size(); i++) {
            var found = row.get(i).of(kind);
            if (found.size() > 1) {
                var from = i;
                while (i + 1 < row.size() && row.get(i + 1).of(kind).size() > 1) {
                    i++;
                }
                overlap(
                        row.get(from),
                        row.get(i),
                        found.get(0).rule(),
                        found.get(1).rule(),
                        what);
            }
        }
    }

    private void payTwice(List<Earned> row) {
        for (var earned : row) {
            var seen = new ArrayList<Finding<Conclusion.Pay>>();
            for (var pay : earned.isUngraded() ? List.<Finding<Conclusion.Pay>>of() : earned.of(Conclusion.Pay.class)) {
                for (var before : seen) {
                    if (before.conclusion().item().equals(pay.conclusion().item())) {
                        overlap(
                                earned,
                                row.get(row.size() - 1),
                                before.rule(),
                                pay.rule(),
                                pay.conclusion().item());
                    }
                }
                seen.add(pay);
            }
        }
    }

    private void overlap(Earned from, Earned to, Rule first, Rule second, String what) {
        var inOrder = first.place().compareTo(second.place()) <= 0;
        var one = inOrder ? first : second;
        var other = inOrder ? second : first;
        if (said.add("overlap " + one.name() + "\n" + other.name())) {
            var message = one.equals(other)
                    ? new TotalProblem.TotalTwiceByOne(what, shown(from.total()), shown(to.total()), one.name())
                            .message()
                    : new TotalProblem.TotalOverlap(
                                    what, shown(from.total()), shown(to.total()), one.name(), one.place(), other.name())
                            .message();
            add(LineToMend.of(other, from.total(), to.total()), message, from);
        }
    }

    /** A higher total must not end in a lower grade or with a smaller coefficient. */
    private void falls(Earned lower, Earned higher) {
        var order = List.copyOf(engine.scheme().grades().keySet());
        lower.grade()
                .ifPresent(worse -> higher.grade().ifPresent(better -> {
                    var from = worse.conclusion().code();
                    var to = better.conclusion().code();
                    if (order.indexOf(to) < order.indexOf(from)) {
                        fall(lower, higher, better.rule(), from, to, "grade");
                    }
                }));
        lower.coefficient()
                .ifPresent(worse -> higher.coefficient().ifPresent(better -> {
                    var from = worse.conclusion().value();
                    var to = better.conclusion().value();
                    if (to.compareTo(from) < 0) {
                        fall(lower, higher, better.rule(), shown(from), shown(to), "coefficient");
                    }
                }));
    }

    private void fall(Earned lower, Earned higher, Rule by, String from, String to, String what) {
        if (said.add("fall " + by.name())) {
            var message =
                    new TotalProblem.TotalFalls(what, shown(lower.total()), from, shown(higher.total()), to).message();
            add(LineToMend.of(by, higher.total(), higher.total()), message, higher);
        }
    }

    /** Grades that no total gets, in whatever context. */
    private void ungivenGrades() {
        var given = new TreeSet<String>();
        rows().forEach(row -> row.forEach(earned -> earned.of(Grade.class)
                .forEach(found -> given.add(found.conclusion().code()))));
        for (var grade : engine.scheme().grades().keySet()) {
            if (!given.contains(grade) && !given.isEmpty()) {
                flaws.add(
                        new Flaw(Place.file(SchemeReader.FILE), "", new TotalProblem.GradeNeverGiven(grade).message()));
            }
        }
    }

    private void add(LineToMend limit, Message message, Earned at) {
        var example = at.context().shown() + ", total " + shown(at.total());
        flaws.add(new Flaw(limit.place(), limit.rule(), message.example(example)));
    }

    private String shown(BigDecimal number) {
        return number.toPlainString();
    }
}
