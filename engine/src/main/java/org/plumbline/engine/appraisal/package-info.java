/** The question: whom to appraise, for which period, on what was measured and what happened. */
@NullMarked
package org.plumbline.engine.appraisal;

import org.jspecify.annotations.NullMarked;
