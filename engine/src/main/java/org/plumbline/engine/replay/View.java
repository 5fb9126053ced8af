package org.plumbline.engine.replay;

import java.math.BigDecimal;
import java.util.List;
import org.plumbline.engine.decision.Decision;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A decision as fixtures speak of it: figures by their codes. */
final class View {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private View() {}

    /** A decision as fixtures speak of it. */
    static ObjectNode of(Decision decision) {
        var view = JSON.objectNode();
        points(view, decision);
        pay(view, decision.pay());
        amounts(view, decision);
        vetoes(view, decision);
        var followUps = view.putArray("followUps");
        decision.followUps().forEach(followUp -> followUps.add(followUp.action()));
        view.put("ungraded", decision.ungraded() != null);
        unused(view.putArray("unused"), decision);
        likelyRatios(view, decision);
        return view;
    }

    private static void points(ObjectNode view, Decision decision) {
        view.put("total", decision.total());
        view.put("grade", decision.grade());
        view.put("coefficient", decision.coefficient());
        view.put("measuredWeight", decision.measuredWeight());
        var scores = view.putObject("scores");
        decision.scores().forEach(score -> scores.put(score.indicator(), score.points()));
        var notMeasured = view.putArray("notMeasured");
        decision.notMeasured().forEach(absent -> notMeasured.add(absent.indicator()));
        var dimensions = view.putObject("dimensions");
        decision.dimensions().forEach(each -> dimensions.put(each.dimension(), each.points()));
        view.put(
                "adjustments",
                decision.adjustments().stream()
                        .map(Decision.Adjustment::points)
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static void amounts(ObjectNode view, Decision decision) {
        var below = decision.belowFloor();
        if (below != null) {
            view.putObject("belowFloor").put("floor", below.floor()).put("pay", below.pay());
        }
        var awards = view.putObject("awards");
        for (var award : decision.awards()) {
            var before = awards.path(award.award()).decimalValue(BigDecimal.ZERO);
            awards.put(award.award(), before.add(award.amount()));
        }
    }

    private static void vetoes(ObjectNode view, Decision decision) {
        var vetoes = view.putArray("vetoes");
        decision.vetoes().forEach(veto -> vetoes.add(veto.rule()));
        var cancels = view.putArray("cancels");
        decision.vetoes().stream()
                .flatMap(veto -> veto.cancels().stream())
                .distinct()
                .forEach(effect -> cancels.add(effect.name()));
        var without = decision.withoutVeto();
        if (without != null) {
            var shown = view.putObject("withoutVeto");
            shown.put("grade", without.grade());
            shown.put("coefficient", without.coefficient());
            pay(shown, without.pay());
        }
    }

    /** As paths: events.C-1 where it is the whole, events.C-1.severity where it is a part. */
    private static void unused(ArrayNode view, Decision decision) {
        var unused = decision.unused();
        for (var each : unused == null ? List.<Decision.Unused>of() : unused) {
            var whole = each.id() == null ? each.in() : each.in() + "." + each.id();
            if (each.fields() == null) {
                view.add(whole);
            } else {
                each.fields().forEach(field -> view.add(whole + "." + field));
            }
        }
    }

    private static void likelyRatios(ObjectNode view, Decision decision) {
        var likely = decision.likelyRatios();
        if (likely != null) {
            var shown = view.putObject("likelyRatios");
            likely.forEach(each -> shown.put(each.figure(), each.given()));
        }
    }

    private static void pay(ObjectNode view, List<Decision.Pay> items) {
        var pay = view.putObject("pay");
        items.forEach(item -> pay.put(item.item(), item.amount()));
    }
}
