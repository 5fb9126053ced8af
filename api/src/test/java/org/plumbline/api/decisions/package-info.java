@NullMarked
package org.plumbline.api.decisions;

import org.jspecify.annotations.NullMarked;
