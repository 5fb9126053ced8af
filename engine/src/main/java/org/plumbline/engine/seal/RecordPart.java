package org.plumbline.engine.seal;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.checkpoint.Hash;

/** A named part of a record, by the hash of what it holds; a part that is absent has none. */
public record RecordPart(String name, @Nullable Hash hash) {
    /** A part that holds a text, in UTF-8. */
    public static RecordPart of(String name, @Nullable String text) {
        return new RecordPart(name, text == null ? null : Hash.sha256(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** A part that holds bytes. */
    public static RecordPart of(String name, byte[] bytes) {
        return new RecordPart(name, Hash.sha256(bytes));
    }
}
