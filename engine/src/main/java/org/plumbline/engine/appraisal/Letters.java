package org.plumbline.engine.appraisal;

import java.text.Normalizer;
import org.plumbline.engine.problem.CodePoint;
import org.plumbline.engine.problem.DocumentProblem;
import org.plumbline.engine.problem.HiddenLetters;
import org.plumbline.engine.problem.Message;

/** Letters of a text that its reader takes for others, or does not see: with them, one person would be two. */
final class Letters {
    private static final char FIRST_OF_FULL_WIDTH = '！';
    private static final char LAST_OF_FULL_WIDTH = '\uFFEF';

    private Letters() {}

    /** The offset of the first such letter; -1 where there is none. */
    static int odd(String text) {
        var last = text.length() - 1;
        var plain = true;
        for (var i = 0; i <= last; i++) {
            var letter = text.charAt(i);
            plain &= letter <= '~';
            if (letter == ' ' ? i == 0 || i == last : letter > '~' && isOdd(text.codePointAt(i))) {
                return i;
            }
        }
        return plain ? -1 : compatible(text);
    }

    /** The offset of the first letter that stands for another one (NFKC), signs of full width apart; -1 for none. */
    private static int compatible(String text) {
        if (Normalizer.isNormalized(text, Normalizer.Form.NFKC)) {
            return -1;
        }
        for (var i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            var letter = text.codePointAt(i);
            if (!isOfFullWidth(letter) && !isItself(Character.toString(letter), Normalizer.Form.NFKC)) {
                return i;
            }
        }
        return parted(text);
    }

    /** The offset of the first mark that its letter is written apart from, such as an accent; -1 where there is none. */
    private static int parted(String text) {
        for (var i = 1; i < text.length(); i++) {
            var end = i + Character.charCount(text.codePointAt(i));
            if (!isItself(text.substring(0, end), Normalizer.Form.NFC)) {
                return i;
            }
        }
        return -1;
    }

    /** The offset of the first letter that cannot be seen, or that turns the others round; -1 where there is none. */
    static int unseen(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (HiddenLetters.isInvisible(text.codePointAt(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isItself(String text, Normalizer.Form form) {
        return Normalizer.isNormalized(text, form);
    }

    private static boolean isOdd(int letter) {
        return Character.isSpaceChar(letter)
                || HiddenLetters.isInvisible(letter)
                || (isOfFullWidth(letter) && Character.isLetterOrDigit(letter));
    }

    private static boolean isOfFullWidth(int letter) {
        return letter >= FIRST_OF_FULL_WIDTH && letter <= LAST_OF_FULL_WIDTH;
    }

    /** What is said of the odd letter at an offset. */
    static Message refused(String text, int odd) {
        return new DocumentProblem.OddLetter(CodePoint.named(text.codePointAt(odd)), position(text, odd))
                .message()
                .meaning(meant(text));
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
                        isOfFullWidth(letter) && !isOdd(letter)
                                ? Character.toString(letter)
                                : Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKC)));
        return Normalizer.normalize(seen, Normalizer.Form.NFC).strip();
    }
}
