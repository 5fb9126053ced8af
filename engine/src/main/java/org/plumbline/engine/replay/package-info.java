/** Worked cases held against what the engine decides: differences field by field, and rules no case fires. */
@NullMarked
package org.plumbline.engine.replay;

import org.jspecify.annotations.NullMarked;
