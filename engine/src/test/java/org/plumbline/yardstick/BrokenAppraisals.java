package org.plumbline.yardstick;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.appraisal.Appraisal;
import org.plumbline.engine.appraisal.Measured;
import org.plumbline.rules.Appraisee;
import org.plumbline.rules.Compensation;
import org.plumbline.rules.EarlierResult;
import org.plumbline.rules.Event;
import org.plumbline.rules.History;
import org.plumbline.rules.Period;
import org.plumbline.rules.PeriodUnit;

/** Appraisals with one thing wrong, each of the kinds that must be refused. */
final class BrokenAppraisals {
    private final Appraisal whole;
    private final Appraisee appraisee;

    private BrokenAppraisals(Appraisal whole) {
        this.whole = whole;
        this.appraisee = whole.appraisee();
    }

    /** Every way to break an appraisal once. */
    static List<Appraisal> of(Appraisal whole) {
        return new BrokenAppraisals(whole).all();
    }

    private List<Appraisal> all() {
        var all = new ArrayList<Appraisal>();
        all.add(new Appraisal(
                "hospital", appraisee, whole.measurements(), whole.events(), whole.history(), whole.compensation()));
        all.add(of(new Appraisee(appraisee.id(), "porter", "", appraisee.period())));
        all.add(of(new Appraisee(
                appraisee.id(),
                appraisee.post(),
                "",
                new Period(PeriodUnit.QUARTER, appraisee.period().year(), 1))));
        measured(all);
        happened(all);
        earlier(all);
        all.add(paid(new BigDecimal("-0.01"), BigDecimal.TEN));
        all.add(paid(new BigDecimal("1000000.01"), BigDecimal.TEN));
        all.add(paid(BigDecimal.TEN, new BigDecimal("100.001")));
        return all;
    }

    private void measured(List<Appraisal> all) {
        for (var block : Sheet.of(appraisee).blocks()) {
            for (var row : block.rows()) {
                var indicator = row.indicator();
                if (!indicator.optional()) {
                    all.add(measuring(indicator.code(), null));
                }
                all.add(measuring(indicator.code(), value(indicator.greatest().add(new BigDecimal("0.00001")))));
                all.add(measuring(indicator.code(), value(new BigDecimal("-0.00001"))));
                all.add(measuring(
                        indicator.code(),
                        new Measured.Rate(2 * indicator.greatest().intValue() + 1, 2, "")));
                all.add(measuring(indicator.code(), new Measured.Rate(1, 0, "")));
            }
        }
        var monthly = appraisee.period().unit() == PeriodUnit.MONTH;
        all.add(measuring(monthly ? "ability-growth" : "volume", value(BigDecimal.TEN)));
        all.add(measuring("monthly-results", value(BigDecimal.TEN)));
        all.add(measuring("smiles", value(BigDecimal.TEN)));
    }

    private void happened(List<Appraisal> all) {
        var period = appraisee.period();
        all.add(with(
                event("N-1", "service-complaint", "responsible", period.first().minusDays(1), 0)));
        all.add(with(
                event("N-1", "service-complaint", "responsible", period.last().plusDays(1), 0)));
        all.add(with(event("N-1", "smile", "responsible", period.first(), 0)));
        all.add(with(event("N-1", "service-complaint", "witness", period.first(), 0)));
        all.add(with(event("N-1", "suggestion", "responsible", period.first(), 0)));
        all.add(with(event("N-1", "service-complaint", "responsible", period.first(), -1)));
        var complaint = event("N-1", "service-complaint", "responsible", period.first(), 0);
        all.add(with(complaint, event("N-1", "service-complaint", "affected", period.last(), 0)));
        all.add(with(complaint, event("N-1", "grievance", "affected", period.last(), 0)));
    }

    private void earlier(List<Appraisal> all) {
        var period = appraisee.period();
        var before = new Period(PeriodUnit.YEAR, period.year() - 3, 1);
        all.add(after(new EarlierResult(period, BigDecimal.TEN, "good")));
        all.add(after(new EarlierResult(period.before(-1), BigDecimal.TEN, "good")));
        all.add(after(new EarlierResult(before, new BigDecimal("100.01"), "good")));
        all.add(after(new EarlierResult(before, new BigDecimal("-0.01"), "good")));
        all.add(after(new EarlierResult(before, BigDecimal.TEN, "fine")));
        var twice = new EarlierResult(before, BigDecimal.TEN, "good");
        all.add(after(twice, twice));
    }

    private static Measured value(BigDecimal value) {
        return new Measured.Value(value, Measured.UNKNOWN, "");
    }

    private Event event(String id, String kind, String role, LocalDate day, int amount) {
        return new Event(id, kind, role, Event.Status.SUBSTANTIATED, day, 0, BigDecimal.valueOf(amount), appraisee);
    }

    private Appraisal of(Appraisee other) {
        return new Appraisal(
                whole.scheme(),
                other,
                whole.measurements(),
                List.of(),
                new History(List.of(), other),
                whole.compensation());
    }

    private Appraisal measuring(String indicator, @Nullable Measured measured) {
        Map<String, Measured> measurements = new LinkedHashMap<>(whole.measurements());
        measurements.remove(indicator);
        if (measured != null) {
            measurements.put(indicator, measured);
        }
        return new Appraisal(
                whole.scheme(), appraisee, measurements, whole.events(), whole.history(), whole.compensation());
    }

    private Appraisal with(Event... more) {
        var events = new ArrayList<>(whole.events());
        events.addAll(List.of(more));
        return new Appraisal(
                whole.scheme(), appraisee, whole.measurements(), events, whole.history(), whole.compensation());
    }

    private Appraisal after(EarlierResult... more) {
        var results = new ArrayList<>(whole.history().results());
        results.addAll(List.of(more));
        return new Appraisal(
                whole.scheme(),
                appraisee,
                whole.measurements(),
                whole.events(),
                new History(results, appraisee),
                whole.compensation());
    }

    private Appraisal paid(BigDecimal base, BigDecimal floating) {
        return new Appraisal(
                whole.scheme(),
                appraisee,
                whole.measurements(),
                whole.events(),
                whole.history(),
                new Compensation(base, floating, appraisee));
    }
}
