package org.plumbline.cli.sheets;

import java.io.BufferedInputStream;
import java.io.IOException;
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
import org.plumbline.engine.document.StrictText;
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
    private static final int PEEKED = 1 << 16;

    private final String name;
    private final Taken taken;

    private AppraisalFile(String name, Taken taken) {
        this.name = name;
        this.taken = taken;
    }

    private enum Form {
        LINES,
        JSON,
        YAML
    }

    /** Hands on every document of a file; "-" is the standard input. */
    static void read(String file, Terminal terminal, Taken taken) {
        var texts = terminal.texts();
        try (var in = new BufferedInputStream(
                file.equals("-") ? terminal.in() : Files.newInputStream(Path.of(file)), PEEKED)) {
            var reading = new AppraisalFile(file, taken);
            switch (form(file, in, texts)) {
                case LINES -> new AppraisalLines(file, taken).read(in);
                case JSON -> reading.documents(Documents.json(), new StrictText(in), "JSON");
                case YAML -> reading.documents(Documents.yaml(), new StrictText(in), "YAML");
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
                taken.unreadable(name, List.of(Problem.at("", new DocumentProblem.NothingInIt())));
            }
        } catch (JacksonException broken) {
            taken.unreadable(name, List.of(new Problem("", Broken.document(broken, form))));
        }
    }

    private void document(JsonNode document, int number) {
        var where = number == 0 ? name : name + "[" + number + "]";
        if (Fixture.isList(document)) {
            try {
                for (var fixture : Fixture.list(document)) {
                    if (taken.takes(fixture)) {
                        taken.next(name + " (" + fixture.name() + ")", fixture.given());
                    }
                }
            } catch (Refused refused) {
                taken.unreadable(where, refused.problems());
            }
        } else if (document.isArray()) {
            var index = 0;
            for (var entry : document) {
                taken.next(name + "[" + index++ + "]", entry);
            }
        } else {
            taken.next(where, document);
        }
    }
}
