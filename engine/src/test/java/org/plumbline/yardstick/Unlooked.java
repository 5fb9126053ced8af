package org.plumbline.yardstick;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.appraisal.Appraisal;
import org.plumbline.engine.decision.Decision.NotMeasured;
import org.plumbline.engine.decision.Decision.Unused;
import org.plumbline.rules.EarlierResult;
import org.plumbline.rules.Effect;
import org.plumbline.rules.Period;
import org.plumbline.rules.PeriodUnit;

/** What of an appraisal the policy has no use for. */
final class Unlooked {
    private static final Set<String> IN_A_YEAR = Set.of("medical-safety", "bad-drug", "grievance", "suggestion");

    private static final Comparator<Unused> BY_ID = Comparator.comparing((Unused unused) -> String.valueOf(unused.id()))
            .thenComparing(unused -> String.valueOf(unused.fields()));

    private final Appraisal appraisal;
    private final Period period;
    private final boolean yearly;
    /** Made with the first that is found: mostly there is none. */
    private @Nullable List<Unused> all;

    private Unlooked(Appraisal appraisal) {
        this.appraisal = appraisal;
        this.period = appraisal.appraisee().period();
        this.yearly = period.unit() == PeriodUnit.YEAR;
    }

    /** Null where it has a use for everything. */
    static @Nullable List<Unused> of(Appraisal appraisal, List<NotMeasured> absent) {
        var unlooked = new Unlooked(appraisal);
        unlooked.sources(absent);
        var sources = unlooked.found();
        unlooked.events();
        unlooked.sortFrom(sources);
        var events = unlooked.found();
        unlooked.history();
        unlooked.sortFrom(events);
        return unlooked.all;
    }

    private int found() {
        return all == null ? 0 : all.size();
    }

    private void sortFrom(int begin) {
        if (all != null && all.size() > begin + 1) {
            all.subList(begin, all.size()).sort(BY_ID);
        }
    }

    private void add(String list, String id, @Nullable List<String> fields) {
        if (all == null) {
            all = new ArrayList<>();
        }
        all.add(new Unused(list, id, fields));
    }

    private void sources(List<NotMeasured> absent) {
        for (var indicator : absent) {
            var given = appraisal.measurements().get(indicator.indicator());
            if (given != null && !given.source().isEmpty()) {
                add("measurements", indicator.indicator(), List.of("source"));
            }
        }
    }

    /** Amounts are for suggestions; nothing of the policy asks how severe an event was. */
    private void events() {
        for (var event : appraisal.events()) {
            var severity = event.severity() > 0;
            var amount = event.amount().signum() > 0 && !event.kind().equals("suggestion");
            if (yearly && !IN_A_YEAR.contains(event.kind())) {
                add("events", event.id(), null);
            } else if (severity) {
                add("events", event.id(), amount ? List.of("severity", "amount") : List.of("severity"));
            } else if (amount) {
                add("events", event.id(), List.of("amount"));
            }
        }
    }

    private void history() {
        var results = appraisal.history().results();
        if (results.isEmpty()) {
            return;
        }
        var gap = yearly ? 0 : gap(results);
        for (var result : results) {
            var used = yearly ? within(result) : month(result.period()) > gap;
            if (!used) {
                add("history", result.period().toString(), null);
            } else if (!result.cancelled().isEmpty() && !(yearly && obeyed(result))) {
                add("history", result.period().toString(), List.of("vetoes"));
            }
        }
    }

    private boolean within(EarlierResult result) {
        return result.period().unit() == PeriodUnit.MONTH && result.period().year() == period.year();
    }

    private static boolean obeyed(EarlierResult result) {
        return result.cancelled().contains(Effect.YEAR_BONUS)
                || result.cancelled().contains(Effect.HONOURS);
    }

    /** The latest month before the appraised one of which nothing is known: what lies before it is not in a row. */
    private int gap(List<EarlierResult> results) {
        var month = month(period) - 1;
        while (isKnown(results, month)) {
            month--;
        }
        return month;
    }

    private static boolean isKnown(List<EarlierResult> results, int month) {
        for (var result : results) {
            if (month(result.period()) == month) {
                return true;
            }
        }
        return false;
    }

    /** Months counted through the years; of other periods none, so that they are in no row. */
    private static int month(Period period) {
        return period.unit() == PeriodUnit.MONTH ? period.year() * 12 + period.number() : 0;
    }
}
