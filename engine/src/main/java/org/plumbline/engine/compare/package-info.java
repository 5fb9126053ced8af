/** Whom a change of the rules moves, by how much, and because of which edit. */
@NullMarked
package org.plumbline.engine.compare;

import org.jspecify.annotations.NullMarked;
