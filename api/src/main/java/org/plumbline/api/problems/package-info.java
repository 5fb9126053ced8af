/** What went wrong, said to the caller once and in one form: RFC 9457, in Chinese or English. */
@NullMarked
package org.plumbline.api.problems;

import org.jspecify.annotations.NullMarked;
