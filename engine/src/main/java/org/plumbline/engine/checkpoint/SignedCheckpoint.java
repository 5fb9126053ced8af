package org.plumbline.engine.checkpoint;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A checkpoint and the note that it was signed in. */
public record SignedCheckpoint(Checkpoint checkpoint, SignedNote note) {
    private static final String COSIGNED = "cosignature/v1\ntime ";

    /** Signs a checkpoint under its origin: that it is the log's, and, so that the time is signed as well, as its first co-signer; the time in seconds since 1970. */
    public static SignedCheckpoint by(SigningKey key, Checkpoint checkpoint, long seconds) {
        var signer = new VerifierKey(checkpoint.origin(), key.open());
        var text = checkpoint.text();
        var log = NoteSignature.of(signer, SignatureType.LOG, key.sign(utf8(text)));
        return new SignedCheckpoint(
                checkpoint, new SignedNote(text, List.of(log, cosignature(key, signer, text, seconds))));
    }

    /** The same with the co-signature of another, under its own name: that it saw it at that time, and nothing inconsistent with it before. */
    public SignedCheckpoint cosignedBy(SigningKey key, String name, long seconds) {
        var all = new ArrayList<>(note.signatures());
        all.add(cosignature(key, new VerifierKey(name, key.open()), note.text(), seconds));
        return new SignedCheckpoint(checkpoint, new SignedNote(note.text(), all));
    }

    private static NoteSignature cosignature(SigningKey key, VerifierKey signer, String text, long seconds) {
        var cosignature = ByteBuffer.allocate(Long.BYTES + SealKey.SIGNATURE_BYTES)
                .putLong(seconds)
                .put(key.sign(timed(text, seconds)));
        return NoteSignature.of(signer, SignatureType.COSIGNATURE, cosignature.array());
    }

    /** The checkpoint that a note holds; empty where it is no note, or no checkpoint. */
    public static Optional<SignedCheckpoint> parse(String text) {
        return SignedNote.parse(text)
                .flatMap(note ->
                        Checkpoint.parse(note.text()).map(checkpoint -> new SignedCheckpoint(checkpoint, note)));
    }

    /** Whether a signer signed this as the log that it is of, and the time with it. */
    public boolean holds(VerifierKey signer) {
        return signer.name().equals(checkpoint.origin())
                && note.by(signer, SignatureType.LOG)
                        .filter(signature -> signer.key().signed(utf8(note.text()), signature))
                        .isPresent()
                && time(signer).isPresent();
    }

    /** When a key's holder co-signed it, ISO 8601 in UTC to the second; empty where it did not. */
    public Optional<String> time(VerifierKey cosigner) {
        return note.by(cosigner, SignatureType.COSIGNATURE)
                .filter(bytes -> bytes.length == Long.BYTES + SealKey.SIGNATURE_BYTES)
                .filter(bytes -> cosigner.key()
                        .signed(
                                timed(note.text(), seconds(bytes)),
                                Arrays.copyOfRange(bytes, Long.BYTES, bytes.length)))
                .map(bytes -> LocalDateTime.ofEpochSecond(seconds(bytes), 0, ZoneOffset.UTC)
                        .atOffset(ZoneOffset.UTC)
                        .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
    }

    private static long seconds(byte[] cosignature) {
        return ByteBuffer.wrap(cosignature).getLong();
    }

    private static byte[] timed(String text, long seconds) {
        return utf8(COSIGNED + seconds + "\n" + text);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
