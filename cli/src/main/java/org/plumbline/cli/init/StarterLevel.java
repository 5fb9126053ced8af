package org.plumbline.cli.init;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A first case: each indicator's value is chosen to get these points, so that the total is known without reckoning. */
record StarterLevel(Starter starter, int points) {
    private static final List<Integer> BOTH_SIDES = List.of(100, 90, 89, 80, 79, 70, 69, 60, 59, 0);
    private static final int OUTSTANDING = 90;
    private static final int STRONG = 80;
    private static final int IMPROVING = 70;
    private static final int PASSES = 60;
    /** 5000 yuan, of which 20 % float, as the first cases have it. */
    private static final BigDecimal FLOATING_PAY = BigDecimal.valueOf(1000);

    /** Both sides of every grade. */
    static Stream<StarterLevel> all(Starter starter) {
        return BOTH_SIDES.stream().map(points -> new StarterLevel(starter, points));
    }

    /** What the template of the first cases asks for. */
    Map<String, String> values() {
        return Map.of(
                "points",
                Integer.toString(points),
                "appraisee",
                appraisee(),
                "measured",
                measured(),
                "compensation",
                starter.paid() ? "    compensation: { base: 5000, floating: 20 }" : "    events: []",
                "grade",
                grade(),
                "earned",
                starter.paid() ? earned() : "",
                "follow-ups",
                points < IMPROVING ? "[ improvement-steps ]" : "[]");
    }

    private String appraisee() {
        return starter.posts().isEmpty()
                ? "{ id: U1 }"
                : "{ id: E1, post: " + starter.posts().get(0).code() + " }";
    }

    private String measured() {
        return starter.gauges().stream()
                .map(gauge -> gauge.named().code() + ": " + gauge.at(points))
                .collect(Collectors.joining(", "));
    }

    private String earned() {
        var pay = FLOATING_PAY
                .multiply(BigDecimal.valueOf(points))
                .movePointLeft(2)
                .multiply(coefficient());
        return "coefficient: " + coefficient() + ", pay: { appraisal-pay: " + pay.setScale(2, RoundingMode.HALF_UP)
                + " }, ";
    }

    private String grade() {
        if (points >= OUTSTANDING) {
            return "outstanding";
        }
        return points >= STRONG ? "strong" : points >= PASSES ? "passes" : "fails";
    }

    private BigDecimal coefficient() {
        if (points >= OUTSTANDING) {
            return new BigDecimal("1.2");
        }
        return new BigDecimal(points >= STRONG ? "1.0" : points >= PASSES ? "0.8" : "0.0");
    }
}
