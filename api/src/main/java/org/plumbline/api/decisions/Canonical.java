package org.plumbline.api.decisions;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.appraisal.Appraisal;
import org.plumbline.engine.decision.Decision;
import org.plumbline.engine.document.Documents;

/** Canonical JSON in UTF-8; equal where every byte is. */
public final class Canonical {
    private final byte[] utf8;

    private Canonical(byte[] utf8) {
        this.utf8 = utf8;
    }

    static Canonical of(Appraisal appraisal) {
        return new Canonical(Documents.canonical(appraisal));
    }

    /** A decision as canonical JSON. */
    public static Canonical of(Decision decision) {
        return new Canonical(Documents.canonical(decision));
    }

    /** What was written as canonical JSON before. */
    static Canonical kept(byte[] utf8) {
        return new Canonical(utf8);
    }

    /** The bytes themselves; nobody changes them. */
    public byte[] bytes() {
        return utf8;
    }

    int length() {
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
