@NullMarked
package org.plumbline.api.architecture;

import org.jspecify.annotations.NullMarked;
