/** Whether exported documents, or a whole database, are what was kept and sealed. */
@NullMarked
package org.plumbline.cli.audit;

import org.jspecify.annotations.NullMarked;
