/** Documents in JSON and YAML: read strictly and exactly, written canonically. */
@NullMarked
package org.plumbline.engine.document;

import org.jspecify.annotations.NullMarked;
