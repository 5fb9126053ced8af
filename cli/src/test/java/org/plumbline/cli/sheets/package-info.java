@NullMarked
package org.plumbline.cli.sheets;

import org.jspecify.annotations.NullMarked;
