/** What a rule is and how it holds: the facts it asks for, its conditions and its conclusions. */
@NullMarked
package org.plumbline.engine.rule;

import org.jspecify.annotations.NullMarked;
