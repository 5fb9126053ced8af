package org.plumbline.api.problems;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** A failure that is over when the database is there again; it must never look like an answer. */
public final class Outage {
    private Outage() {}

    /** Whether the database could not be reached, or went away in the middle. */
    public static boolean is(Throwable failure) {
        return failure instanceof DataAccessResourceFailureException
                || failure instanceof RecoverableDataAccessException
                || failure instanceof TransientDataAccessException
                || failure instanceof QueryTimeoutException
                || failure instanceof CannotCreateTransactionException
                || (failure instanceof DataAccessException && isShutdown(failure.getCause()));
    }

    private static boolean isShutdown(@Nullable Throwable cause) {
        return cause instanceof SQLException broken
                && broken.getSQLState() != null
                && (broken.getSQLState().startsWith("08")
                        || broken.getSQLState().startsWith("57P"));
    }
}
