package org.plumbline.engine.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds what somebody who misspelt a word most likely meant; what was written is not meant once more. */
final class Likeness {
    private static final int MOST = 3;
    /** No word of ours is longer; a longer text is compared with none. */
    private static final int LONGEST = 100;

    private Likeness() {}

    private record Candidate(String word, int distance) {}

    static List<String> of(String written, Iterable<String> candidates) {
        var near = new ArrayList<Candidate>();
        if (written.length() > LONGEST) {
            return List.of();
        }
        var small = written.toLowerCase(Locale.ROOT);
        for (var candidate : candidates) {
            if (candidate.equals(written)) {
                continue;
            }
            if (Spoken.means(written, candidate)) {
                near.add(new Candidate(candidate, 0));
                continue;
            }
            var distance = distance(small, candidate.toLowerCase(Locale.ROOT));
            if (distance <= most(Math.max(written.length(), candidate.length()))) {
                near.add(new Candidate(candidate, distance));
            }
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

    /** How many letters may differ: one in a very short word, two in a short one, a third of a long one. */
    private static int most(int length) {
        return length < 4 ? 1 : Math.max(2, length / 3);
    }

    /** How many letters must be changed, added, taken or swapped with their neighbour. */
    private static int distance(String from, String to) {
        var rows = new int[from.length() + 1][to.length() + 1];
        for (var i = 0; i <= from.length(); i++) {
            rows[i][0] = i;
        }
        for (var j = 0; j <= to.length(); j++) {
            rows[0][j] = j;
        }
        for (var i = 1; i <= from.length(); i++) {
            for (var j = 1; j <= to.length(); j++) {
                var change = rows[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                rows[i][j] = Math.min(change, Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && from.charAt(i - 1) == to.charAt(j - 2)
                        && from.charAt(i - 2) == to.charAt(j - 1)) {
                    rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
                }
            }
        }
        return rows[from.length()][to.length()];
    }
}
