package io.workscribe.platform.messaging;

import io.grpc.StatusRuntimeException;
import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.Rejected;
import io.workscribe.platform.database.Outage;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.axonframework.axonserver.connector.AxonServerException;
import org.axonframework.axonserver.connector.command.AxonServerCommandDispatchException;
import org.axonframework.axonserver.connector.event.util.GrpcExceptionParser;
import org.axonframework.axonserver.connector.query.AxonServerQueryDispatchException;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.queryhandling.NoHandlerForQueryException;
import org.springframework.dao.ConcurrencyFailureException;

/** What a message's failure that is no refusal of its handler means to whoever sent it. */
public final class Failures {

    /** What remains of a lost race when it crosses process borders. */
    public record LostRace() {}

    private Failures() {}

    /** Whether the event store refused to append, because another writer was faster. */
    public static boolean isSequenceTaken(Throwable failure) {
        return has(failure, ConcurrencyException.class) || has(failure, AggregateStreamCreationException.class);
    }

    /**
     * Whether another writer was faster, so that a second attempt may well succeed: for an event's number, or in a
     * deadlock. A key that is there twice is none: who claims one says what happens when somebody else has it.
     */
    public static boolean isLostRace(Throwable failure) {
        return isSequenceTaken(failure)
                || has(failure, ConcurrencyFailureException.class)
                || detailsOf(failure).filter(LostRace.class::isInstance).isPresent();
    }

    /** The refusal that a client is told; empty for what nobody foresaw. */
    public static Optional<Rejected> refusal(Throwable failure) {
        if (isLostRace(failure)) {
            return Optional.of(Rejected.conflict(
                    ErrorCode.CONFLICT, "Somebody else changed this at the same time. Please try again."));
        }
        if (isUnanswered(failure) || Outage.isLostConnection(failure)) {
            return Optional.of(outcomeUnknown());
        }
        return isUnhandled(failure) || Outage.isIn(failure) ? Optional.of(unavailable()) : Optional.empty();
    }

    /** Whether nobody could handle the message now: no handler, a busy aggregate, no way to get there, or no answer. */
    public static boolean isUnreachable(Throwable failure) {
        return isUnhandled(failure) || isUnanswered(failure);
    }

    private static boolean isUnhandled(Throwable failure) {
        return has(failure, LockAcquisitionFailedException.class)
                || has(failure, NoHandlerForCommandException.class)
                || has(failure, NoHandlerForQueryException.class);
    }

    /** Whether the message may have been handled all the same: only its answer did not come back. */
    private static boolean isUnanswered(Throwable failure) {
        return has(failure, AxonServerCommandDispatchException.class)
                || has(failure, AxonServerQueryDispatchException.class)
                || has(failure, AxonServerException.class)
                || has(failure, TimeoutException.class)
                // What the connection itself throws has the same name as what Axon makes of it.
                || has(failure, io.axoniq.axonserver.connector.AxonServerException.class);
    }

    public static Rejected unavailable() {
        return new Rejected(
                Rejected.Kind.UNAVAILABLE, ErrorCode.SERVICE_UNAVAILABLE, "The server is busy. Please try again.");
    }

    /** For a command of which nobody knows whether it was handled. */
    public static Rejected outcomeUnknown() {
        return new Rejected(
                Rejected.Kind.OUTCOME_UNKNOWN,
                ErrorCode.SERVICE_UNAVAILABLE,
                "The server did not answer in time. Look whether it was done before you try again.");
    }

    /** What the failing handler said about itself. */
    static Optional<Object> detailsOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof HandlerExecutionException remote) {
                Optional<Object> details = remote.getDetails();
                if (details.isPresent()) {
                    return details;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(known(cause))) {
                return true;
            }
        }
        return false;
    }

    /** Axon Server's answer to an append comes as it is, unlike its answers to commands and queries. */
    private static Throwable known(Throwable cause) {
        return cause instanceof StatusRuntimeException answer ? GrpcExceptionParser.parse(answer) : cause;
    }
}
