/** A kept decision made again, by the rules that judged it, and compared byte for byte. */
@NullMarked
package org.plumbline.engine.again;

import org.jspecify.annotations.NullMarked;
