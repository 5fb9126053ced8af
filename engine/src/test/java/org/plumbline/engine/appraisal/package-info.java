@NullMarked
package org.plumbline.engine.appraisal;

import org.jspecify.annotations.NullMarked;
