/** Drools judges: rule files are compiled, what they compile to is vetted and kept, and compiled rules are asked. */
@NullMarked
package org.plumbline.engine.drools;

import org.jspecify.annotations.NullMarked;
