package org.plumbline.engine.settlement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import org.plumbline.engine.ruleset.Finding;
import org.plumbline.engine.settlement.Settlement.Participant;
import org.plumbline.engine.settlement.SettlementDecision.Awarded;
import org.plumbline.rules.Settled;

/** Somebody who is ranked, by the index in the settlement. */
record Ranked(int index, Participant member, Finding<Settled.Candidate> finding) {
    /** How many places there are for so many people. */
    static int places(Settled.Places places, int counted) {
        if (!places.percent()) {
            return places.number().intValue();
        }
        return places.number()
                .multiply(BigDecimal.valueOf(counted))
                .movePointLeft(2)
                .setScale(0, places.halfUp() ? RoundingMode.HALF_UP : RoundingMode.DOWN)
                .intValue();
    }

    /** The best by total, then by id; those who tie across the limit all have it or all miss it. */
    static List<Awarded> best(List<Ranked> eligible, int places, boolean tiesShare) {
        return awarded(order(eligible).subList(0, end(order(eligible), places, tiesShare)));
    }

    /** Those who tie across the limit and all miss it; none where they all have it, or nobody ties there. */
    static List<Awarded> tied(List<Ranked> eligible, int places, boolean tiesShare) {
        var order = order(eligible);
        var end = end(order, places, tiesShare);
        if (end >= Math.min(places, order.size())) {
            return List.of();
        }
        return awarded(order.subList(end, order.size()).stream()
                .takeWhile(ranked -> tied(order.get(end), ranked))
                .toList());
    }

    private static List<Ranked> order(List<Ranked> eligible) {
        return eligible.stream()
                .sorted(Comparator.<Ranked, BigDecimal>comparing(
                                ranked -> ranked.member().total())
                        .reversed()
                        .thenComparing(ranked -> ranked.member().id()))
                .toList();
    }

    private static int end(List<Ranked> order, int places, boolean tiesShare) {
        var end = Math.min(places, order.size());
        while (end > 0 && end < order.size() && tied(order.get(end - 1), order.get(end))) {
            end += tiesShare ? 1 : -1;
        }
        return end;
    }

    private static List<Awarded> awarded(List<Ranked> ranked) {
        return ranked.stream().map(Ranked::awarded).toList();
    }

    private static boolean tied(Ranked one, Ranked other) {
        return one.member().total().compareTo(other.member().total()) == 0;
    }

    private Awarded awarded() {
        return new Awarded(
                member.id(),
                member.total(),
                finding.rule().name(),
                finding.rule().clauses());
    }
}
