@NullMarked
package org.plumbline.engine.replay;

import org.jspecify.annotations.NullMarked;
