@NullMarked
package org.plumbline.api.keeping;

import org.jspecify.annotations.NullMarked;
