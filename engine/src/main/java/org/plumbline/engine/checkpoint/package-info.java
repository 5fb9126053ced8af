/** Checkpoints of a growing Merkle tree in the forms of C2SP and RFC 6962, their signatures, and proofs against them. */
@NullMarked
package org.plumbline.engine.checkpoint;

import org.jspecify.annotations.NullMarked;
