/** What was kept, in its order, for programs that follow it. */
@NullMarked
package org.plumbline.api.changes;

import org.jspecify.annotations.NullMarked;
