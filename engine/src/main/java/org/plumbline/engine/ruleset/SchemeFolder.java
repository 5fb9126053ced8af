package org.plumbline.engine.ruleset;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.plumbline.engine.problem.FileProblem;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.Message;
import org.plumbline.engine.problem.Place;
import org.plumbline.engine.rulefile.SizeLimits;
import org.plumbline.engine.ruleset.SchemeFiles.Found;
import org.plumbline.engine.scheme.SchemeReader;
import org.plumbline.rules.Stage;

/** The folder of a scheme: only ordinary files that lie in it are read, and of each only so much as may stand there. */
final class SchemeFolder {
    private static final int MOST_ENTRIES = 200;
    /** A letter has at most 3 bytes in UTF-8, or 4 where Java counts it as two. */
    private static final int MOST_BYTES = 3 * SizeLimits.CHARACTERS;

    private static final String RULES = ".drl";

    private final Path folder;
    private final TreeMap<String, String> texts = new TreeMap<>();
    private final List<Flaw> flaws = new ArrayList<>();

    SchemeFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Reads it as far as it can be read.
     *
     * @throws IOException where the folder itself cannot be listed
     */
    Found read() throws IOException {
        var entries = entries();
        if (entries.size() > MOST_ENTRIES) {
            flaw(SchemeReader.FILE, new FileProblem.TooManyFiles(entries.size(), MOST_ENTRIES).message());
            return new Found(new SchemeFiles(texts), flaws);
        }
        var within = folder.toRealPath();
        for (var file : entries) {
            var name = file.getFileName().toString();
            if (!SchemeFiles.isPassedOver(name)) {
                file(file, name, within);
            }
        }
        if (!texts.containsKey(SchemeReader.FILE) && flaws.isEmpty()) {
            flaw(SchemeReader.FILE, new FileProblem.NoScheme().message());
        }
        return new Found(new SchemeFiles(texts), flaws);
    }

    /** The first of what lies in it, one more than there may be. */
    private List<Path> entries() throws IOException {
        try (var files = Files.list(folder)) {
            return files.limit(MOST_ENTRIES + 1L).sorted().toList();
        }
    }

    /**
     * Reads the rule files alone.
     *
     * @throws IOException where one of them cannot be read
     */
    Found rules() throws IOException {
        for (var file : SchemeFiles.ruleFiles(folder)) {
            var name = file.getFileName().toString();
            text(file, name).ifPresent(text -> texts.put(name, text));
        }
        return new Found(new SchemeFiles(texts), flaws);
    }

    private void file(Path file, String name, Path within) {
        try {
            if (!Files.isRegularFile(file) || !file.toRealPath().startsWith(within)) {
                flaw(name, new FileProblem.NotAFile(name).message());
            } else if (!(name.equals(SchemeReader.FILE) || name.endsWith(RULES))) {
                flaw(name, meant(name));
            } else {
                text(file, name).ifPresent(text -> texts.put(name, text));
            }
        } catch (IOException unreadable) {
            flaw(name, new FileProblem.UnreadableFile(name).message());
        }
    }

    private static Message meant(String name) {
        var stem = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
        var likely = Stream.concat(
                Stream.of(SchemeReader.FILE, stem.endsWith(RULES) ? stem : stem + RULES),
                Stream.of(Stage.values()).map(stage -> stage.code() + RULES));
        return new FileProblem.UnknownFile(name)
                .message()
                .maybe(name, likely.distinct().toList());
    }

    /** What a file says it is long is not relied on. */
    private Optional<String> text(Path file, String name) throws IOException {
        byte[] bytes;
        try (var stream = Files.newInputStream(file)) {
            bytes = stream.readNBytes(MOST_BYTES + 1);
        }
        if (bytes.length > MOST_BYTES) {
            flaw(name, new FileProblem.TooLong(SizeLimits.CHARACTERS).message());
            return Optional.empty();
        }
        var read = ByteBuffer.wrap(bytes);
        var text = CharBuffer.allocate(bytes.length);
        var decoder = StandardCharsets.UTF_8.newDecoder();
        if (decoder.decode(read, text, true).isError()) {
            flaws.add(new Flaw(after(name, text.flip().toString()), "", new FileProblem.NotUtf8().message()));
            return Optional.empty();
        }
        return Optional.of(text.flip().toString());
    }

    /** The place behind what could be read. */
    private static Place after(String name, String read) {
        var lastLine = read.lastIndexOf('\n') + 1;
        var line = (int) read.chars().filter(letter -> letter == '\n').count() + 1;
        return new Place(name, line, read.length() - lastLine + 1);
    }

    private void flaw(String name, Message message) {
        flaws.add(new Flaw(Place.file(name), "", message));
    }
}
