/** What is wrong with a question or a rule file, said so that the person who wrote it can mend it. */
@NullMarked
package org.plumbline.engine.problem;

import org.jspecify.annotations.NullMarked;
