package org.plumbline.engine.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.plumbline.engine.scheme.SettlementTerms;

/** A pool that rules fill by one figure, of all or of a department, and the values of it that they can tell apart. */
record FilledBy(String pool, List<Valued> values, List<Receiving> bands) {
    static List<FilledBy> all(CycleFacts facts, List<Receiving> receiving) {
        return facts.scheme().settlement().figures().values().stream()
                .filter(figure -> figure.periods().contains(facts.period().unit()))
                .flatMap(figure -> of(values(facts, figure), figure, receiving).stream())
                .toList();
    }

    private static List<Valued> values(CycleFacts facts, SettlementTerms.Figure figure) {
        return figure.ofDepartments()
                ? new DepartmentFigures(facts.scheme(), facts.period(), facts.rules()).values(figure)
                : facts.values(figure).stream()
                        .map(value -> new Valued(value.code(), value.value(), value))
                        .toList();
    }

    private static List<FilledBy> of(List<Valued> values, SettlementTerms.Figure figure, List<Receiving> receiving) {
        var byPool = new TreeMap<String, List<Receiving>>();
        for (var each : receiving) {
            values.stream()
                    .filter(value -> !figure.ofDepartments() || DepartmentFigures.isAbout(each.pattern(), figure))
                    .filter(value -> each.fires(value.fact()))
                    .findFirst()
                    .ifPresent(value -> byPool.computeIfAbsent(each.pool(value.fact()), pool -> new ArrayList<>())
                            .add(each));
        }
        byPool.remove("");
        return byPool.entrySet().stream()
                .map(entry -> new FilledBy(entry.getKey(), values, entry.getValue()))
                .toList();
    }

    /** Whether only one rule fills it so. */
    boolean byOne() {
        return bands.size() == 1;
    }
}
