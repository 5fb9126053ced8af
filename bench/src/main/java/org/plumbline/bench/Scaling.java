package org.plumbline.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.plumbline.bench.Rounds.Together;

/** Rounds of one thread and of two, in turns. */
final class Scaling {
    private final Rounds rounds;
    private final List<Together> one = new ArrayList<>();
    private final List<Together> two = new ArrayList<>();

    Scaling(Rounds rounds) {
        this.rounds = rounds;
    }

    void round() {
        one.add(rounds.together(1));
        two.add(rounds.together(2));
    }

    /** Decisions a second of one thread. */
    double one() {
        return Rounds.median(one.stream().map(Together::perSecond).toList());
    }

    /** Decisions a second of two threads. */
    double two() {
        return Rounds.median(two.stream().map(Together::perSecond).toList());
    }

    /** How many times as much two threads do in the same time. */
    double speed() {
        return twoToOne(Together::perSecond);
    }

    /** What a decision costs beside another thread, to what it costs alone: 1 where they do not disturb each other. */
    double cpu() {
        return twoToOne(Together::cpuNanos);
    }

    private double twoToOne(ToDoubleFunction<Together> of) {
        var ratios = new ArrayList<Double>();
        for (var i = 0; i < one.size(); i++) {
            ratios.add(of.applyAsDouble(two.get(i)) / of.applyAsDouble(one.get(i)));
        }
        return Rounds.median(ratios);
    }
}
