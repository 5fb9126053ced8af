package org.plumbline.engine.settlement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.rule.Rule;
import org.plumbline.engine.settlement.SettlementDecision.AgainstTotals;
import org.plumbline.engine.settlement.SettlementDecision.GrantedInAll;

/** Grants held against the order of totals: who has more than a colleague with a higher total (D-73). */
final class OrderOfTotals {
    private OrderOfTotals() {}

    /** Each beside the colleague with a higher total who has least, by id; those without a total are not compared. */
    static List<AgainstTotals> against(List<GrantedInAll> all, Rule rule) {
        var bestFirst = all.stream()
                .sorted(Comparator.comparing(GrantedInAll::total)
                        .reversed()
                        .thenComparing(GrantedInAll::amount)
                        .thenComparing(GrantedInAll::id))
                .toList();
        var against = new ArrayList<AgainstTotals>();
        @Nullable GrantedInAll least = null;
        for (var i = 0; i < bestFirst.size(); ) {
            var next = i;
            // Those with equal totals are not held against one another.
            for (; next < bestFirst.size() && alike(bestFirst.get(i), bestFirst.get(next)); next++) {
                var member = bestFirst.get(next);
                if (least != null && less(least.amount(), member.amount())) {
                    against.add(new AgainstTotals(member, least, rule.name(), rule.clauses()));
                }
            }
            // The first of them has least.
            var first = bestFirst.get(i);
            least = least == null || less(first.amount(), least.amount()) ? first : least;
            i = next;
        }
        against.sort(Comparator.comparing(each -> each.more().id()));
        return against;
    }

    private static boolean alike(GrantedInAll one, GrantedInAll other) {
        return one.total().compareTo(other.total()) == 0;
    }

    private static boolean less(BigDecimal one, BigDecimal other) {
        return one.compareTo(other) < 0;
    }
}
