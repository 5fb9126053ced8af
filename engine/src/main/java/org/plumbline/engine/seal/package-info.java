/** Records sealed so that none can be changed, taken out or slipped in unseen, and what an export of one proves. */
@NullMarked
package org.plumbline.engine.seal;

import org.jspecify.annotations.NullMarked;
