package org.plumbline.engine.seal;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.plumbline.engine.checkpoint.Hash;
import org.plumbline.engine.checkpoint.KnownCheckpoint;
import org.plumbline.engine.checkpoint.SignedNote;
import org.plumbline.engine.checkpoint.SigningKey;
import org.plumbline.engine.checkpoint.VerifierKey;

/** What a process signed when it kept some records: the hash of what each holds, and the newest checkpoint that it knew then. */
public record Attestation(VerifierKey signer, List<Hash> contents, SignedNote note) {
    private static final String FORM = "plumbline-attestation-1";
    private static final String NOTHING_SEALED = "0";
    private static final int HASH_BYTES = Hash.NONE.bytes().length;

    /** Keeps a copy of the hashes. */
    public Attestation {
        contents = List.copyOf(contents);
    }

    /** The log of some records: its name, and up to which number there are records from before attestations. */
    public record Log(String origin, long unattested) {}

    /** Signs the contents of records that are about to be kept after a checkpoint; after none where nothing was sealed. */
    public static Attestation by(SigningKey key, Log log, Optional<KnownCheckpoint> after, List<Hash> contents) {
        var text = text(log, after.map(Attestation::written).orElse(NOTHING_SEALED), bytes(contents));
        return new Attestation(
                new VerifierKey(log.origin(), key.open()), contents, SignedNote.by(key, log.origin(), text));
    }

    /** The attestation that was kept; empty where its signer did not sign it for this log, and for these contents. */
    public static Optional<Attestation> read(Log log, String key, byte[] contents, String note) {
        var signer = VerifierKey.parse(key).filter(each -> each.name().equals(log.origin()));
        var signed = SignedNote.parse(note);
        if (signer.isEmpty() || signed.isEmpty() || !signed.get().isBy(signer.get())) {
            return Optional.empty();
        }
        var read = new Attestation(signer.get(), hashes(contents), signed.get());
        return signed.get().text().equals(text(log, read.head(), contents)) ? Optional.of(read) : Optional.empty();
    }

    /** The hashes, one after the other. */
    public byte[] bytes() {
        return bytes(contents);
    }

    private static byte[] bytes(List<Hash> contents) {
        var bytes = ByteBuffer.allocate(contents.size() * HASH_BYTES);
        contents.forEach(content -> bytes.put(content.bytes()));
        return bytes.array();
    }

    private static List<Hash> hashes(byte[] contents) {
        var hashes = new ArrayList<Hash>();
        for (var from = 0; from + HASH_BYTES <= contents.length; from += HASH_BYTES) {
            hashes.add(Hash.of(Arrays.copyOfRange(contents, from, from + HASH_BYTES)));
        }
        return hashes;
    }

    /** The newest checkpoint that the signer knew; empty where nothing was sealed yet. */
    public Optional<KnownCheckpoint> after() {
        return KnownCheckpoint.parse(head());
    }

    private String head() {
        var lines = note.text().split("\n", -1);
        return lines.length > 3 ? lines[3] : "";
    }

    private static String written(KnownCheckpoint checkpoint) {
        return checkpoint.size() + ":" + checkpoint.root();
    }

    private static String text(Log log, String head, byte[] contents) {
        return String.join(
                        "\n",
                        FORM,
                        log.origin(),
                        Long.toString(log.unattested()),
                        head,
                        Hash.sha256(contents).toString())
                + "\n";
    }
}
