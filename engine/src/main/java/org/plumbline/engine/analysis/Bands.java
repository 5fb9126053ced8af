package org.plumbline.engine.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.rules.Department;
import org.plumbline.rules.Figure;

/** The bands of a figure by which one pool is filled: what lies between two of them, and how they follow on each other. */
final class Bands {
    /** What a zero too many makes of neighbours that differ by less than half as much again. */
    private static final BigDecimal JUMP = BigDecimal.valueOf(5);

    private static final BigDecimal FAR = BigDecimal.TEN;
    /** What one zero makes of limits that lie near; beyond it the first band begins with whatever there is. */
    private static final BigDecimal FARTHEST = BigDecimal.valueOf(40);

    private static final BigDecimal NEAR = BigDecimal.valueOf(4);
    private static final int FEWEST_LIMITS = 3;

    private final String pool;
    private final List<Valued> values;
    private final List<List<Receiving>> firing = new ArrayList<>();
    private final List<Flaw> flaws = new ArrayList<>();

    private Bands(String pool, List<Valued> values, List<Receiving> bands) {
        this.pool = pool;
        this.values = values;
        values.forEach(value -> firing.add(
                bands.stream().filter(band -> band.fires(value.fact())).toList()));
    }

    static List<Flaw> of(CycleFacts facts) {
        var flaws = new ArrayList<Flaw>();
        var receiving = new ArrayList<>(Receiving.of(facts.rules(), Figure.class));
        receiving.addAll(Receiving.of(facts.rules(), Department.class));
        for (var filled : FilledBy.all(facts, receiving)) {
            var bands = new Bands(filled.pool(), filled.values(), filled.bands());
            if (!filled.byOne()) {
                bands.compare();
            }
            bands.ends();
            flaws.addAll(bands.flaws);
        }
        return flaws;
    }

    private void compare() {
        var limits = new ArrayList<BigDecimal>();
        for (var i = 0; i < values.size(); i++) {
            if (firing.get(i).size() > 1 && (i == 0 || !firing.get(i).equals(firing.get(i - 1)))) {
                overlap(i);
            }
            if (i > 0 && !firing.get(i).isEmpty() && !firing.get(i).equals(firing.get(i - 1))) {
                limits.add(value(i));
                after(i);
            }
        }
        farApart(limits);
    }

    /** Where more has brought more, the highest values bring something. */
    private void ends() {
        var last = values.size() - 1;
        while (last >= 0 && firing.get(last).isEmpty()) {
            last--;
        }
        if (last < 0 || last == values.size() - 1) {
            return;
        }
        var most = amount(last);
        if (IntStream.range(0, last).anyMatch(index -> amount(index).compareTo(most) < 0)) {
            say(firing.get(last).get(0), new MoneyWarning.BandEnds(code(), pool, text(last), plain(most)));
        }
    }

    private BigDecimal amount(int index) {
        return firing.get(index).stream()
                .map(band -> band.amount(values.get(index).fact()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void overlap(int index) {
        var last = index;
        while (last + 1 < values.size() && firing.get(last + 1).equals(firing.get(index))) {
            last++;
        }
        var one = firing.get(index).get(0);
        say(
                firing.get(index).get(1),
                new MoneyWarning.BandOverlap(
                        code(),
                        pool,
                        text(index),
                        text(last),
                        one.rule().name(),
                        one.rule().place()));
    }

    /** What lies before a band, unless it is the first. */
    private void after(int index) {
        var before = index - 1;
        while (before >= 0 && firing.get(before).isEmpty()) {
            before--;
        }
        var band = firing.get(index).get(0);
        if (before >= 0 && before < index - 1) {
            say(band, new MoneyWarning.BandGap(code(), pool, text(before + 1), text(index - 1)));
        } else if (before >= 0
                && firing.get(index).size() == 1
                && firing.get(before).size() == 1) {
            step(before, index);
        }
    }

    private void step(int before, int index) {
        var less = amount(before);
        var band = firing.get(index).get(0);
        var more = amount(index);
        if (more.compareTo(less) < 0) {
            say(band, new MoneyWarning.BandFalls(code(), pool, text(before), plain(less), text(index), plain(more)));
        } else if (jumps(less.multiply(value(index)), more.multiply(value(before)))) {
            say(band, new MoneyWarning.BandJumps(code(), pool, text(before), plain(less), text(index), plain(more)));
        }
    }

    /** Each times the other's value: so percentages are compared exactly. */
    private static boolean jumps(BigDecimal less, BigDecimal more) {
        return less.signum() > 0 && more.compareTo(less.multiply(JUMP)) > 0;
    }

    /** One step between limits that is far longer than all the others. */
    private void farApart(List<BigDecimal> limits) {
        var far = new ArrayList<Integer>();
        for (var i = 1; i < limits.size(); i++) {
            var least = limits.get(i - 1);
            if (least.signum() <= 0 || limits.size() < FEWEST_LIMITS) {
                return;
            }
            if (isBetween(limits.get(i), least.multiply(FAR), least.multiply(FARTHEST))) {
                far.add(i);
            } else if (limits.get(i).compareTo(least.multiply(NEAR)) > 0) {
                return;
            }
        }
        if (far.size() == 1) {
            var from = limits.get(far.get(0) - 1);
            var next = limits.get(far.get(0));
            say(at(from), new MoneyWarning.BandFarApart(code(), pool, plain(from), plain(next)));
        }
    }

    private static boolean isBetween(BigDecimal limit, BigDecimal least, BigDecimal greatest) {
        return limit.compareTo(least) >= 0 && limit.compareTo(greatest) <= 0;
    }

    private Receiving at(BigDecimal value) {
        var index = 0;
        while (value(index).compareTo(value) != 0) {
            index++;
        }
        return firing.get(index).get(0);
    }

    private void say(Receiving band, MoneyWarning what) {
        flaws.add(new Flaw(band.rule().place(), band.rule().name(), what.message()));
    }

    private String code() {
        return values.get(0).figure();
    }

    private BigDecimal value(int index) {
        return values.get(index).value();
    }

    private String text(int index) {
        return plain(value(index));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
