package org.plumbline.engine.problem;

/** What it takes to make one word of another: letters that are changed, added, taken or swapped with their neighbour. */
final class LetterChanges {
    private final String from;
    private final String to;
    /** The fewest for each beginning of the one and of the other. */
    private final int[][] fewest;

    LetterChanges(String from, String to) {
        this.from = from;
        this.to = to;
        this.fewest = new int[from.length() + 1][to.length() + 1];
    }

    int fewest() {
        for (var i = 0; i <= from.length(); i++) {
            fewest[i][0] = i;
        }
        for (var j = 0; j <= to.length(); j++) {
            fewest[0][j] = j;
        }
        for (var i = 1; i <= from.length(); i++) {
            for (var j = 1; j <= to.length(); j++) {
                fewest[i][j] = fewest(i, j);
            }
        }
        return fewest[from.length()][to.length()];
    }

    private int fewest(int i, int j) {
        var changed = fewest[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        var least = Math.min(changed, Math.min(fewest[i - 1][j], fewest[i][j - 1]) + 1);
        return isSwapped(i, j) ? Math.min(least, fewest[i - 2][j - 2] + 1) : least;
    }

    private boolean isSwapped(int i, int j) {
        return i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
    }
}
