@NullMarked
package org.plumbline.cli.reports;

import org.jspecify.annotations.NullMarked;
