package org.plumbline.engine.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds what was edited from one version of a scheme to the next. */
final class Edits {
    /** Two rules of other names are one that was renamed where at least so much of them is the same, in hundredths. */
    private static final int ALIKE = 50;

    private final Pieces before;
    private final Pieces after;
    private final List<Edit> found = new ArrayList<>();

    private Edits(Pieces before, Pieces after) {
        this.before = before;
        this.after = after;
    }

    /** A pair of rules that may be one. */
    private record Pair(Piece before, Piece after, int likeness) {}

    /** The edits, by file and then in the order of the later version. */
    static List<Edit> between(Pieces before, Pieces after) {
        var edits = new Edits(before, after);
        edits.find();
        edits.found.sort(Comparator.comparing(Edit::file).thenComparing(Edit::name));
        return List.copyOf(edits.found);
    }

    private void find() {
        var gone = new ArrayList<Piece>();
        var come = new ArrayList<Piece>();
        for (var piece : before.all()) {
            after.of(piece.file(), piece.name()).ifPresentOrElse(now -> compare(piece, now), () -> gone.add(piece));
        }
        for (var piece : after.all()) {
            if (before.of(piece.file(), piece.name()).isEmpty()) {
                come.add(piece);
            }
        }
        for (var pair : renamed(gone, come)) {
            if (gone.contains(pair.before()) && come.contains(pair.after())) {
                gone.remove(pair.before());
                come.remove(pair.after());
                found.add(Edit.changed(pair.before(), pair.after()));
            }
        }
        gone.forEach(piece -> found.add(Edit.removed(piece)));
        come.forEach(piece -> found.add(Edit.added(piece)));
    }

    private void compare(Piece was, Piece now) {
        if (!was.body().equals(now.body()) || !was.citation().equals(now.citation())) {
            found.add(Edit.changed(was, now));
        }
    }

    /** The most alike first. */
    private static List<Pair> renamed(List<Piece> gone, List<Piece> come) {
        var pairs = new ArrayList<Pair>();
        for (var was : gone) {
            for (var now : come) {
                if (was.rule() != null && was.file().equals(now.file())) {
                    pairs.add(new Pair(was, now, was.likeness(now)));
                }
            }
        }
        pairs.removeIf(pair -> pair.likeness() < ALIKE);
        pairs.sort(Comparator.comparing(Pair::likeness).reversed());
        return pairs;
    }
}
