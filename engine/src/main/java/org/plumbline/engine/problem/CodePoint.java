package org.plumbline.engine.problem;

import java.util.Locale;

/** How a letter that cannot be seen is named, so that it can be looked up. */
public final class CodePoint {
    private CodePoint() {}

    /** Its number in Unicode, such as U+200B. */
    public static String named(int letter) {
        return String.format(Locale.ROOT, "U+%04X", letter);
    }
}
