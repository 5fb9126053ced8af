@NullMarked
package org.plumbline.api.changes;

import org.jspecify.annotations.NullMarked;
