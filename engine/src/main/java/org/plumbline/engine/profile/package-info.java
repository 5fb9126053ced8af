/** The safe profile: what compiled rules are made of is looked at before any of it is loaded. */
@NullMarked
package org.plumbline.engine.profile;

import org.jspecify.annotations.NullMarked;
