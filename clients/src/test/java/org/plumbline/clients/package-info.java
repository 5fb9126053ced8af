@NullMarked
package org.plumbline.clients;

import org.jspecify.annotations.NullMarked;
