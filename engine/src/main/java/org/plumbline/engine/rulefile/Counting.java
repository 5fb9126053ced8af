package org.plumbline.engine.rulefile;

import java.util.Locale;
import java.util.Set;

/** Words by which people ask how many facts there are, which no rule does. */
final class Counting {
    private static final Set<String> WORDS = Set.of(
            "count",
            "counts",
            "times",
            "number",
            "numberof",
            "occurrences",
            "total",
            "sum",
            "size",
            "howmany",
            "howoften",
            "次数",
            "件数",
            "起数",
            "数量",
            "个数",
            "总数",
            "合计",
            "计数");

    private Counting() {}

    static boolean isMeant(String written) {
        return WORDS.contains(written.toLowerCase(Locale.ROOT));
    }
}
