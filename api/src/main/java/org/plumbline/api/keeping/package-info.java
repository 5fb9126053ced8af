/** What is kept once for each key, whatever it is: its bytes, whose place it takes, and how callers see it. */
@NullMarked
package org.plumbline.api.keeping;

import org.jspecify.annotations.NullMarked;
