package org.plumbline.api.keeping;

import org.jspecify.annotations.Nullable;
import org.plumbline.engine.document.Canonical;

/** A decision and what judged; {@code own} is what the columns hold that only records of its kind have. */
public record Decided(Canonical json, String fingerprint, int version, String engine, Own own) {
    /** Values by the names of columns. */
    @FunctionalInterface
    public interface Own {
        /** What a column holds. */
        @Nullable
        Object value(String column);
    }
}
