/** Which rules judge which period: versions, drafts, publications, and the compiled rules in use. */
@NullMarked
package org.plumbline.api.schemes;

import org.jspecify.annotations.NullMarked;
