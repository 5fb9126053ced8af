package org.plumbline.engine.appraisal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import org.plumbline.engine.problem.Message;
import org.plumbline.engine.problem.Problem;
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
        var path = "measurements." + indicator.code();
        if (reading.spoiled(path)) {
            return;
        }
        if (indicator.fromHistory()) {
            add(path, Message.of("from-history", indicator.code()));
        } else if (given instanceof Measured.Rate rate) {
            rate(path, indicator, rate);
        } else if (given instanceof Measured.Value value) {
            range(path, value.value(), indicator);
        }
    }

    private void rate(String path, Indicator indicator, Measured.Rate rate) {
        if (indicator.unit().whole() == 0) {
            add(path, Message.of("no-rate", indicator.code(), indicator.unit().code()));
        } else if (rate.of() > 0) {
            // Compared as a product: count / of need not be a finite decimal.
            var most = indicator.range().greatest().multiply(BigDecimal.valueOf(rate.of()));
            var least = indicator.range().least().multiply(BigDecimal.valueOf(rate.of()));
            var whole =
                    BigDecimal.valueOf((long) rate.count() * indicator.unit().whole());
            if (whole.compareTo(least) < 0 || whole.compareTo(most) > 0) {
                add(path, Message.of("out-of-range", rate.count() + "/" + rate.of(), shown(indicator)));
            }
        } else if (rate.count() > 0 || indicator.minSample() == 0) {
            add(path + ".of", Message.of("rate-of-nothing"));
        }
    }

    private void range(String path, BigDecimal value, Indicator indicator) {
        if (!indicator.range().contains(value)) {
            add(path, Message.of("out-of-range", value.toPlainString(), shown(indicator)));
        }
    }

    private static String shown(Indicator indicator) {
        return indicator.range() + " " + indicator.unit().code();
    }

    private void events() {
        var seen = new HashMap<String, List<Event>>();
        for (var i = 0; i < appraisal.events().size(); i++) {
            var event = appraisal.events().get(i);
            var path = "events[" + i + "]";
            code(path + ".kind", event.kind(), scheme.events().keySet(), "unknown-event");
            code(path + ".role", event.role(), Scheme.ROLES, "unknown-role");
            var period = appraisal.appraisee().period();
            if (!reading.spoiled("period")
                    && !reading.spoiled(path + ".occurred")
                    && !period.contains(event.occurred())) {
                add(path + ".occurred", Message.of("outside-period", event.occurred(), period));
            }
            amount(path + ".amount", event);
            if (!reading.spoiled(path + ".id")) {
                disposition(path, event, seen.computeIfAbsent(event.id(), id -> new ArrayList<>()));
            }
        }
    }

    private void amount(String path, Event event) {
        var kind = scheme.events().get(event.kind());
        if (event.amount().signum() < 0) {
            add(path, Message.of("negative", event.amount().toPlainString()));
        } else if (kind != null
                && kind.amountNeeded()
                && event.substantiated()
                && event.amount().signum() == 0
                && !reading.spoiled(path)) {
            add(path, Message.of("amount-needed", event.kind()));
        }
    }

    /** An event has one disposition: it is not listed twice, and not confirmed as two different things (D-15). */
    private void disposition(String path, Event event, List<Event> sameId) {
        for (var other : sameId) {
            if (other.kind().equals(event.kind())) {
                add(path + ".id", Message.of("listed-twice", event.id(), event.kind()));
            } else if (other.substantiated() && event.substantiated()) {
                add(path + ".id", Message.of("two-dispositions", event.id(), other.kind(), event.kind()));
            }
        }
        sameId.add(event);
    }

    private void history() {
        var seen = new HashMap<Period, Integer>();
        var results = appraisal.history().results();
        for (var i = 0; i < results.size(); i++) {
            var result = results.get(i);
            var path = "history[" + i + "]";
            if (!reading.spoiled(path + ".period")) {
                earlier(path + ".period", result);
                if (seen.put(result.period(), i) != null) {
                    add(path + ".period", Message.of("period-twice", result.period()));
                }
            }
            if (result.total().signum() < 0 || result.total().compareTo(MOST_TOTAL) > 0) {
                add(path + ".total", Message.of("out-of-range", result.total().toPlainString(), "0..100"));
            }
            if (!result.grade().isEmpty()) {
                code(path + ".grade", result.grade(), scheme.grades().keySet(), "unknown-grade");
            }
        }
    }

    private void earlier(String path, EarlierResult result) {
        var period = appraisal.appraisee().period();
        var within = result.period().unit() != period.unit() && period.contains(result.period());
        if (!reading.spoiled("period") && !within && !result.period().isBefore(period)) {
            add(path, Message.of("not-earlier", result.period(), period));
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

    private void compensation(String path, BigDecimal value, org.plumbline.engine.scheme.Range range) {
        if (!reading.spoiled(path) && !range.contains(value)) {
            add(path, Message.of("out-of-range", value.toPlainString(), range));
        }
    }

    private void code(String path, String code, Collection<String> known, String otherwise) {
        if (!known.contains(code) && !reading.spoiled(path)) {
            add(path, Message.of(otherwise, code).maybe(code, known));
        }
    }

    private void add(String path, Message message) {
        if (problems.isEmpty()) {
            problems = new ArrayList<>();
        }
        problems.add(new Problem(path, message));
    }
}
