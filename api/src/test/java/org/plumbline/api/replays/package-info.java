@NullMarked
package org.plumbline.api.replays;

import org.jspecify.annotations.NullMarked;
