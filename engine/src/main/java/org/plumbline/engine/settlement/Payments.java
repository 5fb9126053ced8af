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
import org.plumbline.engine.decision.Decision.Reason;
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
    List<Pay> of(Payee payee, List<Part> parts) {
        var byItem = new LinkedHashMap<String, List<Part>>();
        scheme.pay().keySet().forEach(item -> byItem.put(item, new ArrayList<>()));
        for (var part : parts) {
            var pool = scheme.settlement().pools().get(part.pool());
            byItem.computeIfAbsent(pool == null ? "" : pool.pay(), item -> new ArrayList<>())
                    .add(part);
        }
        return byItem.entrySet().stream()
                .filter(item -> !item.getValue().isEmpty())
                .map(item -> pay(payee, item.getKey(), item.getValue()))
                .toList();
    }

    private Pay pay(Payee payee, String item, List<Part> parts) {
        var schedule = schedule(payee, item);
        var amount = sum(parts);
        var all = split(amount, schedule.count());
        var cancelled = cancelled(item, payee.member());
        var kept = cancelled.isEmpty() ? kept(payee, parts, all) : split(nothing(), schedule.count());
        var due = sumOf(schedule.open(kept));
        var before = sumOf(schedule.paid(all));
        var lost = amount.subtract(before).subtract(due);
        return new Pay(
                item,
                amount,
                List.copyOf(parts),
                due,
                due(schedule, schedule.open(kept), payee.isPaidAtOnce()),
                reason(schedule.plan()),
                before.signum() == 0 ? null : before,
                lost.signum() == 0 ? null : lost,
                reason(payee.unpaid()),
                cancelled.isEmpty() ? null : cancelled);
    }

    /** The instalments of a pay item, of which so many were paid before. */
    private record Schedule(@Nullable Finding<Settled.Instalments> plan, int before) {
        int count() {
            return plan == null ? 1 : plan.conclusion().parts();
        }

        List<BigDecimal> paid(List<BigDecimal> instalments) {
            return instalments.subList(0, Math.min(before, count()));
        }

        List<BigDecimal> open(List<BigDecimal> instalments) {
            return instalments.subList(Math.min(before, count()), count());
        }
    }

    private Schedule schedule(Payee payee, String item) {
        var schedule = new Schedule(instalments.get(item), payee.member().instalmentsPaid());
        if (schedule.before() > schedule.count()) {
            var path = "members[" + payee.index() + "].leaving.instalmentsPaid";
            problems.add(Problem.at(path, new DocumentProblem.OutOfRange(schedule.before(), "0.." + schedule.count())));
        }
        return schedule;
    }

    private static @Nullable Reason reason(@Nullable Finding<?> finding) {
        return finding == null ? null : Plan.reason(finding.rule());
    }

    /** What one who leaves keeps of each instalment. */
    private List<BigDecimal> kept(Payee payee, List<Part> parts, List<BigDecimal> all) {
        return switch (payee.keeps()) {
            case ALL -> all;
            case EQUAL_PARTS ->
                split(sum(parts.stream().filter(Sharing::isEqual).toList()), all.size());
            case NOTHING -> split(nothing(), all.size());
        };
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

    private List<Instalment> due(Schedule schedule, List<BigDecimal> open, boolean atOnce) {
        if (schedule.plan() == null) {
            return List.of();
        }
        if (atOnce) {
            var sum = sumOf(open);
            return sum.signum() == 0 ? List.of() : List.of(new Instalment(null, sum));
        }
        var due = new ArrayList<Instalment>();
        for (var i = 0; i < open.size(); i++) {
            if (open.get(i).signum() > 0) {
                var when = period.after(schedule.plan().conclusion().every(), schedule.before() + i + 1);
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
        return sumOf(parts.stream().map(Part::amount).toList());
    }

    private BigDecimal sumOf(List<BigDecimal> amounts) {
        return amounts.stream().reduce(nothing(), BigDecimal::add);
    }

    private BigDecimal nothing() {
        return BigDecimal.ZERO.setScale(scheme.rounding().money(), RoundingMode.UNNECESSARY);
    }
}
