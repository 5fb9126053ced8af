/** Questions decided by the version of the rules that their period asks for. */
@NullMarked
package org.plumbline.api.judging;

import org.jspecify.annotations.NullMarked;
