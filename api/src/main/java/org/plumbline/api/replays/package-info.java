/** Kept decisions made again from archived appraisals and rules, and compared. */
@NullMarked
package org.plumbline.api.replays;

import org.jspecify.annotations.NullMarked;
