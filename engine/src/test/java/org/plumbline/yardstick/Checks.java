package org.plumbline.yardstick;

import java.math.BigDecimal;
import java.util.List;
import org.plumbline.engine.appraisal.Appraisal;
import org.plumbline.engine.problem.Problem;
import org.plumbline.engine.problem.Refused;
import org.plumbline.engine.problem.Statement;
import org.plumbline.rules.EarlierResult;
import org.plumbline.rules.Event;
import org.plumbline.rules.Period;
import org.plumbline.rules.PeriodUnit;

/** Refuses what cannot be judged, at the first thing that is wrong with it. */
final class Checks {
    private static final BigDecimal MOST_BASE = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Checks() {}

    /** Its place and its code are compared with the engine's, its words are not. */
    private record Wrong(String code, List<Object> about) implements Statement {}

    static Refused refused(String path, String code, Object... about) {
        return new Refused(List.of(new Problem(path, new Wrong(code, List.of(about)).message())));
    }

    static void check(Appraisal appraisal, Sheet sheet) {
        if (!appraisal.scheme().equals("hospital-customer-service")) {
            throw refused("scheme", "unknown-scheme", appraisal.scheme());
        }
        measurements(appraisal, sheet);
        events(appraisal);
        history(appraisal);
        var compensation = appraisal.compensation();
        if (compensation != null) {
            within("compensation.base", compensation.base(), MOST_BASE);
            within("compensation.floating", compensation.floating(), HUNDRED);
            compensation.floor().ifPresent(floor -> within("compensation.floor", floor, MOST_BASE));
        }
    }

    private static void measurements(Appraisal appraisal, Sheet sheet) {
        var found = 0;
        for (var block : sheet.blocks()) {
            for (var row : block.rows()) {
                var indicator = row.indicator();
                var given = appraisal.measurements().get(indicator.code());
                if (given == null && !indicator.optional()) {
                    throw refused("measurements." + indicator.code(), "absent", indicator.code());
                }
                if (given != null && !indicator.allows(given)) {
                    throw refused("measurements." + indicator.code(), "out-of-range", given, indicator.code());
                }
                found += given == null ? 0 : 1;
            }
        }
        if (found < appraisal.measurements().size()) {
            var post = appraisal.appraisee().post();
            throw refused(
                    "measurements", "not-of-the-post", appraisal.measurements().keySet(), post, sheet);
        }
    }

    private static void events(Appraisal appraisal) {
        var events = appraisal.events();
        for (var i = 0; i < events.size(); i++) {
            var event = events.get(i);
            var path = "events[" + i + "]";
            event(path, event, appraisal.appraisee().period());
            for (var other : events.subList(0, i)) {
                if (other.id().equals(event.id()) && clash(other, event)) {
                    throw refused(path + ".id", "listed-twice", event.id(), event.kind());
                }
            }
        }
    }

    private static void event(String path, Event event, Period period) {
        switch (event.kind()) {
            case "service-complaint", "medical-safety", "grievance", "suggestion" -> {}
            case "conduct-breach", "emergency-late", "report-fault", "first-contact-refused" -> {}
            case "ward-round-missed", "callback-missed", "post-left", "bad-drug" -> {}
            default -> throw refused(path + ".kind", "unknown-event", event.kind());
        }
        switch (event.role()) {
            case "responsible", "leader", "affected" -> {}
            default -> throw refused(path + ".role", "unknown-role", event.role());
        }
        var day = event.occurred();
        if (day.getYear() != period.year()
                || (period.unit() == PeriodUnit.MONTH && day.getMonthValue() != period.number())) {
            throw refused(path + ".occurred", "outside-period", day, period);
        }
        if (event.amount().signum() < 0) {
            throw refused(path + ".amount", "negative", event.amount());
        }
        if (event.kind().equals("suggestion")
                && event.substantiated()
                && event.amount().signum() == 0) {
            throw refused(path + ".amount", "amount-needed", event.kind());
        }
    }

    private static boolean clash(Event one, Event other) {
        return one.kind().equals(other.kind()) || (one.substantiated() && other.substantiated());
    }

    private static void history(Appraisal appraisal) {
        var results = appraisal.history().results();
        for (var i = 0; i < results.size(); i++) {
            var result = results.get(i);
            if (!earlier(result, appraisal.appraisee().period())) {
                throw refused("history[" + i + "].period", "not-earlier", result.period(), "");
            }
            for (var other : results.subList(0, i)) {
                if (other.period().equals(result.period())) {
                    throw refused("history[" + i + "].period", "period-twice", result.period());
                }
            }
            within("history[" + i + "].total", result.total(), HUNDRED);
            switch (result.grade()) {
                case "", "unqualified", "qualified", "good", "excellent" -> {}
                default -> throw refused("history[" + i + "].grade", "unknown-grade", result.grade());
            }
        }
    }

    /** Whether a result's last month is before the period, or a yearly period holds all of its months. */
    private static boolean earlier(EarlierResult result, Period period) {
        var other = result.period();
        if (period.unit() == PeriodUnit.YEAR) {
            return other.year() < period.year() || (other.year() == period.year() && other.unit() != PeriodUnit.YEAR);
        }
        var lastMonth = switch (other.unit()) {
            case MONTH -> other.number();
            case QUARTER -> other.number() * 3;
            case YEAR -> 12;
        };
        return other.year() * 12 + lastMonth < period.year() * 12 + period.number();
    }

    private static void within(String path, BigDecimal value, BigDecimal most) {
        if (value.signum() < 0 || value.compareTo(most) > 0) {
            throw refused(path, "out-of-range", value, "0.." + most);
        }
    }
}
