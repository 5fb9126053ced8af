/** Every record sealed: a chain of signed Merkle trees over decisions, settlements, rule sets and publications, and proofs from it. */
@NullMarked
package org.plumbline.api.seals;

import org.jspecify.annotations.NullMarked;
