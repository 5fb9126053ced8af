package org.plumbline.engine.problem;

import java.util.Map;

/** Words that are written alike and mean the opposite: whoever wrote the one did not mean the other. */
final class Opposites {
    private static final Map<String, String> PARTS =
            Map.of("least", "most", "worst", "best", "min", "max", "higher", "lower", "before", "after");

    private Opposites() {}

    /** Whether two words, in small letters, differ by such a part alone. */
    static boolean are(String one, String other) {
        return one.equals("un" + other)
                || other.equals("un" + one)
                || PARTS.entrySet().stream()
                        .anyMatch(part -> differ(one, other, part.getKey(), part.getValue())
                                || differ(other, one, part.getKey(), part.getValue()));
    }

    private static boolean differ(String one, String other, String part, String opposite) {
        return one.contains(part) && one.replace(part, opposite).equals(other);
    }
}
