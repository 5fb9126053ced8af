@NullMarked
package org.plumbline.engine.scheme;

import org.jspecify.annotations.NullMarked;
