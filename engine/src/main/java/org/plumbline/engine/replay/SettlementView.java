package org.plumbline.engine.replay;

import java.util.List;
import org.plumbline.engine.settlement.SettlementDecision;
import org.plumbline.engine.settlement.SettlementDecision.AgainstTotals;
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
        pools(view, decision);
        members(view, decision);
        honours(view, decision);
        var followUps = view.putObject("followUps");
        for (var followUp : decision.followUps()) {
            followUps.put(followUp.action(), followUp.from() + ".." + followUp.to());
        }
        new NoticesView(view.putObject("notices")).add(decision.notices());
        return view;
    }

    private static void pools(ObjectNode view, SettlementDecision decision) {
        var pools = view.putObject("pools");
        var lapsed = view.putObject("lapsed");
        var againstTotals = view.putObject("againstTotals");
        for (var pool : decision.pools()) {
            pools.put(pool.pool(), pool.amount());
            var nothing = pool.lapsed() == null ? pool.rest() : pool.lapsed();
            if (nothing != null) {
                lapsed.put(pool.pool(), nothing.amount());
            }
            for (var each : against(pool)) {
                againstTotals
                        .withObjectProperty(pool.pool())
                        .put(each.more().id(), each.less().id());
            }
        }
    }

    static List<AgainstTotals> against(Pool pool) {
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
}
