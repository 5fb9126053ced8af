package org.plumbline.engine.settlement;

import java.math.BigDecimal;
import org.plumbline.engine.ruleset.Finding;
import org.plumbline.engine.settlement.Settlement.Participant;
import org.plumbline.rules.Exact;
import org.plumbline.rules.Factor;
import org.plumbline.rules.Settled;
import org.plumbline.rules.Settled.Manner;

/** A member who shares a pool, by the index in the settlement, and the rule that says so. */
record Sharer(int index, Participant member, Finding<Settled.PoolShare> share) {
    String id() {
        return member.id();
    }

    Manner manner() {
        return share.conclusion().manner();
    }

    /** In proportion to which the pool is divided. */
    BigDecimal key() {
        var key = share.conclusion().times();
        for (var factor : share.conclusion().by()) {
            key = key.multiply(value(factor));
        }
        return Exact.plain(key);
    }

    private BigDecimal value(Factor factor) {
        return switch (factor) {
            case TOTAL -> member.total();
            case COEFFICIENT -> member.coefficient();
            case BASE -> member.base();
            case FLOATING -> member.floating();
        };
    }
}
