/** The service over real HTTP, on a real PostgreSQL. */
@NullMarked
package org.plumbline.api;

import org.jspecify.annotations.NullMarked;
