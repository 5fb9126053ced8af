@NullMarked
package org.plumbline.api.signing;

import org.jspecify.annotations.NullMarked;
