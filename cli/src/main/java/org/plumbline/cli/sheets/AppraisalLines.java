package org.plumbline.cli.sheets;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.plumbline.engine.document.Broken;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.document.StrictText;
import org.plumbline.engine.problem.DocumentProblem;
import org.plumbline.engine.problem.FileProblem;
import org.plumbline.engine.problem.Problem;
import tools.jackson.core.JacksonException;

/** The documents of an NDJSON file, a line at a time; what is wrong with one is that line's. */
final class AppraisalLines {
    private static final int LONGEST_LINE = 1_000_000;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String name;
    private final DocumentTaker taker;

    AppraisalLines(String name, DocumentTaker taker) {
        this.name = name;
        this.taker = taker;
    }

    void read(BufferedInputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (var number = 1; next(in, line); number++) {
            line(name + ":" + number, line);
        }
    }

    private void line(String where, ByteArrayOutputStream line) {
        if (line.size() > LONGEST_LINE) {
            taker.unreadable(where, List.of(Problem.at("", new DocumentProblem.TooLongLine(LONGEST_LINE))));
            return;
        }
        try {
            var text = text(line.toByteArray());
            if (!text.isEmpty()) {
                taker.document(where, Documents.json(text));
            }
        } catch (JacksonException broken) {
            taker.unreadable(where, List.of(new Problem("", Broken.line(broken))));
        } catch (IOException notUtf8) {
            var place = where + ":" + (notUtf8 instanceof StrictText.NotUtf8 odd ? odd.column() : 1);
            taker.unreadable(place, List.of(Problem.at("", new FileProblem.NotUtf8())));
        }
    }

    /** The text of a line; asked for its place only where it is not UTF-8: most lines are. */
    private static String text(byte[] line) throws IOException {
        var text = new String(line, StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') >= 0) {
            try (var strict = new StrictText(new ByteArrayInputStream(line))) {
                strict.transferTo(Writer.nullWriter());
            }
        }
        return text.replace(BYTE_ORDER_MARK, "").strip();
    }

    /** Reads a line, of which no more is kept than is needed to see that it is too long. */
    private static boolean next(BufferedInputStream in, ByteArrayOutputStream line) throws IOException {
        line.reset();
        var b = in.read();
        if (b < 0) {
            return false;
        }
        while (b >= 0 && b != '\n') {
            if (line.size() <= LONGEST_LINE) {
                line.write(b);
            }
            b = in.read();
        }
        return true;
    }
}
