package org.plumbline.engine.checkpoint;

import java.util.List;

/** Where the hashes of leaves are kept, and those of complete subtrees of every eighth level above them. */
public interface Nodes {
    /** From one level that is kept to the next: a subtree has 256 of those below. */
    int STRIDE = 8;

    /**
     * So many hashes of a level, from an index on.
     *
     * @throws MissingNode where one of them is not kept
     */
    List<Hash> hashes(int level, long from, int count);
}
