package org.plumbline.engine.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The largest moves one way, by money and then by total; of equal ones, the first by id and period. */
final class Largest {
    private static final int KEPT = 10;

    private final Comparator<Move> order;
    private final int way;
    private final List<Move> kept = new ArrayList<>();

    private Largest(int way) {
        this.way = way;
        var most = Comparator.comparing((Move move) -> move.change().money())
                .thenComparing(move -> move.change().total());
        this.order = (way > 0 ? most.reversed() : most)
                .thenComparing(move -> move.appraisee().id())
                .thenComparing(move -> move.appraisee().period().toString());
    }

    static Largest gains() {
        return new Largest(1);
    }

    static Largest losses() {
        return new Largest(-1);
    }

    void add(Move move) {
        if (Impact.of(move.change()).up() == (way > 0 ? 1 : 0) && !move.change().areNothing()) {
            kept.add(move);
            kept.sort(order);
            if (kept.size() > KEPT) {
                kept.remove(KEPT);
            }
        }
    }

    void addAll(Largest more) {
        more.kept.forEach(this::add);
    }

    List<Move> all() {
        return List.copyOf(kept);
    }
}
