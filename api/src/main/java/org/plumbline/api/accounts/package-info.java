/** Who may ask for what: local accounts with hashed passwords, or the roles an OIDC issuer grants. */
@NullMarked
package org.plumbline.api.accounts;

import org.jspecify.annotations.NullMarked;
