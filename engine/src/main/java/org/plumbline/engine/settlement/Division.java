package org.plumbline.engine.settlement;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Divides money in proportion to keys, exactly: the parts sum to it to the smallest unit, and none is below 0.
 *
 * <p>Each part is rounded down; the units that remain go to the largest remainders, among equals by id. So the order of
 * those who share never matters, and one whose key is 0 gets nothing and changes nothing.
 */
final class Division {
    private Division() {}

    /** Somebody who shares; keys are not below 0. */
    record ShareKey(String id, BigDecimal value) {}

    /** The parts, in the order of the keys, with the decimals of the amount; the keys' sum must be above 0. */
    static List<BigDecimal> of(BigDecimal amount, List<ShareKey> keys) {
        var weights = weights(keys);
        var whole = weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
        var left = amount.unscaledValue();
        var units = new BigInteger[keys.size()];
        var remainders = new BigInteger[keys.size()];
        for (var i = 0; i < units.length; i++) {
            var part = amount.unscaledValue().multiply(weights.get(i)).divideAndRemainder(whole);
            units[i] = part[0];
            remainders[i] = part[1];
            left = left.subtract(part[0]);
        }
        for (var index : first(left.intValueExact(), keys, remainders)) {
            units[index] = units[index].add(BigInteger.ONE);
        }
        return Arrays.stream(units)
                .map(unit -> new BigDecimal(unit, amount.scale()))
                .toList();
    }

    /** The keys as whole numbers in the same proportion. */
    private static List<BigInteger> weights(List<ShareKey> keys) {
        var scale = keys.stream().mapToInt(key -> key.value().scale()).max().orElse(0);
        return keys.stream()
                .map(key -> key.value().setScale(scale).unscaledValue())
                .toList();
    }

    private static List<Integer> first(int count, List<ShareKey> keys, BigInteger[] remainders) {
        if (count == 0) {
            return List.of();
        }
        var order = new ArrayList<Integer>(keys.size());
        for (var i = 0; i < keys.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.<Integer, BigInteger>comparing(i -> remainders[i])
                .reversed()
                .thenComparing(i -> keys.get(i).id()));
        return order.subList(0, count);
    }
}
