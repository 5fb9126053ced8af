/** The service: decisions asked for, kept and replayed. */
@NullMarked
package org.plumbline.api;

import org.jspecify.annotations.NullMarked;
