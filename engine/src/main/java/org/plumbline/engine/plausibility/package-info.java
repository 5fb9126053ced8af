/** Whether what is written can be meant: words that no rule uses, conditions that always hold, figures out of proportion. */
@NullMarked
package org.plumbline.engine.plausibility;

import org.jspecify.annotations.NullMarked;
