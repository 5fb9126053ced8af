/** Rule files made into compiled, fingerprinted rules; the only package that knows Drools. */
@NullMarked
package org.plumbline.engine.ruleset;

import org.jspecify.annotations.NullMarked;
