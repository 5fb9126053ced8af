/** The command line: one jar, no server. */
@NullMarked
package org.plumbline.cli;

import org.jspecify.annotations.NullMarked;
