/** The witness: a second way of asking rules, independent of Drools, that must come to the same conclusions. */
@NullMarked
package org.plumbline.engine.witness;

import org.jspecify.annotations.NullMarked;
