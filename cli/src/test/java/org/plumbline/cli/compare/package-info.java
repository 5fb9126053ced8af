@NullMarked
package org.plumbline.cli.compare;

import org.jspecify.annotations.NullMarked;
