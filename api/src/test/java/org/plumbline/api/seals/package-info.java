@NullMarked
package org.plumbline.api.seals;

import org.jspecify.annotations.NullMarked;
