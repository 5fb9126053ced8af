package org.plumbline.engine.rulefile;

import java.util.List;
import java.util.Optional;

/** The signs of a rule file, and those that are taken for them by mistake. */
final class Signs {
    /** Longest first; the wrong ones among them are told apart where a comparison is read. */
    private static final List<String> LONG = List.of("===", "==", "!=", "<=", ">=", "=>", "=<", "<>", "=!", "&&", "||");

    private static final String SHORT = "(){}[],;:.@=<>!&|+-*/%?#^~≥≤≠";
    private static final String QUOTES = "\"“”＂「」『』'‘’`";
    private static final String CHINESE = "、。【】";
    private static final String CHINESE_MEANT = ",.[]";
    private static final char FULL_WIDTH_FIRST = '！';
    private static final char FULL_WIDTH_LAST = '～';
    private static final int FULL_WIDTH_OFFSET = '！' - '!';

    private Signs() {}

    /** The ordinary sign that a full-width one stands for, or the sign itself. */
    static char meant(char sign) {
        var chinese = CHINESE.indexOf(sign);
        if (chinese >= 0) {
            return CHINESE_MEANT.charAt(chinese);
        }
        return sign >= FULL_WIDTH_FIRST && sign <= FULL_WIDTH_LAST ? (char) (sign - FULL_WIDTH_OFFSET) : sign;
    }

    /** The same text with ordinary signs for full-width ones. */
    static String meant(String text) {
        var meant = new StringBuilder(text);
        for (var i = 0; i < text.length(); i++) {
            meant.setCharAt(i, meant(text.charAt(i)));
        }
        return meant.toString();
    }

    static boolean isQuote(char sign) {
        return QUOTES.indexOf(sign) >= 0;
    }

    /** What may end a text that began with such a quotation mark, should it not end as it ought to. */
    static String closing(char opening) {
        return switch (opening) {
            case '「', '『' -> "」』\"";
            case '\'', '‘', '’', '`' -> "'’`\"";
            default -> "\"”＂";
        };
    }

    /** The longest sign that a text begins with. */
    static Optional<String> at(String text) {
        return LONG.stream()
                .filter(text::startsWith)
                .findFirst()
                .or(() -> text.isEmpty() || SHORT.indexOf(text.charAt(0)) < 0
                        ? Optional.empty()
                        : Optional.of(text.substring(0, 1)));
    }
}
