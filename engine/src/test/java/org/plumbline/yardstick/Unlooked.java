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
    private final List<Unused> all = new ArrayList<>();

    private Unlooked(Appraisal appraisal) {
        this.appraisal = appraisal;
        this.period = appraisal.appraisee().period();
        this.yearly = period.unit() == PeriodUnit.YEAR;
    }

    /** Null where it has a use for everything. */
    static @Nullable List<Unused> of(Appraisal appraisal, List<NotMeasured> absent) {
        var unlooked = new Unlooked(appraisal);
        unlooked.sources(absent);
        var sources = unlooked.all.size();
        unlooked.events();
        unlooked.all.subList(sources, unlooked.all.size()).sort(BY_ID);
        unlooked.history();
        return unlooked.all.isEmpty() ? null : unlooked.all;
    }

    private void sources(List<NotMeasured> absent) {
        for (var indicator : absent) {
            var given = appraisal.measurements().get(indicator.indicator());
            if (given != null && !given.source().isEmpty()) {
                all.add(new Unused("measurements", indicator.indicator(), List.of("source")));
            }
        }
    }

    /** Amounts are for suggestions; nothing of the policy asks how severe an event was. */
    private void events() {
        for (var event : appraisal.events()) {
            var fields = new ArrayList<String>();
            if (event.severity() > 0) {
                fields.add("severity");
            }
            if (event.amount().signum() > 0 && !event.kind().equals("suggestion")) {
                fields.add("amount");
            }
            if (yearly && !IN_A_YEAR.contains(event.kind())) {
                all.add(new Unused("events", event.id(), null));
            } else if (!fields.isEmpty()) {
                all.add(new Unused("events", event.id(), fields));
            }
        }
    }

    private void history() {
        var results = new ArrayList<>(appraisal.history().results());
        results.sort(Comparator.comparing(result -> result.period().toString()));
        for (var result : results) {
            var obeyed = yearly && within(result) && obeyed(result);
            if (!obeyed && !(yearly ? within(result) : inRow(result.period()))) {
                all.add(new Unused("history", result.period().toString(), null));
            } else if (!obeyed && !result.cancelled().isEmpty()) {
                all.add(new Unused("history", result.period().toString(), List.of("vetoes")));
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

    /** Whether no month between it and the appraised one is missing. */
    private boolean inRow(Period month) {
        var known = appraisal.history().results().stream()
                .map(EarlierResult::period)
                .toList();
        for (var at = period.before(1); known.contains(at); at = at.before(1)) {
            if (at.equals(month)) {
                return true;
            }
        }
        return false;
    }
}
