package io.workscribe.platform.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Tells a database that can do nothing for anybody now from a statement that it cannot do: no connection, none free in
 * the pool, shutting down, or no space left. Waiting helps, and whatever was asked of it is not to blame.
 */
public final class Outage {

    private static final String CONNECTION_CLASS = "08";

    /** Shut down by an administrator, crashed, or still starting. */
    private static final Set<String> ENDING = Set.of("57P01", "57P02", "57P03");

    /** Disk full, too many connections. */
    private static final Set<String> EXHAUSTED = Set.of("53100", "53300");

    private Outage() {}

    public static boolean isIn(Throwable failure) {
        return isLostConnection(failure) || isBeforeAnything(failure);
    }

    /** Whether the connection broke: if that was during a commit, nobody knows whether it was done. */
    public static boolean isLostConnection(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String state = stateOf(cause);
            if (state.startsWith(CONNECTION_CLASS) || ENDING.contains(state)) {
                return !isBeforeAnything(failure);
            }
        }
        return false;
    }

    /** Whether there was no connection to begin with, or no space to write anything. */
    private static boolean isBeforeAnything(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotGetJdbcConnectionException
                    || cause instanceof CannotCreateTransactionException
                    || cause instanceof SQLTransientConnectionException
                    || EXHAUSTED.contains(stateOf(cause))) {
                return true;
            }
        }
        return false;
    }

    private static String stateOf(Throwable failure) {
        String state = failure instanceof SQLException sql ? sql.getSQLState() : null;
        return state == null ? "" : state;
    }
}
