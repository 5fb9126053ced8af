/** The PostgreSQL that everything is kept in: one of its own in the data folder, or the one that was named. */
@NullMarked
package org.plumbline.api.database;

import org.jspecify.annotations.NullMarked;
