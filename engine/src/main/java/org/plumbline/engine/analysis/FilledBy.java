package org.plumbline.engine.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.plumbline.engine.scheme.SettlementTerms;
import org.plumbline.rules.Figure;

/** A pool that several rules fill by one figure, and the values of it that they can tell apart. */
record FilledBy(String pool, List<Figure> values, List<Receiving> bands) {
    static List<FilledBy> all(CycleFacts facts, List<Receiving> receiving) {
        return facts.scheme().settlement().figures().values().stream()
                .filter(figure -> !figure.ofDepartments()
                        && figure.periods().contains(facts.period().unit()))
                .flatMap(figure -> of(facts, figure, receiving).stream())
                .toList();
    }

    private static List<FilledBy> of(CycleFacts facts, SettlementTerms.Figure figure, List<Receiving> receiving) {
        var values = facts.values(figure);
        var byPool = new TreeMap<String, List<Receiving>>();
        for (var each : receiving) {
            values.stream()
                    .filter(each::fires)
                    .findFirst()
                    .ifPresent(value -> byPool.computeIfAbsent(each.pool(value), pool -> new ArrayList<>())
                            .add(each));
        }
        byPool.remove("");
        return byPool.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> new FilledBy(entry.getKey(), values, entry.getValue()))
                .toList();
    }
}
