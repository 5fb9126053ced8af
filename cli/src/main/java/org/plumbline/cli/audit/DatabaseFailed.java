package org.plumbline.cli.audit;

import java.sql.SQLException;

/** The database could not be read to its end. */
final class DatabaseFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DatabaseFailed(SQLException cause) {
        super(cause);
    }

    /** The database's own words, on one line. */
    String words() {
        var cause = getCause();
        return cause == null
                ? ""
                : String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }
}
