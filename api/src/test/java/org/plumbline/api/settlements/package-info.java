@NullMarked
package org.plumbline.api.settlements;

import org.jspecify.annotations.NullMarked;
