package org.plumbline.cli.options;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

    /** The same; but one scheme's own folder may be called anything, and its code is the one in it. */
    static SchemeFolders anyName(Path folder, Texts texts) {
        var file = folder.resolve(SchemeReader.FILE);
        if (!Files.exists(file)) {
            return in(folder, texts);
        }
        try {
            var code =
                    SchemeReader.read(Files.readString(file), new ArrayList<>()).code();
            return new SchemeFolders(Map.of(code, folder));
        } catch (IOException unreadable) {
            throw new Unusable(texts.say("unreadable", file));
        }
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
