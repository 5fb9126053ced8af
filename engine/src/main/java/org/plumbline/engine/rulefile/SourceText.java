package org.plumbline.engine.rulefile;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.plumbline.engine.problem.Place;

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

    String text() {
        return text;
    }

    Place place(int offset) {
        var found = Arrays.binarySearch(lineStarts, offset);
        var line = found >= 0 ? found : -found - 2;
        return new Place(file, line + 1, offset - lineStarts[line] + 1);
    }
}
