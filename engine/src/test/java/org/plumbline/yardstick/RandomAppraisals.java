package org.plumbline.yardstick;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.appraisal.Appraisal;
import org.plumbline.engine.appraisal.Measured;
import org.plumbline.rules.Appraisee;
import org.plumbline.rules.Compensation;
import org.plumbline.rules.EarlierResult;
import org.plumbline.rules.Effect;
import org.plumbline.rules.Event;
import org.plumbline.rules.History;
import org.plumbline.rules.Period;
import org.plumbline.rules.PeriodUnit;

/** Appraisals that can be judged, as many and as odd as one likes; the same random numbers make the same ones. */
public final class RandomAppraisals {
    private static final String[] POSTS = {"phone-agent", "guide", "online-agent", "supervisor"};
    private static final String[] DEPARTMENTS = {"", "call-centre", "客服中心", "Dept. \"B\" \\ 2"};
    private static final String[] GRADES = {"", "unqualified", "qualified", "good", "excellent"};

    private final Chance chance;
    private final boolean typical;
    private final Appraisee appraisee;
    /** How well things went, 0 to 1 and a little beyond; what is measured scatters around it. */
    private final double level;

    private RandomAppraisals(RandomGenerator random, boolean typical) {
        this.chance = new Chance(random);
        this.typical = typical;
        var monthly = typical || chance.percent(75);
        var year = 2024 + random.nextInt(5);
        var period = monthly
                ? new Period(PeriodUnit.MONTH, year, 1 + random.nextInt(12))
                : new Period(PeriodUnit.YEAR, year, 1);
        this.appraisee = new Appraisee(
                "E" + (1000 + random.nextInt(9000)),
                chance.one(POSTS),
                typical ? "call-centre" : chance.one(DEPARTMENTS),
                period);
        this.level = typical ? 0.6 + 0.5 * random.nextDouble() : 1.3 * random.nextDouble() - 0.1;
    }

    /** Any appraisal: every post, months and years, odd values, events and histories of every kind. */
    public static Appraisal next(RandomGenerator random) {
        return new RandomAppraisals(random, false).appraisal();
    }

    /** A month as most are: nearly all measured, some months of history, pay, and nothing that happened. */
    public static Appraisal typicalMonth(RandomGenerator random) {
        return new RandomAppraisals(random, true).appraisal();
    }

    /** Any appraisal, always the same for a seed. */
    public static Appraisal of(long seed) {
        return next(new SplittableRandom(seed));
    }

    /** As many of a kind as wanted, always the same for a seed. */
    public static List<Appraisal> list(long seed, int count, Function<RandomGenerator, Appraisal> kind) {
        var random = new SplittableRandom(seed);
        var list = new ArrayList<Appraisal>(count);
        for (var i = 0; i < count; i++) {
            list.add(kind.apply(random));
        }
        return list;
    }

    /** The appraisal as a line of JSON. */
    public static String toJson(Appraisal appraisal) {
        return AppraisalJson.of(appraisal);
    }

    private Appraisal appraisal() {
        var events = typical ? List.<Event>of() : new RandomEvents(chance, appraisee).events();
        return new Appraisal(
                "hospital-customer-service",
                appraisee,
                measurements(),
                events,
                new History(history(), appraisee),
                compensation());
    }

    private Map<String, Measured> measurements() {
        var measured = new LinkedHashMap<String, Measured>();
        var values = new RandomMeasured(chance, level, typical);
        var optionalAbsent = typical ? 10 : chance.one(0, 30, 100);
        for (var block : Sheet.of(appraisee).blocks()) {
            for (var row : block.rows()) {
                var indicator = row.indicator();
                var absent = indicator.optional() && chance.percent(optionalAbsent);
                if (indicator != Indicator.MONTHLY_RESULTS && !absent) {
                    measured.put(indicator.code(), values.of(indicator));
                }
            }
        }
        return measured;
    }

    private List<EarlierResult> history() {
        var results = new ArrayList<EarlierResult>();
        var period = appraisee.period();
        // The years before, and for a year its own months as well.
        var alike = chance.percent(40) ? chance.one(GRADES) : null;
        var round = chance.percent(30) ? BigDecimal.valueOf(chance.one(60, 70, 80, 90, 100)) : null;
        var monthly = period.unit() == PeriodUnit.MONTH;
        var months = typical ? 3 : chance.below(monthly ? 5 : 19);
        var next = monthly ? period : new Period(PeriodUnit.MONTH, period.year() + 1, 1);
        for (var back = 1; back <= months; back++) {
            if (typical || chance.percent(85)) {
                results.add(result(next.before(back), alike, round));
            }
        }
        if (!typical && chance.percent(20)) {
            results.add(result(new Period(PeriodUnit.YEAR, period.year() - 1, 1), alike, null));
        }
        if (!typical && chance.percent(20)) {
            results.add(result(new Period(PeriodUnit.QUARTER, period.year() - 1, 1 + chance.below(4)), alike, null));
        }
        return results;
    }

    private EarlierResult result(Period period, @Nullable String grade, @Nullable BigDecimal total) {
        var cancelled = EnumSet.noneOf(Effect.class);
        if (!typical && chance.percent(15)) {
            cancelled.add(Effect.valueOf(chance.one("MONTH_BONUS", "YEAR_BONUS", "HONOURS")));
        }
        return new EarlierResult(
                period,
                total == null ? chance.decimal(0, 100, 2) : total,
                grade == null ? chance.one(GRADES) : grade,
                Map.of(),
                cancelled);
    }

    private @Nullable Compensation compensation() {
        if (!typical && chance.percent(20)) {
            return null;
        }
        var base = chance.percent(50) ? chance.decimal(0, 20_000, 2) : BigDecimal.valueOf(6000);
        var floating = chance.percent(50) ? BigDecimal.valueOf(20) : chance.decimal(0, 100, 3);
        var floor =
                !typical && chance.percent(30) ? Optional.of(chance.decimal(0, 3000, 2)) : Optional.<BigDecimal>empty();
        return new Compensation(base, floating, floor, appraisee);
    }
}
