@NullMarked
package org.plumbline.api.accounts;

import org.jspecify.annotations.NullMarked;
