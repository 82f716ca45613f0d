package io.workscribe.platform.messaging;

import io.workscribe.api.common.Rejected;
import io.workscribe.platform.database.Outage;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;

/** What the failure of an event handler says about the next attempt. */
enum HandlerFailure {

    /** The next attempt fails as well. */
    FINAL,

    /** The next attempt may succeed: a deadlock, a time-out. It may be the event's own fault all the same. */
    MAY_PASS,

    /** No event could be handled now. */
    STOPS_EVERYBODY;

    /** Classes of SQL states: rollback (deadlock, serialization), resources, operator intervention. */
    private static final Set<String> PASSING_CLASSES = Set.of("40", "53", "57");

    /** Idle in a transaction or too long in one; a lock that was not to be had. */
    private static final Set<String> PASSING = Set.of("25P03", "25P04", "55P03");

    /**
     * A connection that breaks after so long was closed because of its own transaction: PostgreSQL ends one that is idle
     * for 15 s, and what it says about that is lost with the connection.
     */
    private static final long ITS_OWN_FAULT_NANOS = Duration.ofSeconds(12).toNanos();

    static HandlerFailure of(Throwable failure, long afterNanos) {
        if (Outage.isIn(failure)) {
            return Outage.isLostConnection(failure) && afterNanos > ITS_OWN_FAULT_NANOS ? MAY_PASS : STOPS_EVERYBODY;
        }
        if (Failures.isUnreachable(failure) || isUnavailable(failure)) {
            return STOPS_EVERYBODY;
        }
        return mayPass(failure) ? MAY_PASS : FINAL;
    }

    /** A command that a policy sent can be handled later. */
    private static boolean isUnavailable(Throwable failure) {
        return Rejections.in(failure)
                .filter(refusal ->
                        refusal.kind() == Rejected.Kind.UNAVAILABLE || refusal.kind() == Rejected.Kind.OUTCOME_UNKNOWN)
                .isPresent();
    }

    private static boolean mayPass(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TransientDataAccessException || cause instanceof RecoverableDataAccessException) {
                return true;
            }
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && (PASSING.contains(sql.getSQLState())
                            || PASSING_CLASSES.contains(sql.getSQLState().substring(0, 2)))) {
                return true;
            }
        }
        return Failures.isLostRace(failure);
    }
}
