package org.plumbline.engine.appraisal;

import java.text.Normalizer;
import org.plumbline.engine.problem.HiddenLetters;

/** Letters of a text that its reader takes for others, or does not see: with them, one person would be two. */
final class Letters {
    private static final char FIRST_OF_FULL_WIDTH = '！';
    private static final char LAST_OF_FULL_WIDTH = '\uFFEF';

    private Letters() {}

    /** The offset of the first such letter; -1 where there is none. */
    static int odd(String text) {
        var last = text.length() - 1;
        for (var i = 0; i <= last; i++) {
            var letter = text.charAt(i);
            if (letter == ' ' ? i == 0 || i == last : letter > '~' && isOdd(text.codePointAt(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isOdd(int letter) {
        return Character.isSpaceChar(letter)
                || HiddenLetters.isInvisible(letter)
                || (isOfFullWidth(letter) && Character.isLetterOrDigit(letter));
    }

    private static boolean isOfFullWidth(int letter) {
        return letter >= FIRST_OF_FULL_WIDTH && letter <= LAST_OF_FULL_WIDTH;
    }

    /** Which letter of the text it is, from 1. */
    static int position(String text, int offset) {
        return text.codePointCount(0, offset) + 1;
    }

    /** The text as its writer sees it. */
    static String meant(String text) {
        var seen = new StringBuilder();
        text.codePoints()
                .filter(letter -> !HiddenLetters.isInvisible(letter))
                .forEach(letter -> seen.append(
                        isOdd(letter)
                                ? Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKC)
                                : Character.toString(letter)));
        return seen.toString().strip();
    }
}
