/** The answer, and the arithmetic that leads to it: sums, rounding and the effect of vetoes. */
@NullMarked
package org.plumbline.engine.decision;

import org.jspecify.annotations.NullMarked;
