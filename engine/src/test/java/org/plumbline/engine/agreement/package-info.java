@NullMarked
package org.plumbline.engine.agreement;

import org.jspecify.annotations.NullMarked;
