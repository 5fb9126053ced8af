/** Why a rule did or did not fire for an appraisal: the condition that did not hold, and the value it met. */
@NullMarked
package org.plumbline.engine.explain;

import org.jspecify.annotations.NullMarked;
