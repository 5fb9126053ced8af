package org.plumbline.engine.appraisal;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.plumbline.engine.problem.DocumentProblem;
import org.plumbline.engine.problem.Message;
import org.plumbline.engine.problem.UnknownCode;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.engine.scheme.Scheme.Indicator;
import org.plumbline.rules.Term;

/** Holds the measurements of an appraisal against a scheme: which are needed, which are known, and their ranges. */
record MeasurementExamination(Scheme scheme, Reading reading, Objections objections) {
    /** Examines them; {@code expected} are the indicators of the setting, where that is known. */
    void examine(Collection<Indicator> expected, boolean settingKnown) {
        var found = 0;
        for (var indicator : settingKnown ? expected : List.<Indicator>of()) {
            var given = reading.appraisal().measurements().get(indicator.code());
            if (given != null) {
                found++;
                examine(indicator, given);
            } else if (!indicator.optional() && !indicator.derived()) {
                objections.add(
                        "measurements." + indicator.code(), new AppraisalProblem.Absent(indicator.code()).message());
            }
        }
        if (found < reading.appraisal().measurements().size()) {
            unexpected(expected, settingKnown);
        }
    }

    private void unexpected(Collection<Indicator> expected, boolean settingKnown) {
        for (var entry : reading.appraisal().measurements().entrySet()) {
            var known = scheme.indicators().get(entry.getKey());
            var path = "measurements." + entry.getKey();
            if (known == null) {
                var message = new UnknownCode(Term.INDICATOR, entry.getKey()).message();
                objections.add(
                        path, message.known(entry.getKey(), scheme.indicators().keySet()));
            } else if (!settingKnown) {
                examine(known, entry.getValue());
            } else if (!expected.contains(known)) {
                var post = reading.appraisal().appraisee().post();
                var unit = reading.appraisal().appraisee().period().unit().code();
                objections.add(
                        path,
                        post.isEmpty()
                                ? new AppraisalProblem.NotOfThePeriod(entry.getKey(), unit).message()
                                : new AppraisalProblem.NotOfThePost(entry.getKey(), post, unit).message());
            }
        }
    }

    private void examine(Indicator indicator, Measured given) {
        var changeOf = indicator.changeOf();
        if (changeOf != null) {
            wrong(indicator, "", new AppraisalProblem.ChangeOf(indicator.code(), changeOf.code()).message());
        } else if (indicator.fromHistory()) {
            wrong(indicator, "", new AppraisalProblem.FromHistory(indicator.code()).message());
        } else if (given instanceof Measured.Rate rate) {
            rate(indicator, rate);
        } else if (given instanceof Measured.Value value && !indicator.range().contains(value.value())) {
            wrong(
                    indicator,
                    "",
                    new DocumentProblem.OutOfRange(value.value().toPlainString(), shown(indicator)).message());
        }
    }

    private void rate(Indicator indicator, Measured.Rate rate) {
        var unit = indicator.unit();
        if (unit.whole() == 0) {
            wrong(indicator, "", new AppraisalProblem.NoRate(indicator.code(), unit.code()).message());
        } else if (rate.of() > 0) {
            // Compared as a product: count / of need not be a finite decimal.
            var most = indicator.range().greatest().multiply(BigDecimal.valueOf(rate.of()));
            var least = indicator.range().least().multiply(BigDecimal.valueOf(rate.of()));
            var whole = BigDecimal.valueOf((long) rate.count() * unit.whole());
            if (whole.compareTo(least) < 0 || whole.compareTo(most) > 0) {
                wrong(
                        indicator,
                        "",
                        new DocumentProblem.OutOfRange(rate.count() + "/" + rate.of(), shown(indicator)).message());
            }
        } else if (rate.count() > 0 || indicator.minSample() == 0) {
            wrong(indicator, ".of", new AppraisalProblem.RateOfNothing().message());
        }
    }

    private void wrong(Indicator indicator, String within, Message message) {
        var path = "measurements." + indicator.code();
        if (!reading.spoiled(path)) {
            objections.add(path + within, message);
        }
    }

    static String shown(Indicator indicator) {
        return indicator.range() + " " + indicator.unit().code();
    }
}
