@NullMarked
package org.plumbline.engine.coverage;

import org.jspecify.annotations.NullMarked;
