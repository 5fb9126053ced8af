@NullMarked
package org.plumbline.engine.rulefile;

import org.jspecify.annotations.NullMarked;
