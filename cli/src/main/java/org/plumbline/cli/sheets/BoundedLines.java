package org.plumbline.cli.sheets;

import java.io.IOException;
import java.io.Reader;

/** The lines of a text, of which no more is kept than is needed to see that one is too long. */
final class BoundedLines {
    private final Reader in;
    private final int longest;
    private final StringBuilder line = new StringBuilder();
    private int number;

    /** Of a text, at most so many signs a line. */
    BoundedLines(Reader in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** Goes on to the next line; false where there is none. */
    boolean next() throws IOException {
        line.setLength(0);
        var c = in.read();
        if (c < 0) {
            return false;
        }
        while (c >= 0 && c != '\n') {
            if (line.length() <= longest && c != '\uFEFF') {
                line.append((char) c);
            }
            c = in.read();
        }
        number++;
        return true;
    }

    /** Which line it is, from 1. */
    int number() {
        return number;
    }

    String text() {
        return line.toString().strip();
    }
}
