@NullMarked
package org.plumbline.engine.compare;

import org.jspecify.annotations.NullMarked;
