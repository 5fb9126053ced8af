@NullMarked
package org.plumbline.api.schemes;

import org.jspecify.annotations.NullMarked;
