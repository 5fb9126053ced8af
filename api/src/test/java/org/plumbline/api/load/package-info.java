/** How fast the service is, beside an endpoint that only gives back what it gets. */
@NullMarked
package org.plumbline.api.load;

import org.jspecify.annotations.NullMarked;
