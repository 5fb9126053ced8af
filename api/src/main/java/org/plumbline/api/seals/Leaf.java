package org.plumbline.api.seals;

import org.plumbline.engine.seal.Hash;
import org.plumbline.engine.seal.SealedRecord;

/** A record on its way into a tree; of what it holds, hashes alone. */
record Leaf(long number, String kind, Hash hash, byte[] marks) {
    static Leaf of(SealedRecord record) {
        return new Leaf(record.number(), record.kind().code(), record.leaf(), record.marks());
    }
}
