package org.plumbline.engine.compare;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Shares out what a set of players comes to: each gets what it adds, on the average over every order in which they may
 * come (Shapley). Exact: fractions are carried whole, and the smallest units left over go to the largest remainders.
 */
final class Shapley {
    private final int players;
    private final BigInteger orders;

    Shapley(int players) {
        this.players = players;
        this.orders = factorial(players);
    }

    /**
     * The shares, in units of so many decimals; their sum is the worth of all less the worth of none.
     *
     * @param worth of a set of players, which is given as bits; exact at these decimals
     */
    List<BigDecimal> shares(IntFunction<BigDecimal> worth, int decimals) {
        var units = new ArrayList<BigInteger>();
        for (var set = 0; set < 1 << players; set++) {
            units.add(worth.apply(set)
                    .setScale(decimals, RoundingMode.UNNECESSARY)
                    .unscaledValue());
        }
        var parts = new ArrayList<BigInteger[]>();
        var left = units.get(units.size() - 1).subtract(units.get(0));
        for (var player = 0; player < players; player++) {
            var part = floor(sum(units, player));
            parts.add(part);
            left = left.subtract(part[0]);
        }
        return rounded(parts, left.intValueExact()).stream()
                .map(share -> new BigDecimal(share, decimals))
                .toList();
    }

    /** What a player adds, over all orders together. */
    private BigInteger sum(List<BigInteger> units, int player) {
        var sum = BigInteger.ZERO;
        for (var set = 0; set < units.size(); set++) {
            if ((set & (1 << player)) == 0) {
                var adds = units.get(set | (1 << player)).subtract(units.get(set));
                var before = Integer.bitCount(set);
                sum = sum.add(adds.multiply(factorial(before)).multiply(factorial(players - before - 1)));
            }
        }
        return sum;
    }

    /** The whole units of a share, never more than it is, and what remains of it. */
    private BigInteger[] floor(BigInteger sum) {
        var remainder = sum.mod(orders);
        return new BigInteger[] {sum.subtract(remainder).divide(orders), remainder};
    }

    /** Of equal remainders the earlier player's is served first. */
    private List<BigInteger> rounded(List<BigInteger[]> parts, int left) {
        var byRemainder = new ArrayList<Integer>();
        for (var player = 0; player < players; player++) {
            byRemainder.add(player);
        }
        byRemainder.sort(Comparator.comparing((Integer player) -> parts.get(player)[1])
                .reversed()
                .thenComparing(Comparator.naturalOrder()));
        var shares = new ArrayList<>(parts.stream().map(part -> part[0]).toList());
        for (var i = 0; i < left; i++) {
            shares.set(byRemainder.get(i), shares.get(byRemainder.get(i)).add(BigInteger.ONE));
        }
        return shares;
    }

    private static BigInteger factorial(int n) {
        var product = BigInteger.ONE;
        for (var i = 2; i <= n; i++) {
            product = product.multiply(BigInteger.valueOf(i));
        }
        return product;
    }
}
