@NullMarked
package org.plumbline.api.problems;

import org.jspecify.annotations.NullMarked;
