@NullMarked
package org.plumbline.api.openapi;

import org.jspecify.annotations.NullMarked;
