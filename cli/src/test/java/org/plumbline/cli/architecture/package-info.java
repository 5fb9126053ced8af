@NullMarked
package org.plumbline.cli.architecture;

import org.jspecify.annotations.NullMarked;
