package org.plumbline.engine.decision;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.decision.Decision.Reason;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.FlawedRules;
import org.plumbline.engine.problem.Message;
import org.plumbline.engine.problem.Place;
import org.plumbline.engine.ruleset.Finding;
import org.plumbline.engine.ruleset.Findings;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.rules.Compensation;
import org.plumbline.rules.Conclusion;
import org.plumbline.rules.Conclusion.Pay;
import org.plumbline.rules.Effect;
import org.plumbline.rules.Exact;
import org.plumbline.rules.Factor;
import org.plumbline.rules.Stage;

/** What a total earns: grade, coefficient, pay and awards; vetoes are laid on it last (S4-1 to S4-6, D-10 to D-17). */
public final class Incentives {
    private final Scheme scheme;
    private final BigDecimal total;
    private final @Nullable Compensation compensation;
    private final @Nullable Finding<Conclusion.Grade> grade;
    private final @Nullable Finding<Conclusion.Coefficient> coefficient;
    private final @Nullable Finding<Conclusion.Ungraded> ungraded;
    private final List<Finding<Pay>> formulas;
    private final List<Finding<Conclusion.Award>> awards;

    /** Takes what the rules of the stage concluded; throws FlawedRules where that is not exactly one grade. */
    public Incentives(Scheme scheme, BigDecimal total, @Nullable Compensation compensation, Findings findings) {
        this.scheme = scheme;
        this.total = total;
        this.compensation = compensation;
        this.ungraded = atMostOne(findings.of(Conclusion.Ungraded.class), "ungraded");
        this.grade = ungraded == null ? one(findings.of(Conclusion.Grade.class), "grade") : null;
        this.coefficient = ungraded == null ? one(findings.of(Conclusion.Coefficient.class), "coefficient") : null;
        this.formulas = ungraded == null ? inOrder(findings.of(Pay.class)) : List.of();
        this.awards = findings.of(Conclusion.Award.class);
    }

    /** What stands once the vetoes have taken away what they take away. */
    public Standing under(List<Finding<Conclusion.Veto>> vetoes) {
        if (grade == null || coefficient == null) {
            return new Standing(null, null, List.of(), null);
        }
        var earned = grade.conclusion().code();
        var factor = coefficient.conclusion().value();
        var pay = pay(factor, List.of());
        return vetoes.isEmpty()
                ? new Standing(earned, coefficient(factor), pay, null)
                : lessened(new Decision.WithoutVeto(earned, coefficient(factor), pay), vetoes);
    }

    /** Grade, coefficient and pay that stand, and what they would have been where a veto changed one of them. */
    public record Standing(
            @Nullable String grade,
            @Nullable BigDecimal coefficient,
            List<Decision.Pay> pay,
            Decision.@Nullable WithoutVeto withoutVeto) {}

    /** The rule that graded; null where none did. */
    public @Nullable Reason gradedBy() {
        return grade == null ? null : Plan.reason(grade.rule());
    }

    /** The rule that gave the coefficient; null where none did. */
    public @Nullable Reason coefficientBy() {
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

    private Standing lessened(Decision.WithoutVeto earned, List<Finding<Conclusion.Veto>> vetoes) {
        var best = earned.grade();
        var factor = earned.coefficient();
        for (var veto : vetoes) {
            best = worse(best, veto.conclusion().bestGrade());
            var limit = veto.conclusion().bestCoefficient();
            factor = limit == null ? factor : factor.min(limit);
        }
        var pay = pay(factor, vetoes);
        var same = best.equals(earned.grade())
                && factor.compareTo(earned.coefficient()) == 0
                && amounts(pay).equals(amounts(earned.pay()));
        return new Standing(best, coefficient(factor), pay, same ? null : earned);
    }

    private static List<BigDecimal> amounts(List<Decision.Pay> pay) {
        return pay.stream().map(Decision.Pay::amount).toList();
    }

    private String worse(String one, @Nullable String other) {
        var worstFirst = List.copyOf(scheme.grades().keySet());
        return other == null || worstFirst.indexOf(one) <= worstFirst.indexOf(other) ? one : other;
    }

    private List<Decision.Pay> pay(BigDecimal factor, List<Finding<Conclusion.Veto>> vetoes) {
        var pay = new ArrayList<Decision.Pay>(formulas.size());
        for (var formula : formulas) {
            var amount = amount(formula.conclusion(), factor);
            if (amount != null) {
                var item = formula.conclusion().item();
                var cancelling = cancelling(item, vetoes);
                pay.add(new Decision.Pay(
                        item,
                        money(cancelling.isEmpty() ? amount : BigDecimal.ZERO),
                        formula.rule().name(),
                        formula.rule().clauses(),
                        cancelling.isEmpty() ? null : cancelling));
            }
        }
        return pay;
    }

    /** The names of the vetoes that cancel a pay item, each once. */
    private List<String> cancelling(String item, List<Finding<Conclusion.Veto>> vetoes) {
        if (vetoes.isEmpty()) {
            return List.of();
        }
        var known = scheme.pay().get(item);
        Set<Effect> by = known == null ? EnumSet.noneOf(Effect.class) : known.cancelledBy();
        return vetoes.stream()
                .filter(veto -> veto.conclusion().cancels().stream().anyMatch(by::contains))
                .map(veto -> veto.rule().name())
                .distinct()
                .toList();
    }

    /** The product before rounding; null where it needs a compensation that was not given. */
    private @Nullable BigDecimal amount(Pay formula, BigDecimal factor) {
        var earned = product(formula.times(), formula.factors(), factor);
        var others = formula.onTopOf();
        var below = others.isEmpty() ? earned : product(BigDecimal.ONE, others, factor);
        return earned == null || below == null || others.isEmpty() ? earned : below.add(earned);
    }

    private @Nullable BigDecimal product(BigDecimal times, List<Factor> factors, BigDecimal factor) {
        var product = times;
        for (var each : factors) {
            if (compensation == null && (each == Factor.BASE || each == Factor.FLOATING)) {
                return null;
            }
            product = product.multiply(value(each, factor));
        }
        return product;
    }

    private BigDecimal value(Factor each, BigDecimal factor) {
        return switch (each) {
            case BASE -> compensation == null ? BigDecimal.ZERO : compensation.base();
            case FLOATING ->
                compensation == null ? BigDecimal.ZERO : compensation.floating().movePointLeft(2);
            case TOTAL -> total.movePointLeft(2);
            case COEFFICIENT -> factor;
        };
    }

    private BigDecimal money(BigDecimal amount) {
        return amount.setScale(scheme.rounding().money(), RoundingMode.HALF_UP);
    }

    /** Written with at least one decimal, as 1.0. */
    private static BigDecimal coefficient(BigDecimal value) {
        var plain = Exact.plain(value);
        return plain.scale() == 0 ? plain.setScale(1) : plain;
    }

    private List<Finding<Pay>> inOrder(List<Finding<Pay>> found) {
        if (found.size() < 2) {
            return found;
        }
        var order = List.copyOf(scheme.pay().keySet());
        var sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparingInt(
                finding -> order.indexOf(finding.conclusion().item())));
        for (var i = 1; i < sorted.size(); i++) {
            var item = sorted.get(i).conclusion().item();
            if (sorted.get(i - 1).conclusion().item().equals(item)) {
                throw Conflict.between(sorted.get(i - 1), sorted.get(i), item);
            }
        }
        return sorted;
    }

    private <C extends Conclusion> Finding<C> one(List<Finding<C>> found, String what) {
        var one = atMostOne(found, what);
        if (one == null) {
            var message = Message.of("not-concluded", what, total.toPlainString());
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
