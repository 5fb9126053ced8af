package org.plumbline.engine.settlement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.plumbline.engine.rule.Rule;
import org.plumbline.engine.ruleset.Finding;
import org.plumbline.engine.settlement.SettlementDecision.Receipt;
import org.plumbline.rules.Settled;

/** What one rule puts into a pool, however often it applied. */
final class Filling {
    private final Rule rule;
    private final Set<String> because = new TreeSet<>();
    private BigDecimal amount = BigDecimal.ZERO;

    Filling(Rule rule) {
        this.rule = rule;
    }

    /** Each time is rounded HALF_UP, once. */
    void add(Finding<Settled.Receipt> finding, int decimals) {
        amount = amount.add(Pools.rounded(finding.conclusion().amount(), decimals));
        because.addAll(finding.because());
    }

    Receipt receipt() {
        return new Receipt(amount, null, rule.name(), rule.clauses(), List.copyOf(because));
    }
}
