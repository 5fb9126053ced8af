@NullMarked
package org.plumbline.cli.architecture.ring.other;

import org.jspecify.annotations.NullMarked;
