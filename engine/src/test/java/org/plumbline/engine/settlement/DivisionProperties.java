package org.plumbline.engine.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** What holds of every division of money. */
class DivisionProperties {
    @Property(tries = 2_000)
    void thePartsSumToThePoolAndNoneIsBelow0(
            @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long fen,
            @ForAll @Size(min = 1, max = 60) List<@IntRange(min = 0, max = 20_000) Integer> keys) {
        var all = keys(keys);

        var parts = Division.of(money(fen), all);

        assertThat(parts.stream().reduce(money(0), BigDecimal::add)).isEqualTo(money(fen));
        assertThat(parts).allSatisfy(part -> assertThat(part).isGreaterThanOrEqualTo(money(0)));
    }

    @Property(tries = 1_000)
    void aPartIsLessThanAFenFromWhatIsExact(
            @ForAll @LongRange(min = 0, max = 1_000_000_000L) long fen,
            @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 0, max = 20_000) Integer> keys) {
        var all = keys(keys);
        var sum = all.stream().map(Division.ShareKey::value).reduce(BigDecimal.ZERO, BigDecimal::add);

        var parts = Division.of(money(fen), all);

        for (var i = 0; i < parts.size(); i++) {
            // Compared as products: the exact part need not be a finite decimal.
            var exact = money(fen).multiply(all.get(i).value());
            var distance = parts.get(i).multiply(sum).subtract(exact).abs();
            assertThat(distance).isLessThan(money(1).multiply(sum));
        }
    }

    @Property(tries = 1_000)
    void theOrderNeverMatters(
            @ForAll @LongRange(min = 0, max = 1_000_000_000L) long fen,
            @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 0, max = 20) Integer> keys,
            @ForAll long seed) {
        var all = keys(keys);
        var shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(byId(shuffled, money(fen))).isEqualTo(byId(all, money(fen)));
    }

    @Property(tries = 1_000)
    void oneMoreWhoCountsAs0ChangesNothing(
            @ForAll @LongRange(min = 0, max = 1_000_000_000L) long fen,
            @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 0, max = 20) Integer> keys) {
        var all = keys(keys);
        var more = new ArrayList<>(all);
        more.add(0, new Division.ShareKey("0", BigDecimal.ZERO));

        var with = byId(more, money(fen));

        assertThat(with.remove("0")).isEqualTo(money(0));
        assertThat(with).isEqualTo(byId(all, money(fen)));
    }

    /** The last one counts at least a hundredth, so that there is somebody. */
    private static List<Division.ShareKey> keys(List<Integer> hundredths) {
        var keys = new ArrayList<Division.ShareKey>();
        for (var i = 0; i < hundredths.size(); i++) {
            var least = i == hundredths.size() - 1 ? 1 : 0;
            keys.add(new Division.ShareKey("E" + i, BigDecimal.valueOf(Math.max(least, hundredths.get(i)), 2)));
        }
        return keys;
    }

    private static BigDecimal money(long fen) {
        return BigDecimal.valueOf(fen, 2);
    }

    private static Map<String, BigDecimal> byId(List<Division.ShareKey> keys, BigDecimal amount) {
        var parts = Division.of(amount, keys);
        var byId = new HashMap<String, BigDecimal>();
        for (var i = 0; i < keys.size(); i++) {
            byId.put(keys.get(i).id(), parts.get(i));
        }
        return byId;
    }
}
