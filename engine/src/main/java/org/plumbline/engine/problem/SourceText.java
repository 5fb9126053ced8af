package org.plumbline.engine.problem;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The text of a file, and on which line and column of it each of its letters stands. */
public final class SourceText {
    /** Behind so many a file is of another kind, and is read no further. */
    public static final int MOST_FLAWS = 1000;

    private final String file;
    private final String text;
    private final int[] lineStarts;

    /** The text of such a file. */
    public SourceText(String file, String text) {
        this.file = file;
        this.text = text;
        this.lineStarts = IntStream.concat(
                        IntStream.of(0),
                        IntStream.range(0, text.length())
                                .filter(at -> text.charAt(at) == '\n')
                                .map(at -> at + 1))
                .toArray();
    }

    /** The text with spaces for what cannot be seen: it may stand nowhere, not even in a comment. */
    public String visible(List<Flaw> flaws) {
        StringBuilder visible = null;
        var letter = 0;
        for (var i = 0; i < text.length() && flaws.size() < MOST_FLAWS; i += Character.charCount(letter)) {
            letter = text.codePointAt(i);
            if (HiddenLetters.turnsTheLine(letter)) {
                flaws.add(new Flaw(place(i), "", new SignProblem.RightToLeft(Character.toString(letter)).message()));
                i = endOfWord(i);
                letter = text.codePointBefore(i);
                i -= Character.charCount(letter);
            } else if (HiddenLetters.isHidden(letter)) {
                flaws.add(new Flaw(place(i), "", new SignProblem.InvisibleSign(CodePoint.named(letter)).message()));
                visible = visible == null ? new StringBuilder(text) : visible;
                visible.setCharAt(i, ' ');
                visible.setCharAt(i + Character.charCount(letter) - 1, ' ');
            }
        }
        return visible == null ? text : visible.toString();
    }

    /** Of a word that is written from right to left, only its first letter is shown. */
    private int endOfWord(int from) {
        var end = from;
        while (end < text.length() && HiddenLetters.turnsTheLine(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    /** Where the letter at an offset stands. */
    public Place place(int offset) {
        var found = Arrays.binarySearch(lineStarts, offset);
        var line = found >= 0 ? found : -found - 2;
        return new Place(file, line + 1, offset - lineStarts[line] + 1);
    }
}
