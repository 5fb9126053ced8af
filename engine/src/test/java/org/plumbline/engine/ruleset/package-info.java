@NullMarked
package org.plumbline.engine.ruleset;

import org.jspecify.annotations.NullMarked;
