@NullMarked
package org.plumbline.engine.check;

import org.jspecify.annotations.NullMarked;
