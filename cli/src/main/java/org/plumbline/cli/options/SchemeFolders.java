package org.plumbline.cli.options;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.plumbline.cli.terminal.Texts;
import org.plumbline.cli.terminal.Unusable;
import org.plumbline.engine.scheme.SchemeReader;

/** Where schemes are: the folders of a folder of schemes, or the one folder of a scheme. Their names are the codes. */
record SchemeFolders(Map<String, Path> byCode) {
    static SchemeFolders in(Path folder, Texts texts) {
        if (Files.exists(folder.resolve(SchemeReader.FILE))) {
            return new SchemeFolders(Map.of(name(folder), folder));
        }
        var folders = new TreeMap<String, Path>();
        try (var entries = Files.list(folder)) {
            entries.filter(Files::isDirectory)
                    .filter(entry -> !name(entry).startsWith("."))
                    .forEach(entry -> folders.put(name(entry), entry));
        } catch (IOException unreadable) {
            throw new Unusable(texts.say("no-rules-folder", folder));
        }
        return new SchemeFolders(folders);
    }

    List<String> codes() {
        return List.copyOf(byCode.keySet());
    }

    Optional<Path> of(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    private static String name(Path folder) {
        return folder.toAbsolutePath().normalize().getFileName().toString();
    }
}
