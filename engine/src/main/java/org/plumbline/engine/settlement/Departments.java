package org.plumbline.engine.settlement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.plumbline.engine.rule.Rule;
import org.plumbline.engine.ruleset.Findings;
import org.plumbline.engine.settlement.Settlement.DepartmentFigures;
import org.plumbline.engine.settlement.SettlementDecision.NotListed;
import org.plumbline.engine.settlement.SettlementDecision.PassedBy;
import org.plumbline.rules.Settled;

/** The departments that are listed: what rules fill pools with because of each, and whether its members share that. */
final class Departments {
    private final Settlement settlement;
    private final int decimals;
    private final Map<String, Map<String, Map<String, Brought>>> brought = new TreeMap<>();

    /** What one rule put into a pool because of a department. */
    private record Brought(Rule rule, BigDecimal amount) {
        private Brought and(Brought more) {
            return new Brought(rule, amount.add(more.amount));
        }
    }

    Departments(Settlement settlement, int decimals) {
        this.settlement = settlement;
        this.decimals = decimals;
    }

    /** Takes what rules said of a department. */
    void take(String department, Findings findings) {
        for (var finding : findings.of(Settled.Receipt.class)) {
            var receipt = finding.conclusion();
            brought.computeIfAbsent(receipt.pool(), pool -> new TreeMap<>())
                    .computeIfAbsent(department, name -> new TreeMap<>())
                    .merge(
                            finding.rule().name(),
                            new Brought(finding.rule(), Pools.rounded(receipt.amount(), decimals)),
                            Brought::and);
        }
    }

    /** Those because of which a pool was filled that nobody of them shares: what they brought goes to others. */
    List<PassedBy> passedBy(Pools pools) {
        var passedBy = new ArrayList<PassedBy>();
        brought.forEach((pool, departments) -> {
            var sharing = sharing(pools.pool(pool), pools);
            departments.forEach((department, receipts) -> receipts.values().stream()
                    .filter(each -> each.amount().signum() > 0
                            && pools.pool(pool).amount().signum() > 0)
                    .filter(each -> !sharing.contains(department))
                    .map(each -> new PassedBy(
                            department,
                            pool,
                            each.amount(),
                            each.rule().name(),
                            each.rule().clauses()))
                    .forEach(passedBy::add));
        });
        return passedBy;
    }

    /** Those that are not listed, and share a pool that is filled because of those that are. */
    List<NotListed> notListed(Pools pools) {
        var listed = new HashSet<>(
                settlement.departments().stream().map(DepartmentFigures::name).toList());
        var notListed = new ArrayList<NotListed>();
        for (var pool : brought.keySet()) {
            var sharing = new TreeSet<>(sharing(pools.pool(pool), pools));
            sharing.removeAll(listed);
            sharing.remove("");
            sharing.forEach(department -> notListed.add(new NotListed(department, pool)));
        }
        return notListed;
    }

    /** The departments of those who share a pool, or one that it gives to. */
    private Set<String> sharing(Pool pool, Pools pools) {
        var sharing = new HashSet<String>();
        for (var each : pools.from(pool)) {
            each.sharers().forEach(sharer -> sharing.add(sharer.member().department()));
        }
        return sharing;
    }
}
