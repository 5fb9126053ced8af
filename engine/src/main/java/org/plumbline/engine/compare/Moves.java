package org.plumbline.engine.compare;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.plumbline.engine.decision.Decision;

/**
 * Whom two versions move, all together: sums, not people, so that it stays small however many there are. Two of them can
 * be put together; it is not safe for several threads.
 */
public final class Moves {
    private static final BigDecimal BAND = BigDecimal.valueOf(5);

    private MoveCounts counts = MoveCounts.NONE;
    private final SortedMap<Migration, Long> migrations = new TreeMap<>();
    private final SortedMap<Sum, Sums> sums = new TreeMap<>();
    private final SortedMap<Integer, long[]> totals = new TreeMap<>();
    private final SortedMap<String, long[]> vetoes = new TreeMap<>();
    private final SortedMap<List<Amendment>, Impact> impacts = new TreeMap<>(Moves::byText);
    private final Largest gains = Largest.gains();
    private final Largest losses = Largest.losses();

    /** From which grade to which; empty where there is none. */
    public record Migration(String before, String after) implements Comparable<Migration> {
        @Override
        public int compareTo(Migration other) {
            var order = before.compareTo(other.before);
            return order == 0 ? after.compareTo(other.after) : order;
        }
    }

    /** By what money is summed: all, a pay item, an award, a department or a post, and which. */
    public record Sum(By by, String of) implements Comparable<Sum> {
        /** What is summed together. */
        public enum By {
            ALL,
            PAY,
            AWARD,
            DEPARTMENT,
            POST
        }

        @Override
        public int compareTo(Sum other) {
            var order = by.compareTo(other.by);
            return order == 0 ? of.compareTo(other.of) : order;
        }
    }

    /** Adds a person's move. */
    public void add(Move move) {
        counts = counts.plus(MoveCounts.of(move));
        var before = move.before().decision();
        var after = move.after().decision();
        if (before == null || after == null) {
            return;
        }
        migrations.merge(new Migration(move.before().grade(), move.after().grade()), 1L, Long::sum);
        sum(move, before, after);
        total(before, 0);
        total(after, 1);
        vetoes(before, after);
        move.because().forEach(each -> impacts.merge(each.to(), Impact.of(each.change()), Impact::plus));
        gains.add(move);
        losses.add(move);
    }

    private void sum(Move move, Decision before, Decision after) {
        var earlier = move.before().figures().money();
        var later = move.after().figures().money();
        add(Sum.By.ALL, "", earlier, later);
        add(Sum.By.DEPARTMENT, move.appraisee().department(), earlier, later);
        add(Sum.By.POST, move.appraisee().post(), earlier, later);
        amounts(Sum.By.PAY, MoneyParts.pay(before), MoneyParts.pay(after));
        amounts(Sum.By.AWARD, MoneyParts.awards(before), MoneyParts.awards(after));
    }

    private void amounts(Sum.By by, Map<String, BigDecimal> before, Map<String, BigDecimal> after) {
        var all = new HashSet<>(before.keySet());
        all.addAll(after.keySet());
        all.forEach(
                of -> add(by, of, before.getOrDefault(of, BigDecimal.ZERO), after.getOrDefault(of, BigDecimal.ZERO)));
    }

    private void add(Sum.By by, String of, BigDecimal before, BigDecimal after) {
        sums.merge(new Sum(by, of), Sums.of(before, after), Sums::plus);
    }

    private void total(Decision decision, int version) {
        var band = decision.total().divideToIntegralValue(BAND).intValueExact();
        totals.computeIfAbsent(band, any -> new long[2])[version]++;
    }

    private void vetoes(Decision before, Decision after) {
        var earlier = vetoed(before);
        var later = vetoed(after);
        later.stream().filter(rule -> !earlier.contains(rule)).forEach(rule -> veto(rule, 0));
        earlier.stream().filter(rule -> !later.contains(rule)).forEach(rule -> veto(rule, 1));
    }

    private void veto(String rule, int gainedOrLost) {
        vetoes.computeIfAbsent(rule, any -> new long[2])[gainedOrLost]++;
    }

    private static List<String> vetoed(Decision decision) {
        return decision.vetoes().stream().map(Decision.Veto::rule).distinct().toList();
    }

    /** Adds what others were moved. */
    public void addAll(Moves more) {
        counts = counts.plus(more.counts);
        more.migrations.forEach((migration, count) -> migrations.merge(migration, count, Long::sum));
        more.sums.forEach((sum, each) -> sums.merge(sum, each, Sums::plus));
        more.totals.forEach((band, count) -> totals.merge(band, count.clone(), Moves::both));
        more.vetoes.forEach((rule, count) -> vetoes.merge(rule, count.clone(), Moves::both));
        more.impacts.forEach((to, effect) -> impacts.merge(to, effect, Impact::plus));
        gains.addAll(more.gains);
        losses.addAll(more.losses);
    }

    private static long[] both(long[] one, long[] other) {
        return new long[] {one[0] + other[0], one[1] + other[1]};
    }

    private static int byText(List<Amendment> one, List<Amendment> other) {
        return key(one).compareTo(key(other));
    }

    private static String key(List<Amendment> amendments) {
        return amendments.stream().map(Amendment::text).sorted().collect(Collectors.joining("\n"));
    }

    /** How many moved, and how many did not. */
    public MoveCounts counts() {
        return counts;
    }

    /** How many went from which grade to which. */
    public SortedMap<Migration, Long> migrations() {
        return Collections.unmodifiableSortedMap(migrations);
    }

    /** Money before and after, in the scheme's currency. */
    public SortedMap<Sum, Sums> sums() {
        return Collections.unmodifiableSortedMap(sums);
    }

    /** How many totals lie in each band of 5 points, by its lower end: before, after. */
    public SortedMap<Integer, List<Long>> totals() {
        var byEnd = new TreeMap<Integer, List<Long>>();
        totals.forEach((band, count) -> byEnd.put(band * BAND.intValue(), List.of(count[0], count[1])));
        return byEnd;
    }

    /** How many gain and how many lose a veto, by its rule. */
    public SortedMap<String, List<Long>> vetoes() {
        var byRule = new TreeMap<String, List<Long>>();
        vetoes.forEach((rule, count) -> byRule.put(rule, List.of(count[0], count[1])));
        return byRule;
    }

    /** What each amendment does; the sum of all is the whole change of those judged by both versions. */
    public SortedMap<List<Amendment>, Impact> impacts() {
        return Collections.unmodifiableSortedMap(impacts);
    }

    /** Those who gain most, at most ten. */
    public List<Move> gains() {
        return gains.all();
    }

    /** Those who lose most, at most ten. */
    public List<Move> losses() {
        return losses.all();
    }
}
