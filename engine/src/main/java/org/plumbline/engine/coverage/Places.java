package org.plumbline.engine.coverage;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.engine.problem.Place;
import org.plumbline.engine.rule.ConclusionExpression;
import org.plumbline.engine.rule.Pattern;
import org.plumbline.engine.rule.Rule;
import org.plumbline.rules.Member;
import org.plumbline.rules.Settled.Candidate;

/** How many get an honour (D-13): as many are ranked together as there are places, and more. */
record Places(Rule of, Place place, Candidate way) implements Limit {
    static Optional<Limit> of(Rule rule, ConclusionExpression expression) {
        return expression.words().stream()
                                .anyMatch(word -> word.method().getName().equals("toBest"))
                        && expression.conclude(Map.of()) instanceof Candidate way
                ? Optional.of(new Places(rule, expression.place(), way))
                : Optional.empty();
    }

    @Override
    public String rule() {
        return of.name();
    }

    @Override
    public String shown() {
        return "toBest(" + way.places().number().toPlainString() + ")";
    }

    @Override
    public List<Side> sides() {
        var number = way.places().number();
        return List.of(new Side.At(number), new Side.Above(number, false));
    }

    @Override
    public boolean settles() {
        return true;
    }

    /** How many are ranked together. */
    @Override
    public Stream<BigDecimal> values(Tried tried) {
        return Pattern.matches(of.patterns(), tried.facts()::of).stream()
                .flatMap(match -> match.facts().stream())
                .filter(Member.class::isInstance)
                .map(Member.class::cast)
                .collect(Collectors.groupingBy(
                        member -> way.byDepartment() ? member.department() : "", Collectors.counting()))
                .values()
                .stream()
                .map(BigDecimal::valueOf);
    }
}
