package org.plumbline.engine.rulefile;

/** Where the words and numbers of a text end. */
final class Spans {
    private Spans() {}

    /** The end of the word that begins there. */
    static int word(String text, int from) {
        var end = from;
        while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** The end of the number that begins there, with its letter B also where that was written behind a point. */
    static int number(String text, int from) {
        var end = word(text, from);
        while (end + 1 < text.length() && Signs.meant(text.charAt(end)) == '.' && goesOn(text.charAt(end + 1))) {
            end = word(text, end + 1);
        }
        return end;
    }

    private static boolean goesOn(char behindPoint) {
        return Character.isDigit(behindPoint) || behindPoint == 'B';
    }
}
