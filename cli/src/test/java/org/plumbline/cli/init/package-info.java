@NullMarked
package org.plumbline.cli.init;

import org.jspecify.annotations.NullMarked;
