package org.plumbline.api.seals;

import org.plumbline.engine.checkpoint.Hash;
import org.plumbline.engine.seal.SealedRecord;

/** A record on its way into a tree, with its hash; of what it holds there are hashes alone. */
record Leaf(SealedRecord record, Hash hash) {
    static Leaf of(SealedRecord record) {
        return new Leaf(record, record.leaf());
    }

    long number() {
        return record.number();
    }

    String kind() {
        return record.kind().code();
    }

    byte[] marks() {
        return record.marks();
    }
}
