package io.workscribe.platform.messaging;

import io.workscribe.platform.database.Outage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.EnqueuePolicy;
import org.axonframework.messaging.deadletter.ThrowableCause;

/**
 * Keeps an event as a dead letter when trying again cannot help, or has not helped ({@link GuardedHandlerEnhancer}).
 * What stops everybody, such as a lost connection, fails the whole batch instead: the processor waits, and no event is
 * blamed.
 */
final class DeadLetterPolicy implements EnqueuePolicy<EventMessage<?>> {

    private final ParkedEvents parked;

    DeadLetterPolicy(ParkedEvents parked) {
        this.parked = parked;
    }

    @Override
    public EnqueueDecision<EventMessage<?>> decide(DeadLetter<? extends EventMessage<?>> letter, Throwable cause) {
        if (cause instanceof TryAgainException again) {
            throw again;
        }
        if (Outage.isIn(cause)) {
            throw new TryAgainException(cause);
        }
        parked.putAside();
        Batch.putsAside();
        return Decisions.enqueue(
                ThrowableCause.truncated(cause instanceof GivenUpException ? cause.getCause() : cause));
    }

    /** Fails the batch. */
    static final class TryAgainException extends RuntimeException {

        TryAgainException(Throwable cause) {
            super("The event cannot be handled at the moment", cause);
        }
    }

    /** The event was tried often enough. */
    static final class GivenUpException extends RuntimeException {

        GivenUpException(Throwable cause) {
            super("The event was tried several times in vain", cause);
        }
    }
}
