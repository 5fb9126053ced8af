/** The hospital customer-service policy written by hand in plain Java: the test oracle, and the measure of speed. */
@NullMarked
package org.plumbline.yardstick;

import org.jspecify.annotations.NullMarked;
