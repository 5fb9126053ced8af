/** The numbers at which a scheme's files draw a line: where each stands, and what values lie on its sides. */
@NullMarked
package org.plumbline.engine.limits;

import org.jspecify.annotations.NullMarked;
