package org.plumbline.engine.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.plumbline.engine.Engine;
import org.plumbline.engine.compare.TwoVersions.Version;
import org.plumbline.engine.ruleset.SchemeFiles;

/** A scheme of the repository, and the same where an office's hand was in it. */
record Edited(SchemeFiles files) {
    static Edited scheme(String code) {
        try {
            return new Edited(SchemeFiles.in(Path.of("../rules", code)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** With another text instead of one that must be there. */
    Edited replacing(String file, String text, String other) {
        return with(file, whole -> {
            if (!whole.contains(text)) {
                throw new IllegalArgumentException(text);
            }
            return whole.replace(text, other);
        });
    }

    Edited with(String file, UnaryOperator<String> edit) {
        var texts = new TreeMap<>(files.texts());
        texts.compute(file, (name, text) -> edit.apply(text == null ? "" : text));
        return new Edited(new SchemeFiles(texts));
    }

    /** Judged by the witness: what it decides is what Drools decides. */
    Version version() {
        return new Version(files, Engine.witness(files));
    }

    TwoVersions to(Edited later) {
        return TwoVersions.of(version(), later.version());
    }
}
