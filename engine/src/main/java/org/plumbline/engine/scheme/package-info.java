/** A scheme's vocabulary, scheme.yaml: what can be asked, and the ranges that answers must keep. */
@NullMarked
package org.plumbline.engine.scheme;

import org.jspecify.annotations.NullMarked;
