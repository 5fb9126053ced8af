package org.plumbline.engine.analysis;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.decision.Incentives;
import org.plumbline.engine.decision.PayBasis;
import org.plumbline.engine.problem.FlawedRules;
import org.plumbline.engine.rule.Rule;
import org.plumbline.engine.ruleset.Finding;
import org.plumbline.engine.ruleset.Findings;
import org.plumbline.engine.ruleset.RuleSet;
import org.plumbline.engine.ruleset.StageGroup;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.rules.Compensation;
import org.plumbline.rules.Conclusion;
import org.plumbline.rules.Stage;

/** What the rules of incentives concluded of one total in one context. */
record GradedTotal(Context context, BigDecimal total, Findings findings) {
    static GradedTotal of(RuleSet rules, Context context, BigDecimal total) {
        var asked = rules.conclude(StageGroup.TOTAL, context.at(total));
        return new GradedTotal(
                context,
                total,
                rules.ofSetting(Stage.INCENTIVES, context.position().setting()).and(asked));
    }

    /** The findings of a kind. */
    <C extends Conclusion> List<Finding<C>> of(Class<C> kind) {
        return findings.of(kind);
    }

    /** Whether the rules say that there is too little to grade by. */
    boolean isUngraded() {
        return !of(Conclusion.Ungraded.class).isEmpty();
    }

    /** The one rule that graded; empty where none or more did. */
    Optional<Finding<Conclusion.Grade>> grade() {
        var grades = of(Conclusion.Grade.class);
        return isUngraded() || grades.size() != 1 ? Optional.empty() : Optional.of(grades.get(0));
    }

    /** The one coefficient; empty where there is none or more. */
    Optional<Finding<Conclusion.Coefficient>> coefficient() {
        var coefficients = of(Conclusion.Coefficient.class);
        return isUngraded() || coefficients.size() != 1 ? Optional.empty() : Optional.of(coefficients.get(0));
    }

    /**
     * What stands under some vetoes, of which those that lower the grade look at the other totals of its row; empty
     * where the rules conclude something twice, or not at all.
     */
    Optional<Incentives.Standing> under(Scheme scheme, List<Finding<Conclusion.Veto>> vetoes, List<GradedTotal> row) {
        try {
            var incentives = new Incentives(new PayBasis(scheme, total, compensation()), findings);
            return Optional.of(incentives.under(vetoes, grade -> best(scheme, row, grade)));
        } catch (FlawedRules reportedElsewhere) {
            return Optional.empty();
        }
    }

    /** What the rules concluded of the best of rising totals that they grade no better than this. */
    private static Optional<Findings> best(Scheme scheme, List<GradedTotal> row, String grade) {
        var worstFirst = List.copyOf(scheme.grades().keySet());
        return row.stream()
                .filter(each -> each.grade()
                        .filter(given -> worstFirst.indexOf(given.conclusion().code()) <= worstFirst.indexOf(grade))
                        .isPresent())
                .reduce((lower, higher) -> higher)
                .map(GradedTotal::findings);
    }

    /** The amounts of what is paid, without vetoes; none where it is not graded. */
    Map<String, BigDecimal> pay(Scheme scheme) {
        return under(scheme, List.of(), List.of())
                .map(standing -> UsualPay.amounts(standing.pay()))
                .orElse(Map.of());
    }

    private @Nullable Compensation compensation() {
        var known = context.others().of(Compensation.class);
        return known.isEmpty() ? null : (Compensation) known.get(0);
    }

    /** The names of the rules that concluded something of it. */
    Set<String> rules() {
        return findings.all().stream().map(finding -> finding.rule().name()).collect(Collectors.toSet());
    }

    /** Whether a rule had a say in how this ended. */
    boolean counts(Rule rule) {
        return findings.all().stream()
                .filter(finding -> finding.rule().name().equals(rule.name()))
                .anyMatch(finding -> !isUngraded()
                        || finding.conclusion() instanceof Conclusion.Ungraded
                        || finding.conclusion() instanceof Conclusion.Award);
    }
}
