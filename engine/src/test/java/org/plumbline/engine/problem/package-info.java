@NullMarked
package org.plumbline.engine.problem;

import org.jspecify.annotations.NullMarked;
