package org.plumbline.engine.appraisal;

import java.math.BigDecimal;
import java.util.ArrayList;
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
import org.plumbline.rules.Event;
import org.plumbline.rules.Period;
import org.plumbline.rules.PeriodUnit;

/** Holds an appraisal against a scheme: codes, ranges, what belongs to the period and what to the post. */
public final class Examination {
    private static final BigDecimal MOST_TOTAL = BigDecimal.valueOf(100);

    private final Scheme scheme;
    private final Reading reading;
    private final Appraisal appraisal;
    private List<Problem> problems = List.of();

    private Examination(Scheme scheme, Reading reading) {
        this.scheme = scheme;
        this.reading = reading;
        this.appraisal = reading.appraisal();
    }

    /** Everything wrong; {@code expected} are the indicators of the post in such a period, none if there are none. */
    public static List<Problem> of(Scheme scheme, Reading reading, Collection<Indicator> expected) {
        var examination = new Examination(scheme, reading);
        examination.examine(expected);
        return examination.problems;
    }

    private void examine(Collection<Indicator> expected) {
        code("scheme", appraisal.scheme(), List.of(scheme.code()), "unknown-scheme");
        code("appraisee.post", appraisal.appraisee().post(), scheme.posts().keySet(), "unknown-post");
        var settingKnown = period(expected.isEmpty());
        measurements(settingKnown ? expected : List.of(), settingKnown);
        events();
        history();
        compensation();
    }

    private boolean period(boolean nothingExpected) {
        if (reading.spoiled("period")) {
            return false;
        }
        var unit = appraisal.appraisee().period().unit();
        var before = problems.size();
        if (!scheme.periods().contains(unit)) {
            var known = scheme.periods().stream().map(PeriodUnit::code).toList();
            add("period", Message.of("unknown-period-unit", unit.code(), String.join(", ", known)));
        } else if (nothingExpected
                && scheme.posts().containsKey(appraisal.appraisee().post())) {
            add("period", Message.of("not-appraised", appraisal.appraisee().post(), unit.code()));
        }
        return before == problems.size()
                && scheme.posts().containsKey(appraisal.appraisee().post());
    }

    private void measurements(Collection<Indicator> expected, boolean settingKnown) {
        var found = 0;
        for (var indicator : expected) {
            var given = appraisal.measurements().get(indicator.code());
            if (given != null) {
                found++;
                examine(indicator, given);
            } else if (!indicator.optional() && !indicator.fromHistory()) {
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
                add(path, message.maybe(entry.getKey(), scheme.indicators().keySet()));
            } else if (!settingKnown) {
                examine(known, entry.getValue());
            } else if (!expected.contains(known)) {
                var post = appraisal.appraisee().post();
                var unit = appraisal.appraisee().period().unit().code();
                add(path, Message.of("not-of-the-post", entry.getKey(), post, unit));
            }
        }
    }

    private void examine(Indicator indicator, Measured given) {
        if (indicator.fromHistory()) {
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

    private void events() {
        var events = appraisal.events();
        for (var i = 0; i < events.size(); i++) {
            var event = events.get(i);
            code("events", i, "kind", event.kind(), scheme.events().keySet(), "unknown-event");
            code("events", i, "role", event.role(), Scheme.ROLES, "unknown-role");
            var period = appraisal.appraisee().period();
            if (!period.contains(event.occurred()) && !reading.spoiled("period")) {
                wrong("events", i, "occurred", Message.of("outside-period", event.occurred(), period));
            }
            amount(i, event);
            for (var other : events.subList(0, i)) {
                disposition(i, event, other);
            }
        }
    }

    private void amount(int index, Event event) {
        var kind = scheme.events().get(event.kind());
        var amount = event.amount();
        if (amount.signum() < 0) {
            wrong("events", index, "amount", Message.of("negative", amount.toPlainString()));
        } else if (kind != null && kind.amountNeeded() && event.substantiated() && amount.signum() == 0) {
            wrong("events", index, "amount", Message.of("amount-needed", event.kind()));
        }
    }

    /** An event has one disposition: it is not listed twice, and not confirmed as two different things (D-15). */
    private void disposition(int index, Event event, Event other) {
        var same = other.id().equals(event.id());
        if (same && other.kind().equals(event.kind())) {
            wrong("events", index, "id", Message.of("listed-twice", event.id(), event.kind()));
        } else if (same && other.substantiated() && event.substantiated()) {
            wrong("events", index, "id", Message.of("two-dispositions", event.id(), other.kind(), event.kind()));
        }
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
            if (!result.grade().isEmpty()) {
                code("history", i, "grade", result.grade(), scheme.grades().keySet(), "unknown-grade");
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

    private void compensation() {
        Compensation given = appraisal.compensation();
        if (given != null) {
            compensation(
                    "compensation.base", given.base(), scheme.compensation().base());
            compensation(
                    "compensation.floating",
                    given.floating(),
                    scheme.compensation().floating());
        }
    }

    private void compensation(String path, BigDecimal value, Range range) {
        if (!reading.spoiled(path) && !range.contains(value)) {
            add(path, Message.of("out-of-range", value.toPlainString(), range));
        }
    }

    private void code(String path, String code, Collection<String> known, String otherwise) {
        if (!known.contains(code) && !reading.spoiled(path)) {
            add(path, Message.of(otherwise, code).maybe(code, known));
        }
    }

    private void code(String list, int index, String field, String code, Collection<String> known, String otherwise) {
        if (!known.contains(code)) {
            wrong(list, index, field, Message.of(otherwise, code).maybe(code, known));
        }
    }

    /** Said only of what could be read, and the path is spelt out only here: most entries are right. */
    private void wrong(String list, int index, String field, Message message) {
        var path = list + "[" + index + "]." + field;
        if (!reading.spoiled(path)) {
            add(path, message);
        }
    }

    private void add(String path, Message message) {
        if (problems.isEmpty()) {
            problems = new ArrayList<>();
        }
        problems.add(new Problem(path, message));
    }
}
