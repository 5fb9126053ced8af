package org.plumbline.engine.decision;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.decision.Decision.Reason;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.FlawedRules;
import org.plumbline.engine.problem.Place;
import org.plumbline.engine.ruleset.Finding;
import org.plumbline.engine.ruleset.Findings;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.rules.Conclusion;
import org.plumbline.rules.Conclusion.Pay;
import org.plumbline.rules.Exact;
import org.plumbline.rules.Stage;

/** What a total earns: grade, coefficient, pay and awards; vetoes are laid on it last (S4-1 to S4-6, D-10 to D-17). */
public final class Incentives {
    private final PayBasis basis;
    private final Scheme scheme;
    private final BigDecimal total;
    private final @Nullable Finding<Conclusion.Grade> grade;
    private final @Nullable Finding<Conclusion.Coefficient> coefficient;
    private final @Nullable Finding<Conclusion.Ungraded> ungraded;
    private final Payroll payroll;
    private final List<Finding<Conclusion.Award>> awards;

    /** Takes what the rules of the stage concluded; throws FlawedRules where that is not exactly one grade. */
    public Incentives(PayBasis basis, Findings findings) {
        this.basis = basis;
        this.scheme = basis.scheme();
        this.total = basis.total();
        this.ungraded = atMostOne(findings.of(Conclusion.Ungraded.class), "ungraded");
        this.grade = ungraded == null ? one(findings.of(Conclusion.Grade.class), "grade") : null;
        this.coefficient = ungraded == null ? coefficient(findings.of(Conclusion.Coefficient.class)) : null;
        this.payroll = new Payroll(basis, ungraded == null ? findings.of(Pay.class) : List.of());
        this.awards = findings.of(Conclusion.Award.class);
    }

    /**
     * What stands once the vetoes have taken away what they take away; where one lowers the grade and says no
     * coefficient, coefficient and pay are at most those of the lower totals that have that grade.
     */
    public Standing under(List<Finding<Conclusion.Veto>> vetoes, LowerTotals lower) {
        if (grade == null) {
            return new Standing(null, null, null, List.of(), null);
        }
        var pay = payroll.pay(factor(), List.of());
        var earned = new Decision.WithoutVeto(grade.conclusion().code(), shown(factor()), pay);
        return vetoes.isEmpty()
                ? new Standing(earned.grade(), earned.coefficient(), coefficientBy(), pay, null)
                : lessened(earned, vetoes, lower);
    }

    /**
     * Grade, coefficient and its rule, and pay that stand, and what they would have been where a veto changed one of
     * them.
     */
    public record Standing(
            @Nullable String grade,
            @Nullable BigDecimal coefficient,
            @Nullable Reason coefficientBy,
            List<Decision.Pay> pay,
            Decision.@Nullable WithoutVeto withoutVeto) {}

    /** The rule that graded; null where none did. */
    public @Nullable Reason gradedBy() {
        return grade == null ? null : Plan.reason(grade.rule());
    }

    /** The rule that gave the coefficient; null where none did. */
    private @Nullable Reason coefficientBy() {
        return coefficient == null ? null : Plan.reason(coefficient.rule());
    }

    /** Why there is no grade; null where there is one. */
    public Decision.@Nullable Ungraded ungraded() {
        return ungraded == null
                ? null
                : new Decision.Ungraded(
                        ungraded.conclusion().why(),
                        ungraded.rule().name(),
                        ungraded.rule().clauses());
    }

    /** The awards, in the scheme's order; no veto touches them. */
    public List<Decision.Award> awards() {
        if (awards.isEmpty()) {
            return List.of();
        }
        var order = List.copyOf(scheme.awards().keySet());
        return awards.stream()
                .map(finding -> new Decision.Award(
                        finding.conclusion().code(),
                        money(finding.conclusion().amount()),
                        finding.rule().name(),
                        finding.rule().clauses(),
                        finding.because()))
                .sorted(Comparator.comparingInt(award -> order.indexOf(award.award())))
                .toList();
    }

    /** The follow-ups, each once, in the scheme's order. */
    List<Decision.FollowUp> followUps(List<Finding<Conclusion.FollowUp>> findings) {
        if (findings.isEmpty()) {
            return List.of();
        }
        var order = List.copyOf(scheme.followUps().keySet());
        return findings.stream()
                .map(finding -> new Decision.FollowUp(
                        finding.conclusion().action(),
                        finding.rule().name(),
                        finding.rule().clauses()))
                .distinct()
                .sorted(Comparator.comparingInt(followUp -> order.indexOf(followUp.action())))
                .toList();
    }

