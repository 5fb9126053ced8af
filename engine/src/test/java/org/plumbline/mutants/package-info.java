/** Random edits of our own files: none may slip through check, fixtures and fingerprint all three. */
@NullMarked
package org.plumbline.mutants;

import org.jspecify.annotations.NullMarked;
