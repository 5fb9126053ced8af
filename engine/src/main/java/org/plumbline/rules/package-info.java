/** The words of rule files: the facts a rule may look at and the conclusions it may draw. */
@NullMarked
package org.plumbline.rules;

import org.jspecify.annotations.NullMarked;
