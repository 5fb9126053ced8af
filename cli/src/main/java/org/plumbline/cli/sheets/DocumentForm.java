package org.plumbline.cli.sheets;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** In which form a file holds documents. */
enum DocumentForm {
    LINES,
    JSON,
    YAML;

    /** How far a stream is looked into to guess. */
    static final int PEEKED = 1 << 16;

    /** By the end of a file's name; none where it says nothing. */
    static Optional<DocumentForm> named(String file) {
        var small = file.toLowerCase(Locale.ROOT);
        if (small.endsWith(".ndjson") || small.endsWith(".jsonl")) {
            return Optional.of(LINES);
        }
        if (small.endsWith(".json")) {
            return Optional.of(JSON);
        }
        return small.endsWith(".yaml") || small.endsWith(".yml") ? Optional.of(YAML) : Optional.empty();
    }

    /** A first line that is a whole object begins lines; another bracket begins JSON; anything else is YAML. */
    static DocumentForm guess(BufferedInputStream in) throws IOException {
        in.mark(PEEKED);
        var start = new String(in.readNBytes(PEEKED - 1), StandardCharsets.UTF_8).stripLeading();
        in.reset();
        if (start.startsWith("[")) {
            return JSON;
        }
        if (!start.startsWith("{")) {
            return YAML;
        }
        var line = start.lines().findFirst().orElse("").strip();
        return line.endsWith("}") || line.length() == start.strip().length() ? LINES : JSON;
    }
}
