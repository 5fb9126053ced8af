package org.plumbline.engine.checkpoint;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A text that ends a line, and who signed it (C2SP signed-note). */
public record SignedNote(String text, List<NoteSignature> signatures) {
    /** More are not read: whoever hands over a note does not choose how long that takes. */
    private static final int MOST_SIGNATURES = 64;

    /** Keeps a copy of the signatures. */
    public SignedNote {
        signatures = List.copyOf(signatures);
    }

    /** The note that a text is, to its last byte; empty where it is none. */
    public static Optional<SignedNote> parse(String note) {
        var blank = note.lastIndexOf("\n\n");
        if (blank < 0 || !note.endsWith("\n") || note.chars().anyMatch(each -> each < ' ' && each != '\n')) {
            return Optional.empty();
        }
        var lines = note.substring(blank + 2).split("\n", MOST_SIGNATURES + 2);
        if (lines.length > MOST_SIGNATURES + 1) {
            return Optional.empty();
        }
        var signatures = new ArrayList<NoteSignature>();
        for (var i = 0; i < lines.length - 1; i++) {
            var signature = NoteSignature.parse(lines[i]);
            if (signature.isEmpty()) {
                return Optional.empty();
            }
            signatures.add(signature.get());
        }
        return signatures.isEmpty()
                ? Optional.empty()
                : Optional.of(new SignedNote(note.substring(0, blank + 1), signatures));
    }

    /**
     * A text with a key's signature under a name; the text is no checkpoint's.
     *
     * @throws IllegalArgumentException where the text does not end a line
     */
    public static SignedNote by(SigningKey key, String name, String text) {
        if (!text.endsWith("\n") || Checkpoint.parse(text).isPresent()) {
            throw new IllegalArgumentException("not a text to sign: " + text);
        }
        var signature = key.sign(text.getBytes(StandardCharsets.UTF_8));
        return new SignedNote(
                text, List.of(NoteSignature.of(new VerifierKey(name, key.open()), SignatureType.LOG, signature)));
    }

    /** Whether a key signed the text, under the name that it goes by. */
    public boolean isBy(VerifierKey signer) {
        return by(signer, SignatureType.LOG)
                .filter(signature -> signer.key().signed(text.getBytes(StandardCharsets.UTF_8), signature))
                .isPresent();
    }

    /** What a key signed, of one type; the first where it signed twice. */
    Optional<byte[]> by(VerifierKey signer, SignatureType type) {
        return signatures.stream()
                .flatMap(signature -> signature.by(signer, type).stream())
                .findFirst();
    }

    @Override
    public String toString() {
        return text + "\n" + signatures.stream().map(NoteSignature::toString).collect(Collectors.joining());
    }
}
