package org.plumbline.engine.replay;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.decision.Decision.Reason;
import org.plumbline.engine.problem.Refused;
import org.plumbline.engine.settlement.PoolsProblem;
import org.plumbline.engine.settlement.SettlementDecision;
import org.plumbline.engine.settlement.SettlementDecision.Awarded;
import org.plumbline.engine.settlement.SettlementDecision.Honour;
import org.plumbline.engine.settlement.SettlementDecision.Lapsed;
import org.plumbline.engine.settlement.SettlementDecision.Pay;
import org.plumbline.engine.settlement.SettlementDecision.Pool;

/** The rules that took part in a settlement, by name. */
final class SettlementRules {
    private final Set<String> rules = new TreeSet<>();

    private SettlementRules() {}

    /** Those whose findings a decision holds. */
    static Set<String> of(SettlementDecision decision) {
        var all = new SettlementRules();
        decision.pools().forEach(all::pool);
        decision.members().forEach(member -> member.pay().forEach(all::pay));
        decision.honours().forEach(all::honour);
        decision.followUps().forEach(followUp -> all.rules.add(followUp.rule()));
        return all.rules;
    }

    /** Those that refused a settlement, by the sentences that say so. */
    static Set<String> of(Refused refused) {
        var rules = new TreeSet<String>();
        for (var problem : refused.problems()) {
            if (problem.message().statement() instanceof PoolsProblem.RefusedByRule refusal) {
                rules.add(refusal.rule());
            }
        }
        return rules;
    }

    private void pool(Pool pool) {
        pool.receipts().forEach(receipt -> rules.add(receipt.rule()));
        pool.splits().forEach(split -> rules.add(split.rule()));
        reason(pool.betweenDepartments());
        SettlementView.against(pool).forEach(each -> rules.add(each.rule()));
        lapsed(pool.lapsed());
        lapsed(pool.rest());
    }

    private void pay(Pay pay) {
        for (var part : pay.parts()) {
            rules.add(part.rule());
            part.because().forEach(grant -> rules.add(grant.rule()));
        }
        reason(pay.instalmentsBy());
        reason(pay.unpaidBy());
    }

    private void honour(Honour honour) {
        Stream.concat(honour.awarded().stream(), honour.withheld().stream())
                .map(Awarded::rule)
                .forEach(rules::add);
        if (honour.countedBy() != null) {
            honour.countedBy().forEach(this::reason);
        }
    }

    private void lapsed(@Nullable Lapsed lapsed) {
        if (lapsed != null) {
            rules.add(lapsed.rule());
        }
    }

    private void reason(@Nullable Reason reason) {
        if (reason != null) {
            rules.add(reason.rule());
        }
    }
}
