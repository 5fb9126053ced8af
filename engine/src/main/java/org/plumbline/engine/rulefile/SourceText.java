package org.plumbline.engine.rulefile;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.Place;
import org.plumbline.engine.problem.SignProblem;

/** The text of a file, and on which line and column of it each of its letters stands. */
final class SourceText {
    private final String file;
    private final String text;
    private final int[] lineStarts;

    SourceText(String file, String text) {
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
    String visible(List<Flaw> flaws) {
        StringBuilder visible = null;
        for (var i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            var letter = text.codePointAt(i);
            if (Signs.isHidden(letter)) {
                flaws.add(new Flaw(place(i), "", new SignProblem.InvisibleSign(Signs.named(letter)).message()));
                visible = visible == null ? new StringBuilder(text) : visible;
                visible.replace(i, i + Character.charCount(letter), " ".repeat(Character.charCount(letter)));
            }
        }
        return visible == null ? text : visible.toString();
    }

    Place place(int offset) {
        var found = Arrays.binarySearch(lineStarts, offset);
        var line = found >= 0 ? found : -found - 2;
        return new Place(file, line + 1, offset - lineStarts[line] + 1);
    }
}
