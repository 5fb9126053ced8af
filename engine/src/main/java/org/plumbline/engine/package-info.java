/** How it is decided: an appraisal and a rule set in, a decision with its reasons out; nothing else is touched. */
@NullMarked
package org.plumbline.engine;

import org.jspecify.annotations.NullMarked;
