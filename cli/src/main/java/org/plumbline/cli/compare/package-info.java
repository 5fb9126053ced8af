/** Whom a change of the rules moves: shown to people, to programs and as a page. */
@NullMarked
package org.plumbline.cli.compare;

import org.jspecify.annotations.NullMarked;
