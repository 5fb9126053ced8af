package org.plumbline.engine.coverage;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.engine.problem.Place;
import org.plumbline.engine.rule.ConclusionExpression;
import org.plumbline.engine.rule.Rule;
import org.plumbline.rules.Cycle;
import org.plumbline.rules.Settled.Scheduled;

/** The last working day that something is to be done on: so many days are enough, one less is refused (S2-13). */
record LastDay(Rule of, Place place, Scheduled scheduled) implements Limit {
    static Optional<Limit> of(Rule rule, ConclusionExpression expression) {
        if (!expression
                .words()
                .get(expression.words().size() - 1)
                .method()
                .getReturnType()
                .equals(Scheduled.class)) {
            return Optional.empty();
        }
        var scheduled = (Scheduled) expression.conclude(Map.of());
        return Optional.of(new LastDay(rule, expression.place(), scheduled));
    }

    @Override
    public boolean settles() {
        return true;
    }

    @Override
    public String rule() {
        return of.name();
    }

    @Override
    public String shown() {
        return "onWorkingDays(" + scheduled.first() + ", " + scheduled.last() + ")";
    }

    @Override
    public List<Side> sides() {
        return List.of(
                new Side.At(BigDecimal.valueOf(scheduled.last())),
                new Side.At(BigDecimal.valueOf(scheduled.last() - 1L)));
    }

    @Override
    public Stream<BigDecimal> values(Tried tried) {
        return tried.facts().of(Cycle.class).stream()
                .map(Cycle.class::cast)
                .map(cycle -> BigDecimal.valueOf(cycle.workingDays()));
    }
}