    private Standing lessened(Decision.WithoutVeto earned, List<Finding<Conclusion.Veto>> vetoes, LowerTotals lower) {
        var best = earned.grade();
        var factor = factor();
        for (var veto : vetoes) {
            best = worse(best, veto.conclusion().gradeAtMost());
            var limit = veto.conclusion().coefficientAtMost();
            factor = limit == null ? factor : factor.min(limit);
        }
        var pay = payroll.pay(factor, vetoes);
        var by = coefficientBy();
        var followed = followed(earned.grade(), vetoes, lower);
        if (followed != null) {
            by = followed.factor().compareTo(factor) < 0 ? followed.coefficientBy() : by;
            factor = factor.min(followed.factor());
            pay = Payroll.least(payroll.pay(factor, vetoes), followed.payroll.pay(factor, vetoes), lowering(vetoes));
        }
        var same = best.equals(earned.grade())
                && (coefficient == null || factor.compareTo(factor()) == 0)
                && amounts(pay).equals(amounts(earned.pay()));
        return new Standing(best, shown(factor), by, pay, same ? null : earned);
    }

    /** What somebody with the lowered grade would earn; null where no veto lowers it without naming a coefficient. */
    private @Nullable Incentives followed(String earned, List<Finding<Conclusion.Veto>> vetoes, LowerTotals lower) {
        if (scheme.pay().isEmpty() && coefficient == null) {
            return null;
        }
        var lowest = earned;
        for (var veto : lowering(vetoes)) {
            lowest = worse(lowest, veto.conclusion().gradeAtMost());
        }
        return lowest.equals(earned)
                ? null
                : lower.gradedAtMost(lowest)
                        .map(findings -> new Incentives(basis, findings))
                        .orElse(null);
    }

    /** The vetoes that pay follows: those that lower the grade and leave it to the grade what that is worth. */
    private static List<Finding<Conclusion.Veto>> lowering(List<Finding<Conclusion.Veto>> vetoes) {
        return vetoes.stream()
                .filter(veto -> veto.conclusion().gradeAtMost() != null)
                .filter(veto -> veto.conclusion().coefficientAtMost() == null)
                .toList();
    }

    private BigDecimal factor() {
        return coefficient == null ? BigDecimal.ONE : coefficient.conclusion().value();
    }

    private static List<BigDecimal> amounts(List<Decision.Pay> pay) {
        return pay.stream().map(Decision.Pay::amount).toList();
    }

    private String worse(String one, @Nullable String other) {
        var worstFirst = List.copyOf(scheme.grades().keySet());
        return other == null || worstFirst.indexOf(one) <= worstFirst.indexOf(other) ? one : other;
    }

    private BigDecimal money(BigDecimal amount) {
        return amount.setScale(scheme.rounding().money(), RoundingMode.HALF_UP);
    }

    /** A scheme that pays nothing needs no coefficient. */
    private @Nullable Finding<Conclusion.Coefficient> coefficient(List<Finding<Conclusion.Coefficient>> found) {
        return scheme.pay().isEmpty() ? atMostOne(found, "coefficient") : one(found, "coefficient");
    }

    /** Written with at least one decimal, as 1.0; null where no rule gave one. */
    private @Nullable BigDecimal shown(BigDecimal factor) {
        var plain = Exact.plain(factor);
        return coefficient == null ? null : plain.scale() == 0 ? plain.setScale(1) : plain;
    }

    private <C extends Conclusion> Finding<C> one(List<Finding<C>> found, String what) {
        var one = atMostOne(found, what);
        if (one == null) {
            var message = new ConclusionConflict.NotConcluded(what, total.toPlainString()).message();
            throw new FlawedRules(List.of(new Flaw(Place.file(Stage.INCENTIVES.code() + ".drl"), "", message)));
        }
        return one;
    }

    private static <C extends Conclusion> @Nullable Finding<C> atMostOne(List<Finding<C>> found, String what) {
        if (found.size() > 1) {
            throw Conflict.between(found.get(0), found.get(1), what);
        }
        return found.isEmpty() ? null : found.get(0);
    }
}
