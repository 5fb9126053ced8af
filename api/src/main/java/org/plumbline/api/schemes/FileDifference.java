package org.plumbline.api.schemes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a draft's file has otherwise than the published one: the lines that go and those that come, from a line on. */
public record FileDifference(String file, String change, List<ChangedLines> parts) {
    /** More pairs of lines than this are not held against one another: what differs is one part then. */
    private static final long MOST_PAIRS = 4_000_000;

    /** Lines of the published file, from its line {@code line} on, and what stands in their place. */
    public record ChangedLines(int line, List<String> removed, List<String> added) {}

    /** What one set of files has otherwise than another, by their names; equal files are not named. */
    static List<FileDifference> between(Map<String, String> published, Map<String, String> drafted) {
        var names = new TreeSet<>(published.keySet());
        names.addAll(drafted.keySet());
        return names.stream()
                .filter(name -> !published.getOrDefault(name, "").equals(drafted.getOrDefault(name, "")))
                .map(name -> of(name, published.get(name), drafted.get(name)))
                .toList();
    }

    private static FileDifference of(String name, @Nullable String before, @Nullable String after) {
        var change = before == null ? "added" : after == null ? "removed" : "changed";
        return new FileDifference(name, change, new Lines(lines(before), lines(after)).parts());
    }

    private static List<String> lines(@Nullable String text) {
        return text == null ? List.of() : Arrays.asList(text.split("\\R", -1));
    }

    /** The lines of a file before and after. */
    private record Lines(List<String> before, List<String> after) {
        List<ChangedLines> parts() {
            var start = 0;
            while (start < Math.min(before.size(), after.size()) && same(start, start)) {
                start++;
            }
            var end = 0;
            while (end < Math.min(before.size(), after.size()) - start
                    && same(before.size() - 1 - end, after.size() - 1 - end)) {
                end++;
            }
            var middle =
                    new Lines(before.subList(start, before.size() - end), after.subList(start, after.size() - end));
            var tooMany = (long) middle.before.size() * middle.after.size() > MOST_PAIRS;
            return tooMany ? List.of(new ChangedLines(start + 1, middle.before, middle.after)) : middle.walked(start);
        }

        private boolean same(int one, int other) {
            return before.get(one).equals(after.get(other));
        }

        /** By the longest sequence of lines that both have. */
        private List<ChangedLines> walked(int offset) {
            var common = common();
            var parts = new ArrayList<ChangedLines>();
            var one = 0;
            var other = 0;
            while (one < before.size() || other < after.size()) {
                var fromOne = one;
                var fromOther = other;
                while ((one < before.size() || other < after.size())
                        && !(one < before.size() && other < after.size() && same(one, other))) {
                    if (other >= after.size()
                            || (one < before.size() && common[one + 1][other] >= common[one][other + 1])) {
                        one++;
                    } else {
                        other++;
                    }
                }
                if (one > fromOne || other > fromOther) {
                    parts.add(new ChangedLines(
                            offset + fromOne + 1,
                            List.copyOf(before.subList(fromOne, one)),
                            List.copyOf(after.subList(fromOther, other))));
                }
                one++;
                other++;
            }
            return parts;
        }

        private int[][] common() {
            var common = new int[before.size() + 1][after.size() + 1];
            for (var one = before.size() - 1; one >= 0; one--) {
                for (var other = after.size() - 1; other >= 0; other--) {
                    common[one][other] = same(one, other)
                            ? common[one + 1][other + 1] + 1
                            : Math.max(common[one + 1][other], common[one][other + 1]);
                }
            }
            return common;
        }
    }
}
