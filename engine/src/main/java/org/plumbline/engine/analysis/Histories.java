package org.plumbline.engine.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.engine.limits.NamedValues;
import org.plumbline.engine.limits.Quantities;
import org.plumbline.rules.EarlierResult;
import org.plumbline.rules.Effect;
import org.plumbline.rules.History;
import org.plumbline.rules.Period;
import org.plumbline.rules.PeriodUnit;
import org.plumbline.rules.Quantity;

/** The histories there can be on a position, as far as some rules can tell them apart. */
record Histories(Quantities quantities, NamedValues named, Position position) {
    private static final int MONTHS_OF_A_QUARTER = 3;
    private static final BigDecimal USUAL_TOTAL = BigDecimal.valueOf(75);

    /** So many periods of one grade just before this one. */
    private record Run(String grade, int length) {}

    /** So many months of this mean, in which this was cancelled. */
    private record Months(int number, BigDecimal mean, Set<Effect> cancelled) {}

    List<History> all() {
        var all = new ArrayList<History>();
        for (var number : months()) {
            for (var mean : means()) {
                for (var run : runs()) {
                    for (var cancelled : cancelled()) {
                        all.add(history(new Months(number, mean, cancelled), run));
                    }
                }
            }
        }
        return all;
    }

    private History history(Months months, Run run) {
        var period = position.appraisee().period();
        var results = new ArrayList<EarlierResult>();
        for (var month = 1; month <= months.number(); month++) {
            results.add(new EarlierResult(month(period, month), months.mean(), "", Map.of(), months.cancelled()));
        }
        for (var back = 1; back <= run.length(); back++) {
            results.add(new EarlierResult(period.before(back), months.mean(), run.grade()));
        }
        return new History(results, position.appraisee());
    }

    private static Period month(Period within, int number) {
        var before = within.unit() == PeriodUnit.QUARTER ? (within.number() - 1) * MONTHS_OF_A_QUARTER : 0;
        return new Period(PeriodUnit.MONTH, within.year(), before + number);
    }

    private List<Integer> months() {
        return quantities.months(position.setting().unit()).wholeAround(named.numbers(Quantity.MONTHS));
    }

    private List<BigDecimal> means() {
        return named.lookAt(Quantity.MEAN_TOTAL)
                ? quantities.of(Quantity.MEAN_TOTAL).around(named.numbers(Quantity.MEAN_TOTAL))
                : List.of(USUAL_TOTAL);
    }

    /** Nothing, and each thing that rules ask of the months' vetoes. */
    private List<Set<Effect>> cancelled() {
        var all = new ArrayList<Set<Effect>>(List.of(Set.of()));
        named.cancelled().forEach(effect -> all.add(Set.of(effect)));
        return all;
    }

    private List<Run> runs() {
        var all = new ArrayList<>(List.of(new Run("", 0)));
        named.runs()
                .forEach((grade, lengths) -> quantities.of(Quantity.RUN).wholeAround(lengths).stream()
                        .filter(length -> length > 0)
                        .forEach(length -> all.add(new Run(grade, length))));
        return all;
    }
}
