package org.plumbline.engine.seal;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.checkpoint.Hash;

/** A named part of a record, by the hash of what it holds; a part that is absent has none. */
public record Part(String name, @Nullable Hash hash) {
    /** A part that holds a text, in UTF-8. */
    public static Part of(String name, @Nullable String text) {
        return new Part(name, text == null ? null : Hash.sha256(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** A part that holds bytes. */
    public static Part of(String name, byte[] bytes) {
        return new Part(name, Hash.sha256(bytes));
    }
}
