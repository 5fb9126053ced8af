/** How fast the engine decides, measured beside the same policy written by hand, in one run. */
@NullMarked
package org.plumbline.bench;

import org.jspecify.annotations.NullMarked;
