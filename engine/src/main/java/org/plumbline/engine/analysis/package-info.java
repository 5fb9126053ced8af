/** What a scheme's rules come to before anyone is judged: gaps, overlaps, rules without effect, unfair turns, cliffs. */
@NullMarked
package org.plumbline.engine.analysis;

import org.jspecify.annotations.NullMarked;
