package org.plumbline.engine.problem;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A name as its reader sees it: two that differ by a space, by the width or by the size of a letter are taken for one. */
public final class SeenText {
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]");

    private SeenText() {}

    /** The same for all names that look alike. */
    public static String of(String name) {
        var narrow = Normalizer.normalize(name, Normalizer.Form.NFKC);
        return SPACES.matcher(narrow).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
