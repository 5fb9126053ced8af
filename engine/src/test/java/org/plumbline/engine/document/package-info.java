@NullMarked
package org.plumbline.engine.document;

import org.jspecify.annotations.NullMarked;
