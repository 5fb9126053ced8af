/** Rows of what is kept for good, read in one way by whoever seals, exports or audits them: JDBC and the engine alone. */
@NullMarked
package org.plumbline.records;

import org.jspecify.annotations.NullMarked;
