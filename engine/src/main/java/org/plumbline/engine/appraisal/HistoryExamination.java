package org.plumbline.engine.appraisal;

import java.math.BigDecimal;
import java.util.HashSet;
import org.plumbline.engine.problem.DocumentProblem;
import org.plumbline.engine.problem.UnknownCode;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.rules.EarlierResult;
import org.plumbline.rules.Period;
import org.plumbline.rules.Term;

/** Holds the earlier results of an appraisal against a scheme: each period once and before this one, codes and ranges. */
record HistoryExamination(Scheme scheme, Reading reading, Objections objections) {
    private static final BigDecimal MOST_TOTAL = BigDecimal.valueOf(100);

    void examine() {
        var results = reading.appraisal().history().results();
        var seen = new HashSet<Period>();
        for (var i = 0; i < results.size(); i++) {
            var result = results.get(i);
            earlier(i, result);
            if (!seen.add(result.period())) {
                objections.wrong("history", i, "period", new AppraisalProblem.PeriodTwice(result.period()).message());
            }
            var total = result.total();
            if (total.signum() < 0 || total.compareTo(MOST_TOTAL) > 0) {
                objections.wrong(
                        "history",
                        i,
                        "total",
                        new DocumentProblem.OutOfRange(total.toPlainString(), "0..100").message());
            }
            earlierMeasurements(i, result);
            if (!result.grade().isEmpty()) {
                objections.code(
                        "history", i, "grade", result.grade(), scheme.grades().keySet(), UnknownCode.of(Term.GRADE));
            }
        }
    }

    private void earlier(int index, EarlierResult result) {
        var period = reading.appraisal().appraisee().period();
        var within = result.period().unit() != period.unit() && period.contains(result.period());
        if (!within && !result.period().isBefore(period) && !reading.spoiled("period")) {
            objections.wrong(
                    "history", index, "period", new AppraisalProblem.NotEarlier(result.period(), period).message());
        }
    }

    private void earlierMeasurements(int index, EarlierResult result) {
        for (var entry : result.measurements().entrySet()) {
            var code = entry.getKey();
            var known = scheme.indicators().get(code);
            if (known == null) {
                var message = new UnknownCode(Term.INDICATOR, code)
                        .message()
                        .known(code, scheme.indicators().keySet());
                objections.wrong("history", index, "measurements." + code, message);
            } else if (!known.range().contains(entry.getValue())) {
                var message = new DocumentProblem.OutOfRange(
                                entry.getValue().toPlainString(), MeasurementExamination.shown(known))
                        .message();
                objections.wrong("history", index, "measurements." + code, message);
            }
        }
    }
}
