@NullMarked
package org.plumbline.api.load;

import org.jspecify.annotations.NullMarked;
