/** A new scheme: what is asked, and the files that are written. */
@NullMarked
package org.plumbline.cli.init;

import org.jspecify.annotations.NullMarked;
