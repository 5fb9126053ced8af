/** Which files make up a scheme's rules, which rules are asked together, and what they concluded. */
@NullMarked
package org.plumbline.engine.ruleset;

import org.jspecify.annotations.NullMarked;
