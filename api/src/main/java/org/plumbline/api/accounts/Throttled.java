package org.plumbline.api.accounts;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Somebody who has to wait before they may try to log in again. */
final class Throttled extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    private final long seconds;

    Throttled(Duration wait) {
        super("too many logins that failed");
        this.seconds = Math.max(1, wait.toSeconds() + 1);
    }

    /** After how many seconds it makes sense. */
    long seconds() {
        return seconds;
    }
}
