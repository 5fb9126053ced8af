package org.plumbline.engine.ruleset;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.FlawedRules;

/** The files of a scheme by name: scheme.yaml and the rule files, with line ends normalised. */
public record SchemeFiles(SortedMap<String, String> texts) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Keeps a copy, by name, with every line end as one line feed. */
    public SchemeFiles {
        var normalised = new TreeMap<String, String>();
        texts.forEach((name, text) -> normalised.put(name, normal(text)));
        texts = Collections.unmodifiableSortedMap(normalised);
    }

    /**
     * Reads the folder of a scheme; what says nothing of it is passed over.
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

    /** Whether a file says nothing of a scheme: a note, a hidden file, or what a desktop leaves in the folders it shows. */
    public static boolean isPassedOver(String name) {
        return (name.startsWith(".") && name.indexOf('/') < 0)
                || name.endsWith(".md")
                || name.equalsIgnoreCase("Thumbs.db")
                || name.equalsIgnoreCase("desktop.ini");
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
        return new SchemeFolder(folder).read();
    }

    /**
     * These files with the rule files of another folder added, or in place of those of the same names.
     *
     * @throws IOException where the folder cannot be read
     * @throws FlawedRules where a rule file there is no text in UTF-8
     */
    public SchemeFiles with(Path folder) throws IOException {
        var found = new SchemeFolder(folder).rules();
        if (!found.flaws().isEmpty()) {
            throw new FlawedRules(found.flaws());
        }
        var all = new TreeMap<>(texts);
        all.putAll(found.files().texts());
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

    private static String normal(String text) {
        var lines = text.replace("\r\n", "\n").replace('\r', '\n');
        return lines.startsWith(BYTE_ORDER_MARK) ? lines.substring(1) : lines;
    }
}
