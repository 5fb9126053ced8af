package org.plumbline.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.engine.decision.LowerTotals;
import org.plumbline.engine.decision.Tally;
import org.plumbline.engine.rule.Condition.Test;
import org.plumbline.engine.ruleset.Facts;
import org.plumbline.engine.ruleset.Findings;
import org.plumbline.engine.ruleset.RuleSet;
import org.plumbline.engine.ruleset.Setting;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.rules.Appraisee;
import org.plumbline.rules.Conclusion;
import org.plumbline.rules.History;
import org.plumbline.rules.Quantity;
import org.plumbline.rules.Stage;
import org.plumbline.rules.Total;

/** Asks the rules about other totals of one appraisal: from the best down, at and beside each limit that they name. */
record OtherTotals(RuleSet rules, CaseFacts facts, Tally tally) implements LowerTotals {
    private static final BigDecimal MOST = BigDecimal.valueOf(100);

    @Override
    public Optional<Findings> gradedAtMost(String grade) {
        var appraisee = facts.appraisal().appraisee();
        return values().map(value -> rules.incentivesAndVetoes(Setting.of(appraisee), with(value, appraisee)))
                .filter(found -> isGradedAtMost(found, grade))
                .findFirst();
    }

    private boolean isGradedAtMost(Findings found, String grade) {
        var worstFirst = List.copyOf(rules.scheme().grades().keySet());
        var grades = found.of(Conclusion.Grade.class);
        return grades.size() == 1
                && found.of(Conclusion.Ungraded.class).isEmpty()
                && worstFirst.indexOf(grades.get(0).conclusion().code()) <= worstFirst.indexOf(grade);
    }

    private Facts with(BigDecimal value, Appraisee appraisee) {
        var history = (History) facts.of(History.class).get(0);
        var total = List.of(new Total(value, tally.measuredWeight(), history, appraisee));
        return kind -> kind == Total.class ? total : facts.of(kind);
    }

    /** From the best down: no two others are told apart by the rules that grade and pay. */
    private Stream<BigDecimal> values() {
        return Stream.concat(Stream.of(MOST, BigDecimal.ZERO), limits().flatMap(this::beside))
                .filter(value -> value.signum() >= 0 && value.compareTo(MOST) <= 0)
                .distinct()
                .sorted((one, other) -> other.compareTo(one));
    }

    private Stream<BigDecimal> limits() {
        return rules.rules().stream()
                .filter(rule -> rule.stage() == Stage.INCENTIVES)
                .flatMap(rule -> rule.patterns().stream())
                .flatMap(pattern -> pattern.condition().tests().stream())
                .filter(test -> test.path().quantity().equals(Optional.of(Quantity.TOTAL)))
                .map(Test::limits)
                .flatMap(List::stream);
    }

    private Stream<BigDecimal> beside(BigDecimal limit) {
        Scheme scheme = rules.scheme();
        var step = BigDecimal.ONE.movePointLeft(scheme.rounding().total());
        return Stream.of(limit.add(step), limit, limit.subtract(step));
    }
}
