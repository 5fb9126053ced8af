package org.plumbline.engine.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.plumbline.engine.analysis.ValueSeries.OfValue;
import org.plumbline.engine.limits.NamedValues;
import org.plumbline.engine.limits.Quantities;
import org.plumbline.engine.scheme.Scheme.Indicator;
import org.plumbline.rules.Quantity;

/** Takes each indicator from its worst value to its best and looks whether anything gets worse on the way. */
final class WorstToBest {
    private final Deciding deciding;
    private final ExampleAppraisals examples;
    private final NamedValues named;
    private final LossesOfBetter losses;

    WorstToBest(Deciding deciding) {
        this.deciding = deciding;
        this.examples = deciding.examples();
        this.named = NamedValues.of(deciding.position().rules());
        this.losses = new LossesOfBetter(deciding);
    }

    /** Every one of these indicators, from every level of the others. */
    List<ValueSeries> along(List<Indicator> indicators) {
        var all = new ArrayList<ValueSeries>();
        for (var indicator : indicators) {
            var values = values(indicator);
            for (var level : Level.values()) {
                var series = series(indicator, level, values);
                if (indicator.monotone()) {
                    losses.lookAt(series);
                }
                all.add(series);
            }
        }
        return all;
    }

    private ValueSeries series(Indicator indicator, Level level, List<BigDecimal> values) {
        var position = deciding.position();
        var decided = new ArrayList<OfValue>();
        for (var value : values) {
            var example = position.name() + ", " + indicator.code() + " " + value.toPlainString();
            deciding.decide(examples.with(level, indicator, value), example)
                    .ifPresent(decision -> decided.add(new OfValue(indicator, value, decision)));
        }
        return new ValueSeries(position, decided);
    }

    /** From worst to best: the ends, bends and limits with their neighbours, and between them. */
    private List<BigDecimal> values(Indicator indicator) {
        var curves = deciding.curves();
        var around = new TreeSet<>(curves.bends(indicator));
        around.addAll(named.numbers(Quantity.MEASURED_VALUE, indicator.code()));
        around.addAll(curves.valuesOf(indicator, named.numbers(Quantity.POINTS, indicator.code())));
        var values = new ArrayList<>(
                new Quantities(deciding.scheme()).measured(indicator).throughout(around));
        if (!indicator.higherIsBetter()) {
            Collections.reverse(values);
        }
        return values;
    }
}
