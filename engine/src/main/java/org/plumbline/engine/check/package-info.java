/** The check: everything wrong with a scheme's files, found before anyone is judged by them. */
@NullMarked
package org.plumbline.engine.check;

import org.jspecify.annotations.NullMarked;
