package org.plumbline.api.seals;

import java.time.Instant;
import org.plumbline.engine.checkpoint.Checkpoint;
import org.plumbline.engine.checkpoint.SignedCheckpoint;
import org.plumbline.engine.checkpoint.VerifierKey;

/** A seal as it was read: a signed checkpoint, and the key to check it with. */
record KeptSeal(SignedCheckpoint signed, VerifierKey signer) {
    /**
     * Reads what is kept.
     *
     * @throws SealsChanged where it is no signed checkpoint any more
     */
    static KeptSeal of(String key, String checkpoint) {
        var signer = VerifierKey.parse(key);
        var signed = SignedCheckpoint.parse(checkpoint);
        if (signer.isEmpty() || signed.isEmpty() || !signed.get().holds(signer.get())) {
            throw new SealsChanged("the newest seal is not what was signed");
        }
        return new KeptSeal(signed.get(), signer.get());
    }

    /** When it was signed. */
    Instant at() {
        return signed.time(signer).map(Instant::parse).orElseThrow();
    }

    Checkpoint checkpoint() {
        return signed.checkpoint();
    }
}
