package org.plumbline.engine.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.Message;
import org.plumbline.engine.problem.Place;
import org.plumbline.engine.rule.Rule;
import org.plumbline.engine.ruleset.Finding;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.engine.scheme.SchemeReader;
import org.plumbline.rules.Conclusion;
import org.plumbline.rules.Conclusion.Coefficient;
import org.plumbline.rules.Conclusion.Grade;
import org.plumbline.rules.Conclusion.Ungraded;

/** What is wrong with grades and pay along rising totals: none, two, or less for more. */
final class TotalFlaws {
    private final Scheme scheme;
    private final List<Rule> rules;
    private final List<Flaw> flaws = new ArrayList<>();
    private final Set<String> said = new TreeSet<>();

    private TotalFlaws(Scheme scheme, List<Rule> rules) {
        this.scheme = scheme;
        this.rules = rules;
    }

    static List<Flaw> of(Scheme scheme, Totals totals) {
        var all = new TotalFlaws(scheme, totals.rules());
        totals.rows().forEach(all::look);
        all.ungivenGrades(totals);
        return all.flaws;
    }

    private void look(List<GradedTotal> row) {
        once(row, Grade.class, "grade");
        // A scheme that pays nothing needs no coefficient.
        if (scheme.pay().isEmpty()) {
            twice(row, Coefficient.class, "coefficient");
        } else {
            once(row, Coefficient.class, "coefficient");
        }
        twice(row, Ungraded.class, "ungraded");
        row.forEach(graded -> payTwice(graded, row));
        for (var i = 1; i < row.size(); i++) {
            falls(row.get(i - 1), row.get(i));
        }
    }

    private void once(List<GradedTotal> row, Class<? extends Conclusion> kind, String what) {
        twice(row.stream().filter(graded -> !graded.isUngraded()).toList(), kind, what);
        Stretch.all(row, graded -> !graded.isUngraded() && graded.of(kind).isEmpty())
                .forEach(open -> gap(open, kind, what));
    }

    private void gap(Stretch open, Class<? extends Conclusion> kind, String what) {
        var from = open.from();
        if (said.add("gap " + open.first() + " " + open.last())) {
            var message = new TotalProblem.TotalGap(what, open.first(), open.last()).message();
            // Where there is a grade and no coefficient, the rule that graded lacks it.
            var line = from.grade()
                    .map(graded ->
                            new LineToMend(graded.rule().place(), graded.rule().name()))
                    .orElseGet(() ->
                            LineToMend.of(rules, kind, from.total(), open.to().total()));
            add(line, message, from);
        }
    }

    private void twice(List<GradedTotal> row, Class<? extends Conclusion> kind, String what) {
        for (var stretch : Stretch.all(row, graded -> graded.of(kind).size() > 1)) {
            var found = stretch.from().of(kind);
            overlap(stretch, found.get(0).rule(), found.get(1).rule(), what);
        }
    }

    private void payTwice(GradedTotal graded, List<GradedTotal> row) {
        var seen = new ArrayList<Finding<Conclusion.Pay>>();
        for (var pay : graded.isUngraded() ? List.<Finding<Conclusion.Pay>>of() : graded.of(Conclusion.Pay.class)) {
            var item = pay.conclusion().item();
            seen.stream()
                    .filter(before -> before.conclusion().item().equals(item))
                    .forEach(before ->
                            overlap(new Stretch(graded, row.get(row.size() - 1)), before.rule(), pay.rule(), item));
            seen.add(pay);
        }
    }

    private void overlap(Stretch stretch, Rule first, Rule second, String what) {
        var inOrder = first.place().compareTo(second.place()) <= 0;
        var one = inOrder ? first : second;
        var other = inOrder ? second : first;
        if (said.add("overlap " + one.name() + "\n" + other.name())) {
            var problem = one.equals(other)
                    ? new TotalProblem.TotalTwiceByOne(what, stretch.first(), stretch.last(), one.name())
                    : new TotalProblem.TotalOverlap(
                            what, stretch.first(), stretch.last(), one.name(), one.place(), other.name());
            var line = LineToMend.of(other, stretch.from().total(), stretch.to().total());
            add(line, problem.message(), stretch.from());
        }
    }

    /** A higher total must not end in a lower grade or with a smaller coefficient. */
    private void falls(GradedTotal lower, GradedTotal higher) {
        lower.grade()
                .ifPresent(worse -> higher.grade().ifPresent(better -> {
                    var from = worse.conclusion().code();
                    var to = better.conclusion().code();
                    var order = List.copyOf(scheme.grades().keySet());
                    if (order.indexOf(to) < order.indexOf(from)) {
                        fall(new Stretch(lower, higher), better.rule(), from, to, "grade");
                    }
                }));
        lower.coefficient()
                .ifPresent(worse -> higher.coefficient().ifPresent(better -> {
                    var from = worse.conclusion().value();
                    var to = better.conclusion().value();
                    if (to.compareTo(from) < 0) {
                        fall(
                                new Stretch(lower, higher),
                                better.rule(),
                                from.toPlainString(),
                                to.toPlainString(),
                                "coefficient");
                    }
                }));
    }

    private void fall(Stretch step, Rule by, String from, String to, String what) {
        if (said.add("fall " + by.name())) {
            var message = new TotalProblem.TotalFalls(what, step.first(), from, step.last(), to).message();
            var higher = step.to();
            add(LineToMend.of(by, higher.total(), higher.total()), message, higher);
        }
    }

    /** Grades that no total gets, in whatever context. */
    private void ungivenGrades(Totals totals) {
        var given = totals.rows().stream()
                .flatMap(List::stream)
                .flatMap(graded -> graded.of(Grade.class).stream())
                .map(found -> found.conclusion().code())
                .collect(Collectors.toSet());
        for (var grade : scheme.grades().keySet()) {
            if (!given.contains(grade) && !given.isEmpty()) {
                var message = new TotalProblem.GradeNeverGiven(grade).message();
                flaws.add(new Flaw(Place.file(SchemeReader.FILE), "", message));
            }
        }
    }

    private void add(LineToMend line, Message message, GradedTotal at) {
        var example = at.context().shown() + ", total " + at.total().toPlainString();
        flaws.add(new Flaw(line.place(), line.rule(), message.example(example)));
    }
}
