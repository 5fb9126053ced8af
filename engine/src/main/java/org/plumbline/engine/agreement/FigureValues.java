package org.plumbline.engine.agreement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.engine.scheme.SettlementTerms.Figure;
import org.plumbline.rules.Period;
import org.plumbline.rules.Quantity;

/** The figures that a settlement of a period has, and the values at which rules may say something else of them. */
record FigureValues(Scheme scheme, NamedNumbers numbers, Period period) {
    List<Figure> of(boolean departments) {
        return scheme.settlement().figures().values().stream()
                .filter(figure -> figure.ofDepartments() == departments
                        && figure.periods().contains(period.unit()))
                .toList();
    }

    Set<BigDecimal> values(Figure figure) {
        var range = figure.range();
        return numbers.of(figure.code())
                .around(Quantity.FIGURE, scheme.rounding().decimals(figure.unit()), range.least(), range.greatest());
    }

    Map<String, BigDecimal> middle(boolean departments) {
        var values = new LinkedHashMap<String, BigDecimal>();
        of(departments).forEach(figure -> values.put(figure.code(), middle(figure)));
        return values;
    }

    /** Above every number that is named, where the range goes so far. */
    private BigDecimal middle(Figure figure) {
        var values = new ArrayList<>(values(figure));
        return values.get(Math.max(0, values.size() - 2));
    }
}
