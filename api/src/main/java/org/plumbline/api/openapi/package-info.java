/** The document that tells callers what they may ask and what they are answered. */
@NullMarked
package org.plumbline.api.openapi;

import org.jspecify.annotations.NullMarked;
