package org.plumbline.api.schemes;

/** A warning of a published version that its approver confirmed, and the reason. */
public record Confirmed(
        String id, String file, int line, int column, String rule, String code, String message, String reason) {
    static Confirmed of(DraftFinding warning, String reason) {
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
