/** Many people settled together: pools of money divided to the smallest unit, and honours, each with its rule. */
@NullMarked
package org.plumbline.engine.settlement;

import org.jspecify.annotations.NullMarked;
