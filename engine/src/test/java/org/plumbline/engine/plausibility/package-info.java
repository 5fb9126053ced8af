@NullMarked
package org.plumbline.engine.plausibility;

import org.jspecify.annotations.NullMarked;
