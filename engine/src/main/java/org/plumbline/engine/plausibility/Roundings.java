package org.plumbline.engine.plausibility;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.plumbline.engine.problem.Flaw;

/** Decimals other than the usual ones: at each limit they decide another grade, and in each sum another amount. */
record Roundings(WrittenScheme written) {
    private static final int OF_POINTS = 4;
    private static final int OF_TOTALS = 2;
    private static final int OF_MONEY = 2;
    private static final Set<String> WITHOUT_COINS = Set.of("JPY", "KRW", "VND", "ISK", "CLP");

    static List<Flaw> of(WrittenScheme written) {
        var rounding = written.scheme().rounding();
        var coins = WITHOUT_COINS.contains(written.scheme().currency()) ? 0 : OF_MONEY;
        var roundings = new Roundings(written);
        return Stream.of(
                        roundings.of("points", rounding.points(), OF_POINTS),
                        roundings.of("total", rounding.total(), OF_TOTALS),
                        roundings.of("money", rounding.money(), coins))
                .flatMap(flaw -> flaw)
                .toList();
    }

    private Stream<Flaw> of(String figure, int decimals, int usual) {
        return decimals == usual
                ? Stream.of()
                : Stream.of(written.flaw(new SchemeDoubt.UnusualRounding(figure, decimals, usual), "rounding", figure));
    }
}
