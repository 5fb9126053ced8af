@NullMarked
package org.plumbline.api.database;

import org.jspecify.annotations.NullMarked;
