package org.plumbline.engine.checkpoint;

/** What a signature of a note says, by the number that signed-note gives it. */
enum SignatureType {
    /** That the text is the signer's: Ed25519 over it. */
    LOG(1),
    /** That the signer saw it, and nothing inconsistent with it, at a time (tlog-cosignature). */
    COSIGNATURE(4);

    private final byte code;

    SignatureType(int code) {
        this.code = (byte) code;
    }

    byte code() {
        return code;
    }
}
