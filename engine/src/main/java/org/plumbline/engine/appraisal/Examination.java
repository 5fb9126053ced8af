package org.plumbline.engine.appraisal;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.plumbline.engine.problem.Message;
import org.plumbline.engine.problem.Problem;
import org.plumbline.engine.scheme.Range;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.engine.scheme.Scheme.Indicator;
import org.plumbline.rules.Compensation;
import org.plumbline.rules.EarlierResult;
import org.plumbline.rules.Period;
import org.plumbline.rules.PeriodUnit;

/** Holds an appraisal against a scheme: codes, ranges, what belongs to the period and what to the post. */
public final class Examination {
    private static final BigDecimal MOST_TOTAL = BigDecimal.valueOf(100);

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

    /** Everything wrong; {@code expected} are the indicators of the post in such a period, none if there are none. */
    public static List<Problem> of(Scheme scheme, Reading reading, Collection<Indicator> expected) {
        var examination = new Examination(scheme, reading);
        examination.examine(expected);
        return examination.objections.problems();
    }

    private void examine(Collection<Indicator> expected) {
        objections.code("scheme", appraisal.scheme(), List.of(scheme.code()), "unknown-scheme");
        post(appraisal.appraisee().post());
        var settingKnown = period(expected.isEmpty());
        measurements(settingKnown ? expected : List.of(), settingKnown);
        new EventExamination(scheme, appraisal, objections).examine();
        history();
        compensation();
    }

    private void post(String post) {
        if (scheme.posts().isEmpty()) {
            if (!post.isEmpty()) {
                add("appraisee.post", Message.of("no-post"));
            }
        } else if (post.isEmpty()) {
            if (!reading.spoiled("appraisee.post") && !reading.spoiledAsAWhole("appraisee")) {
                add("appraisee.post", Message.of("missing-field"));
            }
        } else {
            objections.code("appraisee.post", post, scheme.posts().keySet(), "unknown-post");
        }
    }

    private boolean period(boolean nothingExpected) {
        if (reading.spoiled("period")) {
            return false;
        }
        var unit = appraisal.appraisee().period().unit();
        var post = appraisal.appraisee().post();
        var postKnown = scheme.settings().contains(post);
        var before = objections.count();
        if (!scheme.periods().contains(unit)) {
            var known = scheme.periods().stream().map(PeriodUnit::code).toList();
            add("period", Message.of("unknown-period-unit", unit.code(), String.join(", ", known)));
        } else if (nothingExpected && postKnown) {
            add(
                    "period",
                    post.isEmpty()
                            ? Message.of("not-appraised-unit", unit.code())
                            : Message.of("not-appraised", post, unit.code()));
        }
        return before == objections.count() && postKnown;
    }

    private void measurements(Collection<Indicator> expected, boolean settingKnown) {
        var found = 0;
        for (var indicator : expected) {
            var given = appraisal.measurements().get(indicator.code());
            if (given != null) {
                found++;
                examine(indicator, given);
            } else if (!indicator.optional() && !indicator.derived()) {
                add("measurements." + indicator.code(), Message.of("absent", indicator.code()));
            }
        }
        if (found < appraisal.measurements().size()) {
            unexpected(expected, settingKnown);
        }
    }

    private void unexpected(Collection<Indicator> expected, boolean settingKnown) {
        for (var entry : appraisal.measurements().entrySet()) {
            var known = scheme.indicators().get(entry.getKey());
            var path = "measurements." + entry.getKey();
            if (known == null) {
                var message = Message.of("unknown-indicator", entry.getKey());
                add(path, message.known(entry.getKey(), scheme.indicators().keySet()));
            } else if (!settingKnown) {
                examine(known, entry.getValue());
            } else if (!expected.contains(known)) {
                var post = appraisal.appraisee().post();
                var unit = appraisal.appraisee().period().unit().code();
                add(
                        path,
                        post.isEmpty()
                                ? Message.of("not-of-the-period", entry.getKey(), unit)
                                : Message.of("not-of-the-post", entry.getKey(), post, unit));
            }
        }
    }

