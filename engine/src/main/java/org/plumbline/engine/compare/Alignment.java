package org.plumbline.engine.compare;

import java.util.ArrayList;
import java.util.List;

/** Two texts beside each other, word by word: how many words they share in the same order, and what stands instead of what. */
record Alignment(int common, List<Replacement> replaced) {
    Alignment {
        replaced = List.copyOf(replaced);
    }

    static Alignment of(List<String> before, List<String> after) {
        var longest = longest(before, after);
        var replaced = new ArrayList<Replacement>();
        var gone = new ArrayList<String>();
        var come = new ArrayList<String>();
        var b = 0;
        var a = 0;
        while (b < before.size() || a < after.size()) {
            if (b < before.size() && a < after.size() && before.get(b).equals(after.get(a))) {
                close(gone, come, replaced);
                b++;
                a++;
            } else if (a == after.size() || (b < before.size() && longest[b + 1][a] >= longest[b][a + 1])) {
                gone.add(before.get(b++));
            } else {
                come.add(after.get(a++));
            }
        }
        close(gone, come, replaced);
        return new Alignment(longest[0][0], replaced);
    }

    private static void close(List<String> gone, List<String> come, List<Replacement> replaced) {
        if (!gone.isEmpty() || !come.isEmpty()) {
            replaced.add(new Replacement(String.join(" ", gone), String.join(" ", come)));
            gone.clear();
            come.clear();
        }
    }

    /** How many words are shared from each place on. */
    private static int[][] longest(List<String> before, List<String> after) {
        var longest = new int[before.size() + 1][after.size() + 1];
        for (var b = before.size() - 1; b >= 0; b--) {
            for (var a = after.size() - 1; a >= 0; a--) {
                longest[b][a] = before.get(b).equals(after.get(a))
                        ? longest[b + 1][a + 1] + 1
                        : Math.max(longest[b + 1][a], longest[b][a + 1]);
            }
        }
        return longest;
    }
}
