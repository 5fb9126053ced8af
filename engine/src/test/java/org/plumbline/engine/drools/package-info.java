@NullMarked
package org.plumbline.engine.drools;

import org.jspecify.annotations.NullMarked;
