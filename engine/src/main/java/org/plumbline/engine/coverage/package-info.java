/** What worked cases prove of a scheme's rules: which fire, which nearly do, and which limits both sides are tested of. */
@NullMarked
package org.plumbline.engine.coverage;

import org.jspecify.annotations.NullMarked;
