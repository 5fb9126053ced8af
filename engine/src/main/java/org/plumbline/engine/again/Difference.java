package org.plumbline.engine.again;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A field that came out otherwise; absent where one of the two has no such field. */
public record Difference(
        String path, @Nullable JsonNode kept, @Nullable JsonNode now) {
    /** The bytes differ, and no field does: spaces or the order of fields were changed. */
    static final Difference OF_SPELLING = new Difference("", null, null);
}
