package org.plumbline.engine.appraisal;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.plumbline.engine.problem.DocumentProblem;
import org.plumbline.engine.problem.Problem;
import org.plumbline.engine.scheme.Range;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.engine.scheme.Scheme.Indicator;
import org.plumbline.rules.Compensation;
import org.plumbline.rules.PeriodUnit;
import org.plumbline.rules.Term;

/** Holds an appraisal against a scheme: codes, ranges, what belongs to the period and what to the post. */
public final class Examination {
    private static final int MOST_UNREADABLE = 1000;

    private final Scheme scheme;
    private final Reading reading;
    private final Appraisal appraisal;
    private final Objections objections;

    private Examination(Scheme scheme, Reading reading) {
        this.scheme = scheme;
        this.reading = reading;
        this.appraisal = reading.appraisal();
        this.objections = new Objections(reading);
    }

    /**
     * Everything wrong; {@code expected} are the indicators of the post in such a period, none if there are none.
     *
     * <p>Where hardly anything could be read, nothing more is looked for.
     */
    public static List<Problem> of(Scheme scheme, Reading reading, Collection<Indicator> expected) {
        if (reading.problems().size() > MOST_UNREADABLE) {
            return List.of();
        }
        var examination = new Examination(scheme, reading);
        examination.examine(expected);
        return examination.objections.problems();
    }

    private void examine(Collection<Indicator> expected) {
        objections.scheme(appraisal.scheme(), scheme);
        post(appraisal.appraisee().post());
        department(appraisal.appraisee().department());
        var settingKnown = period(expected.isEmpty());
        new MeasurementExamination(scheme, reading, objections).examine(expected, settingKnown);
        new EventExamination(scheme, appraisal, objections).examine();
        new HistoryExamination(scheme, reading, objections).examine();
        compensation();
    }

    private void post(String post) {
        if (scheme.posts().isEmpty()) {
            if (!post.isEmpty()) {
                objections.add("appraisee.post", new AppraisalProblem.NoPost().message());
            }
        } else if (post.isEmpty()) {
            if (!reading.spoiled("appraisee.post") && !reading.spoiledAsAWhole("appraisee")) {
                objections.add("appraisee.post", new DocumentProblem.MissingField().message());
            }
        } else {
            objections.code("appraisee.post", post, scheme.known(Term.POST));
        }
    }

    private void department(String department) {
        if (!department.isEmpty() && !scheme.departments().isEmpty()) {
            objections.code("appraisee.department", department, scheme.known(Term.DEPARTMENT));
        }
    }

    private boolean period(boolean nothingExpected) {
        if (reading.spoiled("period")) {
            return false;
        }
        var unit = appraisal.appraisee().period().unit();
        var post = appraisal.appraisee().post();
        var postKnown = scheme.settings().contains(post);
        if (!scheme.periods().contains(unit)) {
            var known = scheme.periods().stream().map(PeriodUnit::code).toList();
            objections.add("period", new AppraisalProblem.UnknownPeriodUnit(unit.code(), String.join(", ", known)));
            return false;
        }
        if (nothingExpected && postKnown) {
            objections.add(
                    "period",
                    post.isEmpty()
                            ? new AppraisalProblem.NotAppraisedUnit(unit.code())
                            : new AppraisalProblem.NotAppraised(post, unit.code()));
            return false;
        }
        return postKnown;
    }

    private void compensation() {
        Compensation given = appraisal.compensation();
        var ranges = scheme.compensation();
        if (given != null && ranges == null) {
            objections.add("compensation", new AppraisalProblem.NoPay().message());
        } else if (given != null && ranges != null) {
            compensation("compensation.base", given.base(), ranges.base());
            compensation("compensation.floating", given.floating(), ranges.floating());
            var floors = new Range(BigDecimal.ZERO, ranges.base().greatest());
            given.floor().ifPresent(floor -> compensation("compensation.floor", floor, floors));
        }
    }

    private void compensation(String path, BigDecimal value, Range range) {
        if (!reading.spoiled(path) && !range.contains(value)) {
            objections.add(path, new DocumentProblem.OutOfRange(value.toPlainString(), range).message());
        }
    }
}
