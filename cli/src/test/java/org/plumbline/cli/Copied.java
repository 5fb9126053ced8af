package org.plumbline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A copy of the rules in a test's own folder, to edit as the quality office would. */
public record Copied(Path rules) {
    public static Copied into(Path folder) throws IOException {
        var from = Path.of("../rules/hospital-customer-service");
        var to = folder.resolve("rules/hospital-customer-service");
        Files.createDirectories(to);
        try (var files = Files.list(from)) {
            for (var file : (Iterable<Path>) files::iterator) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
        return new Copied(folder.resolve("rules"));
    }

    /** Changes the first place where a text stands in a file. */
    public Copied edited(String file, String from, String to) throws IOException {
        var path = rules.resolve("hospital-customer-service").resolve(file);
        var text = Files.readString(path);
        if (!text.contains(from)) {
            throw new IllegalArgumentException("not in " + file + ": " + from);
        }
        Files.writeString(path, text.replace(from, to));
        return this;
    }
}
