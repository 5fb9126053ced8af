/** Appraisals decided, kept once, and found again. */
@NullMarked
package org.plumbline.api.decisions;

import org.jspecify.annotations.NullMarked;
