package org.plumbline.yardstick;

import java.math.BigDecimal;
import java.util.random.RandomGenerator;
import org.plumbline.rules.Exact;

/** Draws by chance. */
record Chance(RandomGenerator random) {
    boolean percent(int percent) {
        return random.nextInt(100) < percent;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    String one(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    int one(int... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** From least to greatest, both possible, with up to so many decimals and no trailing zero. */
    BigDecimal decimal(int least, int greatest, int mostDecimals) {
        var decimals = random.nextInt(mostDecimals + 1);
        var parts = (long) Math.pow(10, decimals);
        return Exact.plain(BigDecimal.valueOf(random.nextLong(least * parts, greatest * parts + 1), decimals));
    }

    /** How well something went, around a level. */
    double around(double level) {
        return level + 0.4 * random.nextDouble() - 0.2;
    }
}
