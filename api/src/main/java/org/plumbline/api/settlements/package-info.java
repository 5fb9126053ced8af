/** Settlements of many people at once, kept once for each scheme and period, and found again. */
@NullMarked
package org.plumbline.api.settlements;

import org.jspecify.annotations.NullMarked;
