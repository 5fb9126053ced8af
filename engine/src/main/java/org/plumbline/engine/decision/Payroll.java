package org.plumbline.engine.decision;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.ruleset.Finding;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.rules.Compensation;
import org.plumbline.rules.Conclusion;
import org.plumbline.rules.Conclusion.Pay;
import org.plumbline.rules.Effect;
import org.plumbline.rules.Factor;

/** The pay items of one appraisal: formulas, and what they come to at a coefficient and under vetoes (D-10, D-17). */
final class Payroll {
    private final Scheme scheme;
    private final BigDecimal total;
    private final @Nullable Compensation compensation;
    private final List<Finding<Pay>> formulas;

    /** Takes the formulas that rules concluded; throws FlawedRules where two are for one item. */
    Payroll(PayBasis basis, List<Finding<Pay>> formulas) {
        this.scheme = basis.scheme();
        this.total = basis.total();
        this.compensation = basis.compensation();
        this.formulas = inOrder(scheme, formulas);
    }

    /** What is paid at a coefficient, under vetoes: 0 where one of them cancels it. */
    List<Decision.Pay> pay(BigDecimal factor, List<Finding<Conclusion.Veto>> vetoes) {
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

    /** The smaller amount of each item; one that only the first has is cancelled by the vetoes that lowered the grade. */
    static List<Decision.Pay> least(
            List<Decision.Pay> earned, List<Decision.Pay> lower, List<Finding<Conclusion.Veto>> lowering) {
        return earned.stream()
                .map(pay -> lower.stream()
                        .filter(other -> other.item().equals(pay.item()))
                        .findFirst()
                        .map(other -> other.amount().compareTo(pay.amount()) < 0 ? other : pay)
                        .orElseGet(() -> cancelled(pay, lowering)))
                .toList();
    }

    private static Decision.Pay cancelled(Decision.Pay pay, List<Finding<Conclusion.Veto>> lowering) {
        if (pay.cancelledBy() != null) {
            return pay;
        }
        var names = lowering.stream().map(veto -> veto.rule().name()).distinct().toList();
        return new Decision.Pay(pay.item(), pay.amount().subtract(pay.amount()), pay.rule(), pay.clauses(), names);
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

    private static List<Finding<Pay>> inOrder(Scheme scheme, List<Finding<Pay>> found) {
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
}
