package org.plumbline.engine.appraisal;

import java.math.BigDecimal;
import java.util.HashSet;
import org.plumbline.engine.appraisal.Objections.Entry;
import org.plumbline.engine.problem.DocumentProblem;
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
            var entry = objections.entry("history", i);
            earlier(entry, result.period());
            if (!seen.add(result.period())) {
                entry.add("period", new AppraisalProblem.PeriodTwice(result.period()));
            }
            examine(entry, result);
        }
    }

    private void earlier(Entry entry, Period decided) {
        var period = reading.appraisal().appraisee().period();
        var within = decided.unit() != period.unit() && period.contains(decided);
        if (!within && !decided.isBefore(period) && !reading.spoiled("period")) {
            entry.add("period", new AppraisalProblem.NotEarlier(decided, period));
        }
    }

    private void examine(Entry entry, EarlierResult result) {
        var total = result.total();
        if (total.signum() < 0 || total.compareTo(MOST_TOTAL) > 0) {
            entry.add("total", new DocumentProblem.OutOfRange(total.toPlainString(), "0..100"));
        }
        if (!result.measurements().isEmpty()) {
            result.measurements().forEach((code, value) -> measurement(entry, code, value));
        }
        if (!result.grade().isEmpty()) {
            entry.code("grade", result.grade(), scheme.known(Term.GRADE));
        }
    }

    private void measurement(Entry entry, String code, BigDecimal value) {
        var path = "measurements." + code;
        var known = scheme.indicators().get(code);
        if (known == null) {
            entry.code(path, code, scheme.known(Term.INDICATOR));
        } else if (!known.range().contains(value)) {
            var range = MeasurementExamination.shown(known);
            entry.add(path, new DocumentProblem.OutOfRange(value.toPlainString(), range));
        }
    }
}
