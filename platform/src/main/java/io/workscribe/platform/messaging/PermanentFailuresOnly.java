package io.workscribe.platform.messaging;

import java.sql.SQLException;
import java.util.Set;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.EnqueuePolicy;
import org.axonframework.messaging.deadletter.ThrowableCause;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

/**
 * Keeps an event as a dead letter when trying again cannot help. A lost connection, a deadlock or a full server fails
 * the whole batch instead, and the processor tries again.
 */
final class PermanentFailuresOnly implements EnqueuePolicy<EventMessage<?>> {

    /** Classes of SQL states: connection, rollback (deadlock, serialization), resources, operator intervention. */
    private static final Set<String> TRANSIENT = Set.of("08", "40", "53", "57");

    @Override
    public EnqueueDecision<EventMessage<?>> decide(DeadLetter<? extends EventMessage<?>> letter, Throwable cause) {
        if (isTransient(cause)) {
            throw new TryAgainException(cause);
        }
        return Decisions.enqueue(ThrowableCause.truncated(cause));
    }

    static boolean isTransient(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TransientDataAccessException
                    || cause instanceof RecoverableDataAccessException
                    || cause instanceof CannotGetJdbcConnectionException) {
                return true;
            }
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && TRANSIENT.contains(sql.getSQLState().substring(0, 2))) {
                return true;
            }
        }
        return false;
    }

    /** Fails the batch. */
    static final class TryAgainException extends RuntimeException {

        TryAgainException(Throwable cause) {
            super("The database is not available for a moment", cause);
        }
    }
}
