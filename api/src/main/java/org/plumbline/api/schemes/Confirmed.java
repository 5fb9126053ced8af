package org.plumbline.api.schemes;

import org.jspecify.annotations.Nullable;

/**
 * A warning of a published version that its approver confirmed, and the reason; none where the version was taken from the
 * rules folder at the first start, and nobody confirmed it.
 */
public record Confirmed(
        String id,
        String file,
        int line,
        int column,
        String rule,
        String code,
        String message,
        @Nullable String reason) {
    static Confirmed adopted(DraftFinding warning) {
        return of(warning, null);
    }

    static Confirmed of(DraftFinding warning, @Nullable String reason) {
        return new Confirmed(
                String.valueOf(warning.id()),
                warning.file(),
                warning.line(),
                warning.column(),
                warning.rule(),
                warning.code(),
                warning.message(),
                reason);
    }
}
