package org.plumbline.engine.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Joins the edits that only hold together: both sides of a band, or a rule and the word it needs. */
final class Joining {
    private final List<Edit> edits;
    private final Predicate<List<Edit>> holds;
    private final int[] joined;

    private Joining(List<Edit> edits, Predicate<List<Edit>> holds) {
        this.edits = edits;
        this.holds = holds;
        this.joined = new int[edits.size()];
        for (var i = 0; i < joined.length; i++) {
            joined[i] = i;
        }
    }

    /** A limit of a rule: which property of which kind of fact is compared with which number. */
    private record DrawnLine(Class<?> fact, String path, BigDecimal number) {}

    /** The edits in groups; {@code holds} says whether anybody can be judged where just these were made. */
    static List<Amendment> of(List<Edit> edits, Predicate<List<Edit>> holds) {
        var joining = new Joining(edits, holds);
        joining.sidesOfBands();
        joining.whatCannotStandAlone();
        return joining.amendments();
    }

    private void sidesOfBands() {
        for (var i = 0; i < edits.size(); i++) {
            for (var j = i + 1; j < edits.size(); j++) {
                if (meet(gone(edits.get(i)), gone(edits.get(j))) && meet(come(edits.get(i)), come(edits.get(j)))) {
                    join(i, j);
                }
            }
        }
    }

    /** A group that does not hold by itself, or without which the rest does not, joins those with which it does. */
    private void whatCannotStandAlone() {
        for (var open = notStanding(); !open.isEmpty(); open = notStanding()) {
            var joinedAny = false;
            for (var one : open) {
                for (var other : groups()) {
                    if (one.intValue() != other && stands(one, other)) {
                        join(one, other);
                        joinedAny = true;
                    }
                }
            }
            if (!joinedAny) {
                // No single partner will do: whatever does not stand alone stands together.
                var first = open.get(0);
                var partners = open.size() > 1 ? open : groups();
                partners.forEach(other -> join(first, other));
            }
            if (groups().size() == 1) {
                return;
            }
        }
    }

    private List<Integer> notStanding() {
        return groups().size() == 1
                ? List.of()
                : groups().stream()
                        .filter(group -> !holds.test(of(Set.of(group))) || !holds.test(without(group)))
                        .toList();
    }

    private boolean stands(int one, int other) {
        return holds.test(of(Set.of(one, other)));
    }

    private List<Edit> of(Set<Integer> groups) {
        return select(i -> groups.contains(joined[i]));
    }

    private List<Edit> without(int group) {
        return select(i -> joined[i] != group);
    }

    private List<Edit> select(Predicate<Integer> which) {
        var some = new ArrayList<Edit>();
        for (var i = 0; i < joined.length; i++) {
            if (which.test(i)) {
                some.add(edits.get(i));
            }
        }
        return some;
    }

    private List<Integer> groups() {
        var groups = new ArrayList<Integer>();
        for (var group : joined) {
            if (!groups.contains(group)) {
                groups.add(group);
            }
        }
        return groups;
    }

    private void join(int one, int other) {
        var to = joined[one];
        var from = joined[other];
        for (var i = 0; i < joined.length; i++) {
            if (joined[i] == from) {
                joined[i] = to;
            }
        }
    }

    private List<Amendment> amendments() {
        return groups().stream()
                .map(group -> new Amendment(of(Set.of(group))))
                .sorted(Amendment.ORDER)
                .toList();
    }

    private static boolean meet(Set<DrawnLine> one, Set<DrawnLine> other) {
        return one.stream().anyMatch(other::contains);
    }

    private static Set<DrawnLine> gone(Edit edit) {
        return difference(edit.before(), edit.after());
    }

    private static Set<DrawnLine> come(Edit edit) {
        return difference(edit.after(), edit.before());
    }

    private static Set<DrawnLine> difference(@Nullable Piece of, @Nullable Piece without) {
        var lines = lines(of);
        lines.removeAll(lines(without));
        return lines;
    }

    private static Set<DrawnLine> lines(@Nullable Piece piece) {
        var lines = new HashSet<DrawnLine>();
        if (piece != null && piece.rule() != null) {
            for (var pattern : piece.rule().patterns()) {
                for (var test : pattern.condition().tests()) {
                    test.limits()
                            .forEach(number -> lines.add(new DrawnLine(
                                    pattern.type(), test.path().toString(), number.stripTrailingZeros())));
                }
            }
        }
        return lines;
    }
}
