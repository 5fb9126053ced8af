package org.plumbline.engine.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.engine.limits.Curves;
import org.plumbline.engine.limits.Grid;
import org.plumbline.engine.limits.NamedValues;
import org.plumbline.engine.limits.Quantities;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.rules.Compensation;
import org.plumbline.rules.Event;
import org.plumbline.rules.Fact;
import org.plumbline.rules.History;
import org.plumbline.rules.Measurement;
import org.plumbline.rules.Quantity;
import org.plumbline.rules.Score;
import org.plumbline.rules.Total;

/**
 * The facts there can be of somebody, as far as some rules can tell them apart: every code, and every number at, just
 * below and just above each limit that the rules name.
 */
final class PossibleFacts {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final Scheme scheme;
    private final Quantities quantities;
    private final NamedValues named;
    private final Curves curves;

    PossibleFacts(Scheme scheme, NamedValues named, Curves curves) {
        this.scheme = scheme;
        this.quantities = new Quantities(scheme);
        this.named = named;
        this.curves = curves;
    }

    /** The facts of a kind that there can be on this position; of an outcome, none: that is worked out. */
    List<? extends Fact> of(Class<? extends Fact> kind, Position position) {
        if (kind == Measurement.class) {
            return measurements(position);
        }
        if (kind == Event.class) {
            return events(position);
        }
        if (kind == History.class) {
            return histories(position);
        }
        if (kind == Compensation.class) {
            return compensations(position);
        }
        if (kind == Score.class) {
            return scores(position);
        }
        return kind == Total.class ? totals(position) : List.of(position.appraisee());
    }

    private List<Measurement> measurements(Position position) {
        var all = new ArrayList<Measurement>();
        for (var indicator : position.indicators()) {
            var values =
                    quantities.measured(indicator).around(named.numbers(Quantity.MEASURED_VALUE, indicator.code()));
            for (var value : values) {
                for (var sample : quantities.of(Quantity.SAMPLE).wholeAround(named.numbers(Quantity.SAMPLE))) {
                    all.add(new Measurement(
                            indicator.code(), indicator.dimension(), value, sample, position.appraisee()));
                }
            }
        }
        return all;
    }

    private List<Score> scores(Position position) {
        var all = new ArrayList<Score>();
        for (var indicator : position.indicators()) {
            for (var points : Grid.of(
                            curves.points(indicator), scheme.rounding().points())
                    .around(named.numbers(Quantity.POINTS, indicator.code()))) {
                all.add(new Score(indicator.code(), indicator.dimension(), points, position.appraisee()));
            }
        }
        return all;
    }

    /** One event of every kind, role and status, and of everything else that makes a difference. */
    List<Event> events(Position position) {
        return new Events(scheme, named, position).all();
    }

    /** Every history that makes a difference: how many months, their mean, and how long a run of a grade. */
    List<History> histories(Position position) {
        return new Histories(quantities, named, position).all();
    }

    List<Compensation> compensations(Position position) {
        var all = new ArrayList<Compensation>();
        if (scheme.compensation() == null) {
            return List.of();
        }
        for (var base : around(Quantity.BASE)) {
            for (var floating : around(Quantity.FLOATING)) {
                all.add(new Compensation(base, floating, position.appraisee()));
            }
        }
        return all;
    }

    private List<Total> totals(Position position) {
        var all = new ArrayList<Total>();
        for (var history : histories(position)) {
            for (var weight : weights()) {
                for (var value : totals(scheme, named)) {
                    all.add(new Total(value, weight, history, position.appraisee()));
                }
            }
        }
        return all;
    }

    /** The totals that some rules can tell apart, and one between each two limits. */
    static List<BigDecimal> totals(Scheme scheme, NamedValues named) {
        return new Quantities(scheme).of(Quantity.TOTAL).throughout(named.numbers(Quantity.TOTAL));
    }

    /** How much of the weight can have been measured. */
    List<BigDecimal> weights() {
        return named.numbers(Quantity.MEASURED_WEIGHT).isEmpty() ? List.of(WHOLE) : around(Quantity.MEASURED_WEIGHT);
    }

    private List<BigDecimal> around(Quantity quantity) {
        return quantities.of(quantity).around(named.numbers(quantity));
    }
}
