/** What every command can be told: which rules judge, and where compiled ones are kept. */
@NullMarked
package org.plumbline.cli.options;

import org.jspecify.annotations.NullMarked;
