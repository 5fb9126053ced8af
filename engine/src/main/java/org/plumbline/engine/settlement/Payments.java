package org.plumbline.engine.settlement;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.decision.Conflict;
import org.plumbline.engine.decision.Plan;
import org.plumbline.engine.problem.DocumentProblem;
import org.plumbline.engine.problem.Problem;
import org.plumbline.engine.ruleset.Finding;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.engine.settlement.Settlement.Participant;
import org.plumbline.engine.settlement.SettlementDecision.Instalment;
import org.plumbline.engine.settlement.SettlementDecision.Part;
import org.plumbline.engine.settlement.SettlementDecision.Pay;
import org.plumbline.rules.Effect;
import org.plumbline.rules.Period;
import org.plumbline.rules.Settled;
import org.plumbline.rules.Settled.Keeps;

/** Turns a member's parts into pay: in instalments, and with what one who leaves keeps of them (S2-10, S2-11). */
final class Payments {
    private final Scheme scheme;
    private final Period period;
    private final List<Problem> problems;
    private final Map<String, Finding<Settled.Instalments>> instalments = new HashMap<>();

    Payments(Scheme scheme, Period period, List<Finding<Settled.Instalments>> found, List<Problem> problems) {
        this.scheme = scheme;
        this.period = period;
        this.problems = problems;
        for (var finding : found) {
            var before = instalments.put(finding.conclusion().item(), finding);
            if (before != null) {
                throw Conflict.between(before, finding, finding.conclusion().item());
            }
        }
    }

    /** The pay items of a member, in the scheme's order. */
    List<Pay> of(int index, Participant member, List<Part> parts, @Nullable Finding<Settled.Unpaid> unpaid) {
        var byItem = new LinkedHashMap<String, List<Part>>();
        scheme.pay().keySet().forEach(item -> byItem.put(item, new ArrayList<>()));
        for (var part : parts) {
            var pool = scheme.settlement().pools().get(part.pool());
            byItem.computeIfAbsent(pool == null ? "" : pool.pay(), item -> new ArrayList<>())
                    .add(part);
        }
        var pay = new ArrayList<Pay>();
        byItem.forEach((item, mine) -> {
            if (!mine.isEmpty()) {
                pay.add(pay(index, item, member, mine, unpaid));
            }
        });
        return pay;
    }

    private Pay pay(
            int index, String item, Participant member, List<Part> parts, @Nullable Finding<Settled.Unpaid> unpaid) {
        var plan = instalments.get(item);
        var count = plan == null ? 1 : plan.conclusion().parts();
        var paid = member.instalmentsPaid();
        if (paid > count) {
            var path = "members[" + index + "].leaving.instalmentsPaid";
            problems.add(Problem.at(path, new DocumentProblem.OutOfRange(paid, "0.." + count)));
        }
        var amount = sum(parts);
        var all = split(amount, count);
        var cancelled = cancelled(item, member);
        var kept = kept(parts, all, count, unpaid, !cancelled.isEmpty());
        var open = kept.subList(Math.min(paid, count), count);
        var due = open.stream().reduce(nothing(), BigDecimal::add);
        var before = all.subList(0, Math.min(paid, count)).stream().reduce(nothing(), BigDecimal::add);
        var lost = amount.subtract(before).subtract(due);
        return new Pay(
                item,
                amount,
                List.copyOf(parts),
                due,
                plan == null
                        ? List.of()
                        : due(
                                plan,
                                paid,
                                open,
                                unpaid != null && unpaid.conclusion().atOnce()),
                plan == null ? null : Plan.reason(plan.rule()),
                before.signum() == 0 ? null : before,
                lost.signum() == 0 ? null : lost,
                unpaid == null ? null : Plan.reason(unpaid.rule()),
                cancelled.isEmpty() ? null : cancelled);
    }

    /** What is kept of each instalment. */
    private List<BigDecimal> kept(
            List<Part> parts,
            List<BigDecimal> all,
            int count,
            @Nullable Finding<Settled.Unpaid> unpaid,
            boolean cancelled) {
        if (cancelled) {
            return split(nothing(), count);
        }
        if (unpaid == null || unpaid.conclusion().keeps() == Keeps.ALL) {
            return all;
        }
        var equal = unpaid.conclusion().keeps() == Keeps.EQUAL_PARTS
                ? sum(parts.stream().filter(Sharing::isEqual).toList())
                : nothing();
        return split(equal, count);
    }

    /** Equal parts; what cannot be divided is in the first (D-35). */
    private static List<BigDecimal> split(BigDecimal amount, int count) {
        var units = amount.unscaledValue().divide(BigInteger.valueOf(count));
        var equal = new BigDecimal(units, amount.scale());
        var first = amount.subtract(equal.multiply(BigDecimal.valueOf(count - 1L)));
        var parts = new ArrayList<BigDecimal>(count);
        for (var i = 0; i < count; i++) {
            parts.add(i == 0 ? first : equal);
        }
        return parts;
    }

    private List<Instalment> due(Finding<Settled.Instalments> plan, int paid, List<BigDecimal> open, boolean atOnce) {
        var due = new ArrayList<Instalment>();
        if (atOnce) {
            var sum = open.stream().reduce(nothing(), BigDecimal::add);
            return sum.signum() == 0 ? due : List.of(new Instalment(null, sum));
        }
        for (var i = 0; i < open.size(); i++) {
            if (open.get(i).signum() > 0) {
                var when = period.after(plan.conclusion().every(), paid + i + 1);
                due.add(new Instalment(when.toString(), open.get(i)));
            }
        }
        return due;
    }

    private List<Effect> cancelled(String item, Participant member) {
        var known = scheme.pay().get(item);
        return known == null || member.cancelled().isEmpty()
                ? List.of()
                : known.cancelledBy().stream()
                        .filter(member.cancelled()::contains)
                        .sorted()
                        .toList();
    }

    private BigDecimal sum(List<Part> parts) {
        return parts.stream().map(Part::amount).reduce(nothing(), BigDecimal::add);
    }

    private BigDecimal nothing() {
        return BigDecimal.ZERO.setScale(scheme.rounding().money(), RoundingMode.UNNECESSARY);
    }
}