    private void examine(Indicator indicator, Measured given) {
        var changeOf = indicator.changeOf();
        if (changeOf != null) {
            wrong(indicator, "", Message.of("change-of", indicator.code(), changeOf.code()));
        } else if (indicator.fromHistory()) {
            wrong(indicator, "", Message.of("from-history", indicator.code()));
        } else if (given instanceof Measured.Rate rate) {
            rate(indicator, rate);
        } else if (given instanceof Measured.Value value && !indicator.range().contains(value.value())) {
            wrong(indicator, "", Message.of("out-of-range", value.value().toPlainString(), shown(indicator)));
        }
    }

    private void rate(Indicator indicator, Measured.Rate rate) {
        var unit = indicator.unit();
        if (unit.whole() == 0) {
            wrong(indicator, "", Message.of("no-rate", indicator.code(), unit.code()));
        } else if (rate.of() > 0) {
            // Compared as a product: count / of need not be a finite decimal.
            var most = indicator.range().greatest().multiply(BigDecimal.valueOf(rate.of()));
            var least = indicator.range().least().multiply(BigDecimal.valueOf(rate.of()));
            var whole = BigDecimal.valueOf((long) rate.count() * unit.whole());
            if (whole.compareTo(least) < 0 || whole.compareTo(most) > 0) {
                wrong(indicator, "", Message.of("out-of-range", rate.count() + "/" + rate.of(), shown(indicator)));
            }
        } else if (rate.count() > 0 || indicator.minSample() == 0) {
            wrong(indicator, ".of", Message.of("rate-of-nothing"));
        }
    }

    private void wrong(Indicator indicator, String within, Message message) {
        var path = "measurements." + indicator.code();
        if (!reading.spoiled(path)) {
            add(path + within, message);
        }
    }

    private static String shown(Indicator indicator) {
        return indicator.range() + " " + indicator.unit().code();
    }

    private void history() {
        var results = appraisal.history().results();
        var seen = new HashSet<Period>();
        for (var i = 0; i < results.size(); i++) {
            var result = results.get(i);
            earlier(i, result);
            if (!seen.add(result.period())) {
                wrong("history", i, "period", Message.of("period-twice", result.period()));
            }
            var total = result.total();
            if (total.signum() < 0 || total.compareTo(MOST_TOTAL) > 0) {
                wrong("history", i, "total", Message.of("out-of-range", total.toPlainString(), "0..100"));
            }
            earlierMeasurements(i, result);
            if (!result.grade().isEmpty()) {
                objections.code(
                        "history", i, "grade", result.grade(), scheme.grades().keySet(), "unknown-grade");
            }
        }
    }

    private void earlier(int index, EarlierResult result) {
        var period = appraisal.appraisee().period();
        var within = result.period().unit() != period.unit() && period.contains(result.period());
        if (!within && !result.period().isBefore(period) && !reading.spoiled("period")) {
            wrong("history", index, "period", Message.of("not-earlier", result.period(), period));
        }
    }

    private void earlierMeasurements(int index, EarlierResult result) {
        for (var entry : result.measurements().entrySet()) {
            var code = entry.getKey();
            var known = scheme.indicators().get(code);
            if (known == null) {
                var message = Message.of("unknown-indicator", code)
                        .known(code, scheme.indicators().keySet());
                wrong("history", index, "measurements." + code, message);
            } else if (!known.range().contains(entry.getValue())) {
                var message = Message.of("out-of-range", entry.getValue().toPlainString(), shown(known));
                wrong("history", index, "measurements." + code, message);
            }
        }
    }

    private void compensation() {
        Compensation given = appraisal.compensation();
        var ranges = scheme.compensation();
        if (given != null && ranges == null) {
            add("compensation", Message.of("no-pay"));
        } else if (given != null && ranges != null) {
            compensation("compensation.base", given.base(), ranges.base());
            compensation("compensation.floating", given.floating(), ranges.floating());
        }
    }

    private void compensation(String path, BigDecimal value, Range range) {
        if (!reading.spoiled(path) && !range.contains(value)) {
            add(path, Message.of("out-of-range", value.toPlainString(), range));
        }
    }

    private void wrong(String list, int index, String field, Message message) {
        objections.wrong(list, index, field, message);
    }

    private void add(String path, Message message) {
        objections.add(path, message);
    }
}
