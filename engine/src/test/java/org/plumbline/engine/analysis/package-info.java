@NullMarked
package org.plumbline.engine.analysis;

import org.jspecify.annotations.NullMarked;
