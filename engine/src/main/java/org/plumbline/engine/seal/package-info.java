/** Records sealed so that none can be changed, taken out or slipped in unseen: Merkle trees, chained and signed. */
@NullMarked
package org.plumbline.engine.seal;

import org.jspecify.annotations.NullMarked;
