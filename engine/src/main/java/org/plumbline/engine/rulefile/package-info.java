/** Reads the text of rule files: what a rule may say, where it says something else, and what it looks at. */
@NullMarked
package org.plumbline.engine.rulefile;

import org.jspecify.annotations.NullMarked;
