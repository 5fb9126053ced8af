package org.plumbline.engine.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.appraisal.Appraisal;
import org.plumbline.engine.decision.Decision;
import org.plumbline.engine.settlement.SettlementDecision;
import tools.jackson.databind.JsonNode;

/** Canonical JSON in UTF-8; equal where every byte is. */
public final class Canonical {
    private final byte[] utf8;

    private Canonical(byte[] utf8) {
        this.utf8 = utf8;
    }

    /** An appraisal as canonical JSON. */
    public static Canonical of(Appraisal appraisal) {
        return new Canonical(Documents.canonical(appraisal));
    }

    /** A decision as canonical JSON. */
    public static Canonical of(Decision decision) {
        return new Canonical(Documents.canonical(decision));
    }

    /** A settlement's decision as canonical JSON. */
    public static Canonical of(SettlementDecision decision) {
        return new Canonical(Documents.canonical(decision));
    }

    /** Any other document as canonical JSON. */
    public static Canonical of(JsonNode document) {
        return new Canonical(Documents.canonical(document));
    }

    /** What was written as canonical JSON before. */
    public static Canonical kept(byte[] utf8) {
        return new Canonical(utf8);
    }

    /** The bytes themselves; nobody changes them. */
    public byte[] bytes() {
        return utf8;
    }

    /** How many bytes. */
    public int length() {
        return utf8.length;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Canonical canonical && Arrays.equals(utf8, canonical.utf8);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(utf8);
    }

    @Override
    public String toString() {
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
