package org.plumbline.engine.problem;

import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers that are cut into groups of three digits, such as 2,000: nobody reads them alike, and no file of ours takes them. */
public final class NumberGroups {
    private static final Pattern GROUPED = Pattern.compile("[1-9]\\d{0,2}([,，'’ ]\\d{3})+(\\.\\d+)?B?");
    private static final Pattern GROUP = Pattern.compile("\\d{3}(\\.\\d+)?B?");
    private static final Pattern SEPARATORS = Pattern.compile("[,，'’ ]");

    private NumberGroups() {}

    /** What is wrong with a number that is written so, which names the one that was meant; empty for any other text. */
    public static Optional<Statement> in(String text) {
        return GROUPED.matcher(text).matches()
                ? Optional.of(new NumberProblem.NoSeparator(text, joined(text)))
                : Optional.empty();
    }

    /** Whether a text can be what stands behind such a comma: three digits, perhaps with decimals. */
    public static boolean isGroup(String text) {
        return GROUP.matcher(text).matches();
    }

    /** The same number in one piece. */
    public static String joined(String text) {
        return SEPARATORS.matcher(text).replaceAll("");
    }
}
