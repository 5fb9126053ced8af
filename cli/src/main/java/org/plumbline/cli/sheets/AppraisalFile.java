package org.plumbline.cli.sheets;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.plumbline.cli.terminal.Terminal;
import org.plumbline.cli.terminal.Texts;
import org.plumbline.cli.terminal.Unusable;
import org.plumbline.engine.document.Broken;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.problem.DocumentProblem;
import org.plumbline.engine.problem.Problem;
import org.plumbline.engine.problem.Refused;
import org.plumbline.engine.replay.Fixture;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The appraisals, or settlements, of a file, handed on one at a time: .ndjson line by line, .json and .yaml document by document. */
final class AppraisalFile {
    private static final int LONGEST_LINE = 1_000_000;
    private static final int PEEKED = 1 << 16;

    private final String name;
    private final Taker taker;

    private AppraisalFile(String name, Taker taker) {
        this.name = name;
        this.taker = taker;
    }

    /** Takes what a file holds; {@code where} names file and line, or file and place in it. */
    interface Taker {
        void document(String where, JsonNode document);

        void unreadable(String where, List<Problem> problems);

        /** Whether a case of a list of fixtures is taken, or passed over. */
        default boolean takes(Fixture fixture) {
            return !fixture.settles();
        }
    }

    private enum Form {
        LINES,
        JSON,
        YAML
    }

    /** Hands on every document of a file; "-" is the standard input. */
    static void read(String file, Terminal terminal, Taker taker) {
        var texts = terminal.texts();
        try (var in = new BufferedInputStream(
                file.equals("-") ? terminal.in() : Files.newInputStream(Path.of(file)), PEEKED)) {
            var reading = new AppraisalFile(file, taker);
            switch (form(file, in, texts)) {
                case LINES -> reading.lines(reader(in));
                case JSON -> reading.documents(Documents.json(), reader(in), "JSON");
                case YAML -> reading.documents(Documents.yaml(), reader(in), "YAML");
            }
        } catch (IOException | InvalidPathException unreadable) {
            throw new Unusable(texts.say("unreadable", file));
        }
    }

    private static Form form(String file, BufferedInputStream in, Texts texts) throws IOException {
        var small = file.toLowerCase(Locale.ROOT);
        if (file.equals("-")) {
            return guess(in);
        }
        if (small.endsWith(".ndjson") || small.endsWith(".jsonl")) {
            return Form.LINES;
        }
        if (small.endsWith(".json")) {
            return Form.JSON;
        }
        if (small.endsWith(".yaml") || small.endsWith(".yml")) {
            return Form.YAML;
        }
        throw new Unusable(texts.say("unknown-form", file));
    }

    /** A first line that is a whole object begins lines; another bracket begins JSON; anything else is YAML. */
    private static Form guess(BufferedInputStream in) throws IOException {
        in.mark(PEEKED);
        var start = new String(in.readNBytes(PEEKED - 1), StandardCharsets.UTF_8).stripLeading();
        in.reset();
        if (start.startsWith("[")) {
            return Form.JSON;
        }
        if (!start.startsWith("{")) {
            return Form.YAML;
        }
        var line = start.lines().findFirst().orElse("").strip();
        return line.endsWith("}") || line.length() == start.strip().length() ? Form.LINES : Form.JSON;
    }

    private static Reader reader(InputStream in) {
        return new InputStreamReader(in, StandardCharsets.UTF_8);
    }

    private void lines(Reader in) throws IOException {
        var reader = new BufferedReader(in, PEEKED);
        var number = 0;
        var line = new StringBuilder();
        while (next(reader, line)) {
            number++;
            var text = line.toString().strip();
            if (!text.isEmpty()) {
                line(name + ":" + number, text);
            }
        }
    }

    private void line(String where, String text) {
        if (text.length() > LONGEST_LINE) {
            taker.unreadable(where, List.of(Problem.at("", new DocumentProblem.TooLongLine(LONGEST_LINE))));
            return;
        }
        try {
            taker.document(where, Documents.json(text));
        } catch (JacksonException broken) {
            taker.unreadable(where, List.of(new Problem("", Broken.line(broken))));
        }
    }

    /** Reads a line, of which no more is kept than is needed to see that it is too long. */
    private static boolean next(BufferedReader reader, StringBuilder line) throws IOException {
        line.setLength(0);
        var c = reader.read();
        if (c < 0) {
            return false;
        }
        while (c >= 0 && c != '\n') {
            if (line.length() <= LONGEST_LINE && c != '\uFEFF') {
                line.append((char) c);
            }
            c = reader.read();
        }
        return true;
    }

    /** Reads one document after another; of a list in JSON, which may be long, one entry after another. */
    private void documents(ObjectMapper mapper, Reader in, String form) {
        var number = 0;
        try (var parser = mapper.createParser(in)) {
            var reader = mapper.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
            var listed = form.equals("JSON") && parser.nextToken() == JsonToken.START_ARRAY;
            var token = listed || !form.equals("JSON") ? parser.nextToken() : parser.currentToken();
            while (token != null && !(listed && token == JsonToken.END_ARRAY)) {
                document(reader.readTree(parser), number++);
                token = parser.nextToken();
            }
            if (number == 0) {
                taker.unreadable(name, List.of(Problem.at("", new DocumentProblem.NothingInIt())));
            }
        } catch (JacksonException broken) {
            taker.unreadable(name, List.of(new Problem("", Broken.document(broken, form))));
        }
    }

    private void document(JsonNode document, int number) {
        var where = number == 0 ? name : name + "[" + number + "]";
        if (Fixture.isList(document)) {
            try {
                for (var fixture : Fixture.list(document)) {
                    if (taker.takes(fixture)) {
                        taker.document(name + " (" + fixture.name() + ")", fixture.given());
                    }
                }
            } catch (Refused refused) {
                taker.unreadable(where, refused.problems());
            }
        } else if (document.isArray()) {
            var index = 0;
            for (var entry : document) {
                taker.document(name + "[" + index++ + "]", entry);
            }
        } else {
            taker.document(where, document);
        }
    }
}
