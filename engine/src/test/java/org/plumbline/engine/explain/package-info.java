@NullMarked
package org.plumbline.engine.explain;

import org.jspecify.annotations.NullMarked;
