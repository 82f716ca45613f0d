package io.workscribe.platform.consistency;

import io.workscribe.api.common.Rejected;
import io.workscribe.platform.eventstore.WritePosition;
import io.workscribe.platform.messaging.Failures;
import io.workscribe.platform.messaging.Rejections;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;

/** Sends commands, knows where their events stand, and can wait until these are visible. */
public final class Commands {

    /** Every lost race is somebody else's success, so even at a busy aggregate the odds are soon good. */
    private static final int ATTEMPTS = 20;

    private static final Duration RACE = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final CommandDispatch dispatch;
    private final ProjectionBarrier barrier;

    public Commands(CommandDispatch dispatch, ProjectionBarrier barrier) {
        this.dispatch = dispatch;
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
        return sendWithRetry(command, metaData);
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
    private Outcome sendWithRetry(Object command, Map<String, String> metaData) {
        long begun = System.nanoTime();
        for (int attempt = 1; ; attempt++) {
            try {
                CommandMessage<Object> message =
                        GenericCommandMessage.asCommandMessage(command).andMetaData(metaData);
                return dispatch.dispatch(message, PATIENCE);
            } catch (RuntimeException e) {
                Optional<Rejected> rejected = Rejections.in(e);
                if (rejected.isPresent()) {
                    throw rejected.get();
                }
                boolean tooLong = attempt == ATTEMPTS || System.nanoTime() - begun > RACE.toNanos();
                if (!Failures.isLostRace(e) || tooLong) {
                    throw Failures.refusal(e)
                            .<RuntimeException>map(refusal -> refusal)
                            .orElse(e);
                }
            }
        }
    }
}
