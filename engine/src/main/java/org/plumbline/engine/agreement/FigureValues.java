package org.plumbline.engine.agreement;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.engine.limits.Quantities;
import org.plumbline.engine.scheme.SettlementTerms.Figure;
import org.plumbline.rules.Period;
import org.plumbline.rules.Quantity;

/** The figures that a settlement of a period has, and the values at which rules may say something else of them. */
record FigureValues(Quantities quantities, NamedNumbers numbers, Period period) {
    List<Figure> of(boolean departments) {
        return quantities.scheme().settlement().figures().values().stream()
                .filter(figure -> figure.ofDepartments() == departments
                        && figure.periods().contains(period.unit()))
                .toList();
    }

    List<BigDecimal> values(Figure figure) {
        return quantities.figure(figure).around(numbers.of(figure.code()).of(Quantity.FIGURE));
    }

    Map<String, BigDecimal> middle(boolean departments) {
        var values = new LinkedHashMap<String, BigDecimal>();
        of(departments).forEach(figure -> values.put(figure.code(), middle(figure)));
        return values;
    }

    /** Above every number that is named, where the range goes so far. */
    private BigDecimal middle(Figure figure) {
        var values = values(figure);
        return values.get(Math.max(0, values.size() - 2));
    }
}
