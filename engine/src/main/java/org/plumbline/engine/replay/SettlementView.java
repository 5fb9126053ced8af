package org.plumbline.engine.replay;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.plumbline.engine.problem.Refused;
import org.plumbline.engine.settlement.PoolsProblem;
import org.plumbline.engine.settlement.SettlementDecision;
import org.plumbline.engine.settlement.SettlementDecision.AgainstTotals;
import org.plumbline.engine.settlement.SettlementDecision.Awarded;
import org.plumbline.engine.settlement.SettlementDecision.Honour;
import org.plumbline.engine.settlement.SettlementDecision.Pay;
import org.plumbline.engine.settlement.SettlementDecision.Pool;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A settlement's decision as fixtures speak of it: money by pool, by member and pay item, honours by their codes. */
final class SettlementView {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private SettlementView() {}

    static ObjectNode of(SettlementDecision decision) {
        var view = JSON.objectNode();
        var pools = view.putObject("pools");
        var lapsed = view.putObject("lapsed");
        var againstTotals = view.putObject("againstTotals");
        for (var pool : decision.pools()) {
            pools.put(pool.pool(), pool.amount());
            var nothing = pool.lapsed() == null ? pool.rest() : pool.lapsed();
            if (nothing != null) {
                lapsed.put(pool.pool(), nothing.amount());
            }
            against(pool)
                    .forEach(each -> againstTotals
                            .withObjectProperty(pool.pool())
                            .put(each.more().id(), each.less().id()));
        }
        members(view, decision);
        honours(view, decision);
        var followUps = view.putObject("followUps");
        for (var followUp : decision.followUps()) {
            followUps.put(followUp.action(), followUp.from() + ".." + followUp.to());
        }
        new NoticesView(view.putObject("notices")).add(decision.notices());
        return view;
    }

    private static List<AgainstTotals> against(Pool pool) {
        return pool.againstTotals() == null ? List.of() : pool.againstTotals();
    }

    private static void members(ObjectNode view, SettlementDecision decision) {
        var parts = view.putObject("parts");
        for (var field : new String[] {"pay", "due", "paid", "lost", "instalments"}) {
            view.putObject(field);
        }
        for (var member : decision.members()) {
            var mine = JSON.objectNode();
            for (var pay : member.pay()) {
                pay.parts().forEach(part -> mine.put(part.pool(), part.amount()));
                pay(view, member.id(), pay);
            }
            parts.set(member.id(), mine);
        }
    }

    private static void pay(ObjectNode view, String id, Pay pay) {
        of(view, "pay", id).put(pay.item(), pay.amount());
        of(view, "due", id).put(pay.item(), pay.due());
        if (pay.paid() != null) {
            of(view, "paid", id).put(pay.item(), pay.paid());
        }
        if (pay.lost() != null) {
            of(view, "lost", id).put(pay.item(), pay.lost());
        }
        for (var instalment : pay.instalments()) {
            var when = instalment.period() == null ? "at-once" : instalment.period();
            of(view, "instalments", id).put(when, instalment.amount());
        }
    }

    private static ObjectNode of(ObjectNode view, String field, String id) {
        return ((ObjectNode) view.path(field)).withObjectProperty(id);
    }

    private static void honours(ObjectNode view, SettlementDecision decision) {
        var honours = view.putObject("honours");
        var withheld = view.putObject("withheld");
        for (var honour : decision.honours()) {
            var has = honours.withArrayProperty(honour.honour());
            honour.awarded().forEach(awarded -> has.add(awarded.id()));
            var left = withheld.withArrayProperty(honour.honour());
            honour.withheld().forEach(awarded -> left.add(awarded.id()));
        }
    }

    /** The rules whose findings a decision holds. */
    static Set<String> rules(SettlementDecision decision) {
        var rules = new TreeSet<String>();
        for (var pool : decision.pools()) {
            pool.receipts().forEach(receipt -> rules.add(receipt.rule()));
            pool.splits().forEach(split -> rules.add(split.rule()));
            if (pool.betweenDepartments() != null) {
                rules.add(pool.betweenDepartments().rule());
            }
            against(pool).forEach(each -> rules.add(each.rule()));
            for (var nothing : new SettlementDecision.Lapsed[] {pool.lapsed(), pool.rest()}) {
                if (nothing != null) {
                    rules.add(nothing.rule());
                }
            }
        }
        for (var member : decision.members()) {
            member.pay().forEach(pay -> rules(pay, rules));
        }
        for (var honour : decision.honours()) {
            rules(honour, rules);
        }
        decision.followUps().forEach(followUp -> rules.add(followUp.rule()));
        return rules;
    }

    private static void rules(Pay pay, Set<String> rules) {
        for (var part : pay.parts()) {
            rules.add(part.rule());
            part.because().forEach(grant -> rules.add(grant.rule()));
        }
        if (pay.instalmentsBy() != null) {
            rules.add(pay.instalmentsBy().rule());
        }
        if (pay.unpaidBy() != null) {
            rules.add(pay.unpaidBy().rule());
        }
    }

    private static void rules(Honour honour, Set<String> rules) {
        honour.awarded().stream().map(Awarded::rule).forEach(rules::add);
        honour.withheld().stream().map(Awarded::rule).forEach(rules::add);
        if (honour.countedBy() != null) {
            honour.countedBy().forEach(reason -> rules.add(reason.rule()));
        }
    }

    /** The rules that refused a settlement, by the sentences that say so. */
    static Set<String> rules(Refused refused) {
        var rules = new TreeSet<String>();
        for (var problem : refused.problems()) {
            if (problem.message().statement() instanceof PoolsProblem.RefusedByRule refusal) {
                rules.add(refusal.rule());
            }
        }
        return rules;
    }
}
