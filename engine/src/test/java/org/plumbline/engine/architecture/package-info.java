@NullMarked
package org.plumbline.engine.architecture;

import org.jspecify.annotations.NullMarked;
