/** Every record sealed: one tree with signed checkpoints over decisions, settlements, rule sets and publications, and proofs from it. */
@NullMarked
package org.plumbline.api.seals;

import org.jspecify.annotations.NullMarked;
