package org.plumbline.cli.sheets;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.ObjectReader;

/** The appraisals, or settlements, of a file, handed on one at a time: .ndjson line by line, .json and .yaml document by document. */
public final class AppraisalFile {
    private final String name;
    private final DocumentTaker taker;

    private AppraisalFile(String name, DocumentTaker taker) {
        this.name = name;
        this.taker = taker;
    }

    /** Hands on every document of a file; "-" is the standard input. */
    public static void read(String file, Terminal terminal, DocumentTaker taker) {
        var texts = terminal.texts();
        try (var in = new BufferedInputStream(
                file.equals("-") ? terminal.in() : Files.newInputStream(Path.of(file)), DocumentForm.PEEKED)) {
            var reading = new AppraisalFile(file, taker);
            switch (form(file, in, texts)) {
                case LINES -> new AppraisalLines(file, taker).read(in);
                case JSON -> reading.json(new StrictText(in));
                case YAML -> reading.yaml(new StrictText(in));
            }
        } catch (IOException | InvalidPathException unreadable) {
            throw new Unusable(texts.say("unreadable", file));
        }
    }

    private static DocumentForm form(String file, BufferedInputStream in, Texts texts) throws IOException {
        return file.equals("-")
                ? DocumentForm.guess(in)
                : DocumentForm.named(file).orElseThrow(() -> new Unusable(texts.say("unknown-form", file)));
    }

    /** Reads one document after another; of a list, which may be long, one entry after another. */
    private void json(Reader in) {
        try (var parser = Documents.json().createParser(in)) {
            var listed = parser.nextToken() == JsonToken.START_ARRAY;
            if (listed) {
                parser.nextToken();
            }
            documents(parser, oneOfMany(Documents.json()), listed ? JsonToken.END_ARRAY : null);
        } catch (JacksonException broken) {
            taker.unreadable(name, List.of(new Problem("", Broken.document(broken, "JSON"))));
        }
    }

    private void yaml(Reader in) {
        try (var parser = Documents.yaml().createParser(in)) {
            parser.nextToken();
            documents(parser, oneOfMany(Documents.yaml()), null);
        } catch (JacksonException broken) {
            taker.unreadable(name, List.of(new Problem("", Broken.document(broken, "YAML"))));
        }
    }

    /** Reads a document that others follow. */
    private static ObjectReader oneOfMany(ObjectMapper mapper) {
        return mapper.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /** Hands on what follows until the end, of the text or of its list. */
    private void documents(JsonParser parser, ObjectReader reader, @Nullable JsonToken end) {
        var number = 0;
        for (var token = parser.currentToken(); token != null && token != end; token = parser.nextToken()) {
            document(reader.readTree(parser), number++);
        }
        if (number == 0) {
            taker.unreadable(name, List.of(Problem.at("", new DocumentProblem.NothingInIt())));
        }
    }

    private void document(JsonNode document, int number) {
        var where = number == 0 ? name : name + "[" + number + "]";
        if (Fixture.isList(document)) {
            cases(where, document);
        } else if (document.isArray()) {
            var index = 0;
            for (var entry : document) {
                taker.document(name + "[" + index++ + "]", entry);
            }
        } else {
            taker.document(where, document);
        }
    }

    private void cases(String where, JsonNode list) {
        try {
            for (var fixture : Fixture.list(list)) {
                if (taker.takes(fixture)) {
                    taker.example(name + " (" + fixture.name() + ")", fixture.given());
                }
            }
        } catch (Refused refused) {
            taker.unreadable(where, refused.problems());
        }
    }
}
