@NullMarked
package org.plumbline.cli.audit;

import org.jspecify.annotations.NullMarked;
