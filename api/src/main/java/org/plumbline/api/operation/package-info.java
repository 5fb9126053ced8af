/** How the server faces a network: who may hold how much of it, what every answer says, and where health is asked for. */
@NullMarked
package org.plumbline.api.operation;

import org.jspecify.annotations.NullMarked;
