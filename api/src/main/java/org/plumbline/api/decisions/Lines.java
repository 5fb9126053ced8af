package org.plumbline.api.decisions;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.plumbline.api.keeping.Body;
import org.plumbline.api.problems.CallProblem;
import org.plumbline.api.problems.Declined;
import org.plumbline.engine.document.Documents;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The lines of an NDJSON body, one in memory at a time; of a line that is too long no more is kept than is read. */
final class Lines {
    private static final int CHUNK = 16 * 1024;

    private final InputStream in;
    private final byte[] chunk = new byte[CHUNK];
    private int from;
    private int to;
    private byte[] line = new byte[CHUNK];
    private int length;
    private long number;

    Lines(InputStream in) {
        this.in = in;
    }

    /** Goes on to the next line that is not blank; false at the end. */
    boolean next() throws IOException {
        while (read()) {
            number++;
            if (!isBlank()) {
                return true;
            }
        }
        return false;
    }

    /** The number of the line, from 1; blank ones count. */
    long number() {
        return number;
    }

    /**
     * The document of the line.
     *
     * @throws Declined where the line is too long
     * @throws JacksonException where it is no document
     */
    JsonNode json() {
        if (length > Body.LONGEST) {
            throw new Declined(HttpStatus.CONTENT_TOO_LARGE, new CallProblem.BodyTooLarge().message());
        }
        return Documents.json().readTree(line, 0, length);
    }

    private boolean read() throws IOException {
        length = 0;
        if (from == to && !fill()) {
            return false;
        }
        while (true) {
            var end = from;
            while (end < to && chunk[end] != '\n') {
                end++;
            }
            append(end - from);
            var ended = end < to;
            from = ended ? end + 1 : end;
            if (ended || !fill()) {
                return true;
            }
        }
    }

    private void append(int count) {
        if (length > Body.LONGEST) {
            return;
        }
        if (length + count > line.length) {
            line = Arrays.copyOf(line, Math.max(2 * line.length, length + count));
        }
        System.arraycopy(chunk, from, line, length, count);
        length += count;
    }

    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(0, in.read(chunk, 0, chunk.length));
        return to > 0;
    }

    private boolean isBlank() {
        for (var i = 0; i < length; i++) {
            if (line[i] > ' ' || line[i] < 0) {
                return false;
            }
        }
        return true;
    }
}
