@NullMarked
package org.plumbline.engine;

import org.jspecify.annotations.NullMarked;
