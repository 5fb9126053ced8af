@NullMarked
package org.plumbline.cli.architecture.ring.one;

import org.jspecify.annotations.NullMarked;
