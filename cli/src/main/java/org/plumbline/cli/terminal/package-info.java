/** What a command reads from, writes to and says, in the language of whoever runs it. */
@NullMarked
package org.plumbline.cli.terminal;

import org.jspecify.annotations.NullMarked;
