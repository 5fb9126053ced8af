/** That the judge and its witness come to the same answers, byte for byte; where they do not, which rules differ. */
@NullMarked
package org.plumbline.engine.agreement;

import org.jspecify.annotations.NullMarked;
