package org.plumbline.cli.init;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.plumbline.engine.scheme.Title;

/** A code and what people call it; said as one text, "中文/English", or in one language for both. */
record CodeAndTitle(String code, Title title) {
    private static final Pattern ODD = Pattern.compile("[\"'\\\\{}\\[\\],:#&*!|>%@`«»/]|\\p{Cntrl}");
    private static final int LONGEST = 40;

    /** Throws IllegalArgumentException where a name is empty, too long or holds signs that files give a meaning. */
    static CodeAndTitle said(String text, String otherwise, Set<String> taken) {
        var parts = text.split("[/／]", 2);
        var zh = plain(parts[0]);
        var en = parts.length == 2 ? plain(parts[1]) : zh;
        var slug = en.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        // A name in Chinese leaves no letters, or only some.
        var code = en.codePoints().allMatch(c -> c < 128) && slug.matches(".*[a-z].*") ? slug : otherwise;
        var free = code;
        for (var i = 2; taken.contains(free); i++) {
            free = code + "-" + i;
        }
        return new CodeAndTitle(free, new Title(zh, en));
    }

    private static String plain(String part) {
        var name = part.strip();
        if (name.isEmpty()
                || name.length() > LONGEST
                || !Character.isLetterOrDigit(name.codePointAt(0))
                || ODD.matcher(name).find()) {
            throw new IllegalArgumentException(name);
        }
        return name;
    }
}
