package org.plumbline.engine.appraisal;

import tools.jackson.databind.JsonNode;

/** A text of a document as it may be: not blank, of at most {@link #LONGEST} visible characters. */
final class ShortText {
    static final int LONGEST = 100;

    private ShortText() {}

    static boolean is(String text) {
        return !text.isBlank() && text.length() <= LONGEST && isVisible(text);
    }

    /** Half of a pair of code units is no character, and no bytes stand for it. */
    private static boolean isVisible(String text) {
        for (var i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            var character = text.codePointAt(i);
            if (Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE) {
                return false;
            }
        }
        return true;
    }

    /** A value as it was written, as far as it is short. */
    static String shown(JsonNode value) {
        var text = value.isString() ? "\"" + value.stringValue() + "\"" : value.toString();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
