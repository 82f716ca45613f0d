package io.workscribe.platform.consistency;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.Rejected;
import io.workscribe.platform.eventstore.WritePosition;
import io.workscribe.platform.messaging.Rejections;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;

/** Sends commands, knows where their events stand, and can wait until these are visible. */
public final class Commands {

    /** Every lost race is somebody else's success, so even at a busy aggregate the odds are soon good. */
    private static final int ATTEMPTS = 20;

    private static final Duration RACE = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final CommandGateway gateway;
    private final ProjectionBarrier barrier;

    public Commands(CommandGateway gateway, ProjectionBarrier barrier) {
        this.gateway = gateway;
        this.barrier = barrier;
    }

    /**
     * What became of a command.
     *
     * @param result what its handler answered; may be null
     * @param written where its events stand; null when it had none
     */
    public record Outcome(Object result, WritePosition written) {}

    /** Throws {@link Rejected} when the command is refused. Nothing is known of the read side yet. */
    public Outcome send(Object command, Map<String, String> metaData) {
        WritePosition.take();
        Object result = sendWithRetry(command, metaData);
        return new Outcome(result, WritePosition.take().orElse(null));
    }

    /** Whether the outcome can be read everywhere within the time. */
    public boolean awaitVisible(Outcome outcome, Duration atMost) {
        return outcome.written() == null || barrier.await(outcome.written().position(), atMost);
    }

    /** Whether everything that was written until now can be read within the time, by whomever it was written. */
    public boolean awaitNow(Duration atMost) {
        return barrier.awaitNow(atMost);
    }

    /** Whether what policies do about the outcome can be read, too. */
    public boolean awaitPolicies(Outcome outcome, Duration atMost) {
        return outcome.written() == null
                || barrier.awaitPolicies(outcome.written().position(), atMost) && barrier.awaitNow(atMost);
    }

    /** Losing a race against another writer is no reason to bother the client: the second look decides. */
    private Object sendWithRetry(Object command, Map<String, String> metaData) {
        long begun = System.nanoTime();
        for (int attempt = 1; ; attempt++) {
            try {
                CommandMessage<Object> message =
                        GenericCommandMessage.asCommandMessage(command).andMetaData(metaData);
                return gateway.sendAndWait(message, PATIENCE.toSeconds(), TimeUnit.SECONDS);
            } catch (RuntimeException e) {
                Optional<Rejected> rejected = Rejections.in(e);
                if (rejected.isPresent()) {
                    throw rejected.get();
                }
                boolean tooLong = attempt == ATTEMPTS || System.nanoTime() - begun > RACE.toNanos();
                if (!isLostRace(e) || tooLong) {
                    throw translated(e);
                }
            }
        }
    }

    private static RuntimeException translated(RuntimeException failure) {
        // Axon compares versions when it commits, where no interceptor of a handler can see it.
        if (has(failure, ConflictingAggregateVersionException.class)) {
            return new Rejected(
                    Rejected.Kind.STALE,
                    ErrorCode.PRECONDITION_FAILED,
                    "Somebody else changed this meanwhile. Reload and try again.");
        }
        if (isLostRace(failure)) {
            return Rejected.conflict(
                    ErrorCode.CONFLICT, "Somebody else changed this at the same time. Please try again.");
        }
        if (has(failure, LockAcquisitionFailedException.class) || has(failure, NoHandlerForCommandException.class)) {
            return new Rejected(
                    Rejected.Kind.UNAVAILABLE, ErrorCode.SERVICE_UNAVAILABLE, "The server is busy. Please try again.");
        }
        return failure;
    }

    private static boolean isLostRace(Throwable failure) {
        return has(failure, ConcurrencyException.class)
                || has(failure, DuplicateKeyException.class)
                || has(failure, TransientDataAccessException.class);
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
