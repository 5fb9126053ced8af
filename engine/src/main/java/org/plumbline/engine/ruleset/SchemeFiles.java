package org.plumbline.engine.ruleset;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.FlawedRules;
import org.plumbline.engine.problem.Message;
import org.plumbline.engine.problem.Place;
import org.plumbline.engine.rulefile.Limits;
import org.plumbline.engine.scheme.SchemeReader;

/** The files of a scheme by name: scheme.yaml and the rule files, with line ends normalised. */
public record SchemeFiles(SortedMap<String, String> texts) {
    /** At most, in UTF-8. */
    private static final long BYTES_OF_A_CHARACTER = 3;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Keeps a copy, by name, with every line end as one line feed. */
    public SchemeFiles {
        var normalised = new TreeMap<String, String>();
        texts.forEach((name, text) -> normalised.put(name, normal(text)));
        texts = Collections.unmodifiableSortedMap(normalised);
    }

    /**
     * Reads the folder of a scheme; notes (.md) and hidden files are passed over.
     *
     * @throws IOException where the folder cannot be read
     * @throws FlawedRules where a file is no text in UTF-8, or of a kind that has no place there
     */
    public static SchemeFiles in(Path folder) throws IOException {
        var found = found(folder);
        if (!found.flaws().isEmpty()) {
            throw new FlawedRules(found.flaws());
        }
        return found.files();
    }

    /** The files of a folder that could be read, and what is wrong with the others. */
    public record Found(SchemeFiles files, List<Flaw> flaws) {
        /** Keeps a copy. */
        public Found {
            flaws = List.copyOf(flaws);
        }
    }

    /**
     * Reads the folder of a scheme as far as it can be read.
     *
     * @throws IOException where the folder itself cannot be read
     */
    public static Found found(Path folder) throws IOException {
        var texts = new TreeMap<String, String>();
        var flaws = new ArrayList<Flaw>();
        try (var files = Files.list(folder)) {
            for (var file : (Iterable<Path>) files.sorted()::iterator) {
                var name = file.getFileName().toString();
                if (name.startsWith(".") || name.endsWith(".md")) {
                    continue;
                }
                if (!isOrdinary(file, folder)) {
                    flaws.add(new Flaw(Place.file(name), "", Message.of("not-a-file", name)));
                } else if (!(name.equals(SchemeReader.FILE) || name.endsWith(".drl"))) {
                    flaws.add(new Flaw(Place.file(name), "", meant(name)));
                } else {
                    text(file, name, flaws).ifPresent(text -> texts.put(name, text));
                }
            }
        }
        if (!texts.containsKey(SchemeReader.FILE) && flaws.isEmpty()) {
            flaws.add(new Flaw(Place.file(SchemeReader.FILE), "", Message.of("no-scheme")));
        }
        return new Found(new SchemeFiles(texts), flaws);
    }

    /**
     * These files with the rule files of another folder added, or in place of those of the same names.
     *
     * @throws IOException where the folder cannot be read
     * @throws FlawedRules where a rule file there is no text in UTF-8
     */
    public SchemeFiles with(Path folder) throws IOException {
        var all = new TreeMap<>(texts);
        var flaws = new ArrayList<Flaw>();
        for (var file : ruleFiles(folder)) {
            var name = file.getFileName().toString();
            text(file, name, flaws).ifPresent(text -> all.put(name, text));
        }
        if (!flaws.isEmpty()) {
            throw new FlawedRules(flaws);
        }
        return new SchemeFiles(all);
    }

    /** The rule files of a folder, by name. */
    public static List<Path> ruleFiles(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".drl"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    /** SHA-256 over the names and texts: who was judged by the same fingerprint was judged by the same rules. */
    public String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            texts.forEach((name, text) -> {
                digest.update(framed(name));
                digest.update(framed(text));
            });
            return "sha256:" + HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    /** The length first, so that no two different folders read alike. */
    private static byte[] framed(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Integer.BYTES + bytes.length)
                .putInt(bytes.length)
                .put(bytes)
                .array();
    }

    /** A link may lead to a file of the same folder, as some systems hand files over, but to no other place. */
    private static boolean isOrdinary(Path file, Path folder) throws IOException {
        if (!Files.isSymbolicLink(file)) {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
        }
        return Files.isRegularFile(file) && file.toRealPath().startsWith(folder.toRealPath());
    }

    private static Message meant(String name) {
        var stem = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
        return Message.of("unknown-file", name).maybe(name, List.of(stem + ".drl", SchemeReader.FILE));
    }

    private static Optional<String> text(Path file, String name, List<Flaw> flaws) throws IOException {
        if (Files.size(file) > Limits.CHARACTERS * BYTES_OF_A_CHARACTER) {
            flaws.add(new Flaw(Place.file(name), "", Message.of("too-long", Limits.CHARACTERS)));
            return Optional.empty();
        }
        var bytes = Files.readAllBytes(file);
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            flaws.add(new Flaw(Place.file(name), "", Message.of("not-utf8")));
            return Optional.empty();
        }
    }

    private static String normal(String text) {
        var lines = text.replace("\r\n", "\n").replace('\r', '\n');
        return lines.startsWith(BYTE_ORDER_MARK) ? lines.substring(1) : lines;
    }
}
