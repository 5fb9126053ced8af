/** What a server signs with, its attestation of every record that it keeps, and whether a row has one. */
@NullMarked
package org.plumbline.api.signing;

import org.jspecify.annotations.NullMarked;
