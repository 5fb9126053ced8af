@NullMarked
package org.plumbline.api.operation;

import org.jspecify.annotations.NullMarked;
