package org.plumbline.api.schemes;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.plumbline.api.problems.CallProblem;
import org.plumbline.api.problems.Declined;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.problem.DocumentProblem;
import org.plumbline.engine.problem.FileProblem;
import org.plumbline.engine.problem.Problem;
import org.plumbline.engine.ruleset.SchemeFiles;
import org.plumbline.engine.scheme.SchemeReader;
import org.springframework.http.HttpStatus;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.JsonNode;

/** The files of a draft as they were sent, by their names. */
final class Proposal {
    /** In bytes, all files together. */
    static final int LONGEST = 4 * 1024 * 1024;

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,99}");
    private static final String FILES = "files";
    private static final String FIXTURES = "fixtures";

    private final Map<String, String> files = new TreeMap<>();
    private final Map<String, String> fixtures = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private Proposal() {}

    /**
     * Reads {@code {"files": {"name": "text"}, "fixtures": {…}}}; without fixtures those of the version before hold.
     *
     * @throws Declined with everything wrong with it
     */
    static Proposal json(HttpServletRequest request) throws IOException {
        var bytes = request.getInputStream().readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            throw new Declined(HttpStatus.CONTENT_TOO_LARGE, new CallProblem.BodyTooLarge().message());
        }
        var proposal = new Proposal();
        var document = Documents.json().readTree(bytes);
        if (!document.isObject()) {
            proposal.problems.add(Problem.at("", new DocumentProblem.ExpectedObject()));
        }
        for (var name : document.propertyNames()) {
            if (!name.equals(FILES) && !name.equals(FIXTURES)) {
                var message = new DocumentProblem.UnknownField(name).message().maybe(name, List.of(FILES, FIXTURES));
                proposal.problems.add(new Problem(name, message));
            }
        }
        proposal.texts(FILES, document.path(FILES));
        proposal.texts(FIXTURES, document.path(FIXTURES));
        return proposal.checked();
    }

    /**
     * Takes uploaded files.
     *
     * @throws Declined with everything wrong with them
     */
    static Proposal uploaded(List<MultipartFile> files, List<MultipartFile> fixtures) throws IOException {
        var proposal = new Proposal();
        for (var file : files) {
            proposal.uploaded(FILES, file);
        }
        for (var file : fixtures) {
            proposal.uploaded(FIXTURES, file);
        }
        return proposal.checked();
    }

    SchemeFiles files() {
        return new SchemeFiles(new TreeMap<>(files));
    }

    NamedTexts fixtures() {
        return new NamedTexts(new TreeMap<>(fixtures));
    }

    private void texts(String kind, JsonNode texts) {
        if (!texts.isMissingNode() && !texts.isObject()) {
            problems.add(Problem.at(kind, new DocumentProblem.ExpectedObject()));
            return;
        }
        for (var entry : texts.properties()) {
            var path = kind + "." + entry.getKey();
            if (entry.getValue().isString()) {
                add(kind, path, entry.getKey(), entry.getValue().stringValue());
            } else {
                problems.add(Problem.at(path, new DocumentProblem.ExpectedTextAt(entry.getKey())));
            }
        }
    }

    private void uploaded(String kind, MultipartFile file) throws IOException {
        var name = String.valueOf(file.getOriginalFilename());
        if (SchemeFiles.isPassedOver(name)) {
            return;
        }
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file.getBytes()));
            add(kind, kind + "." + name, name, text.toString());
        } catch (CharacterCodingException notUtf8) {
            problems.add(Problem.at(kind + "." + name, new FileProblem.NotUtf8()));
        }
    }

    private void add(String kind, String path, String name, String text) {
        if (!SchemeFiles.isPassedOver(name)) {
            addNamed(kind, path, name, text);
        }
    }

    private void addNamed(String kind, String path, String name, String text) {
        var known =
                kind.equals(FILES) ? name.equals(SchemeReader.FILE) || name.endsWith(".drl") : name.endsWith(".yaml");
        if (!known || !NAME.matcher(name).matches()) {
            problems.add(Problem.at(
                    path,
                    kind.equals(FILES) ? new FileProblem.OddFileName(name) : new DraftProblem.OddFixtureName(name)));
        } else if (!isText(text)) {
            problems.add(Problem.at(path, new FileProblem.NotUtf8()));
        } else if ((kind.equals(FILES) ? files : fixtures).put(name, text) != null) {
            problems.add(Problem.at(path, new DocumentProblem.DuplicateKey(name)));
        }
    }

    /** Neither bytes of 0 nor half characters: no database keeps them. */
    private static boolean isText(String text) {
        return text.codePoints().allMatch(letter -> letter != 0 && Character.getType(letter) != Character.SURROGATE);
    }

    private Proposal checked() {
        if (problems.isEmpty() && !files.containsKey(SchemeReader.FILE)) {
            problems.add(Problem.at(FILES, new FileProblem.NoScheme()));
        }
        if (!problems.isEmpty()) {
            throw new Declined(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    new DraftProblem.DraftRefused(problems.size()).message(),
                    problems,
                    Map.of());
        }
        return this;
    }
}
