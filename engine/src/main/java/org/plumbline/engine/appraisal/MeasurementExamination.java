package org.plumbline.engine.appraisal;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.plumbline.engine.problem.DocumentProblem;
import org.plumbline.engine.problem.Statement;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.engine.scheme.Scheme.Indicator;
import org.plumbline.engine.scheme.Unit;
import org.plumbline.rules.Term;

/** Holds the measurements of an appraisal against a scheme: which are needed, which are known, and their ranges. */
record MeasurementExamination(Scheme scheme, Reading reading, Objections objections) {
    private static final String PATH = "measurements.";

    /** Examines them; {@code expected} are the indicators of the setting, where that is known. */
    void examine(Collection<Indicator> expected, boolean settingKnown) {
        var found = 0;
        for (var indicator : settingKnown ? expected : List.<Indicator>of()) {
            var given = reading.appraisal().measurements().get(indicator.code());
            if (given != null) {
                found++;
                examine(indicator, given);
            } else if (!indicator.optional() && !indicator.derived()) {
                objections.add(PATH + indicator.code(), new AppraisalProblem.Absent(indicator.code()));
            }
        }
        if (found < reading.appraisal().measurements().size()) {
            unexpected(expected, settingKnown);
        }
    }

    private void unexpected(Collection<Indicator> expected, boolean settingKnown) {
        reading.appraisal().measurements().forEach((code, given) -> {
            var known = scheme.indicators().get(code);
            if (known == null) {
                objections.add(PATH + code, objections.unknown(code, scheme.known(Term.INDICATOR)));
            } else if (!settingKnown) {
                examine(known, given);
            } else if (!expected.contains(known)) {
                objections.add(PATH + code, notExpected(code));
            }
        });
    }

    private Statement notExpected(String code) {
        var post = reading.appraisal().appraisee().post();
        var unit = reading.appraisal().appraisee().period().unit().code();
        return post.isEmpty()
                ? new AppraisalProblem.NotOfThePeriod(code, unit)
                : new AppraisalProblem.NotOfThePost(code, post, unit);
    }

    private void examine(Indicator indicator, Measured given) {
        var changeOf = indicator.changeOf();
        if (changeOf != null) {
            wrong(indicator, new AppraisalProblem.ChangeOf(indicator.code(), changeOf.code()));
        } else if (indicator.fromHistory()) {
            wrong(indicator, new AppraisalProblem.FromHistory(indicator.code()));
        } else if (given instanceof Measured.Rate rate) {
            rate(indicator, rate);
        } else if (given instanceof Measured.Value value && !indicator.range().contains(value.value())) {
            wrong(indicator, new DocumentProblem.OutOfRange(value.value().toPlainString(), shown(indicator)));
        } else if (given instanceof Measured.Value value
                && indicator.unit() == Unit.COUNT
                && value.value().scale() > 0) {
            wrong(indicator, new DocumentProblem.ExpectedWhole(value.value().toPlainString()));
        }
    }

    private void rate(Indicator indicator, Measured.Rate rate) {
        var unit = indicator.unit();
        if (unit.whole() == 0) {
            wrong(indicator, new AppraisalProblem.NoRate(indicator.code(), unit.code()));
        } else if (rate.of() == 0) {
            if (rate.count() > 0 || indicator.minSample() == 0) {
                wrong(indicator, ".of", new AppraisalProblem.RateOfNothing());
            }
        } else if (!isWithin(indicator, rate)) {
            wrong(indicator, new DocumentProblem.OutOfRange(rate.count() + "/" + rate.of(), shown(indicator)));
        }
    }

    /** Compared as a product: count / of need not be a finite decimal. */
    private static boolean isWithin(Indicator indicator, Measured.Rate rate) {
        var of = BigDecimal.valueOf(rate.of());
        var range = indicator.range();
        var whole = BigDecimal.valueOf((long) rate.count() * indicator.unit().whole());
        return whole.compareTo(range.least().multiply(of)) >= 0
                && whole.compareTo(range.greatest().multiply(of)) <= 0;
    }

    private void wrong(Indicator indicator, Statement what) {
        wrong(indicator, "", what);
    }

    private void wrong(Indicator indicator, String within, Statement what) {
        var path = PATH + indicator.code();
        if (!reading.spoiled(path)) {
            objections.add(path + within, what);
        }
    }

    static String shown(Indicator indicator) {
        return indicator.range() + " " + indicator.unit().code();
    }
}
