package org.plumbline.engine.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody who misspelt a word most likely meant; what was written is not meant once more. */
final class Likeness {
    private static final int MOST = 3;
    /** No word of ours is longer; a longer text is compared with none. */
    private static final int LONGEST = 100;

    private Likeness() {}

    private record Candidate(String word, int distance) {}

    static List<String> of(String written, Iterable<String> candidates) {
        if (written.length() > LONGEST) {
            return List.of();
        }
        var near = new ArrayList<Candidate>();
        for (var candidate : candidates) {
            near(written, candidate).ifPresent(near::add);
        }
        near.sort(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::word));
        var best = near.isEmpty() ? 0 : near.get(0).distance();
        return near.stream()
                .filter(candidate -> candidate.distance() <= best + 1)
                .limit(MOST)
                .map(Candidate::word)
                .distinct()
                .toList();
    }

    private static Optional<Candidate> near(String written, String word) {
        if (word.isEmpty()
                || word.equals(written)
                || Opposites.are(written.toLowerCase(Locale.ROOT), word.toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        if (Spoken.means(written, word)) {
            return Optional.of(new Candidate(word, 0));
        }
        var distance = new LetterChanges(written.toLowerCase(Locale.ROOT), word.toLowerCase(Locale.ROOT)).fewest();
        return distance <= most(written, word) ? Optional.of(new Candidate(word, distance)) : Optional.empty();
    }

    /** How many letters may differ: one in a very short word, two in a short one, a third of a long one. */
    private static int most(String written, String word) {
        var length = Math.max(written.length(), word.length());
        if (Character.isIdeographic(word.codePointAt(0))) {
            // Half of a name of two signs is another name.
            return length / 3;
        }
        return length < 4 ? 1 : Math.max(2, length / 3);
    }
}
