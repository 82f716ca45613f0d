package io.workscribe.platform.consistency;

import io.workscribe.api.common.CreationCommand;
import io.workscribe.api.common.MetaKeys;
import io.workscribe.api.common.Rejected;
import io.workscribe.platform.eventstore.WritePosition;
import io.workscribe.platform.messaging.Failures;
import io.workscribe.platform.messaging.Rejections;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;

/** Sends commands, knows where their events stand, and can wait until these are visible. */
public final class Commands {

    /** Every lost race is somebody else's success, so even at a busy aggregate the odds are soon good. */
    private static final RetryTemplate RACES = new RetryTemplate(RetryPolicy.builder()
            .predicate(failure -> Rejections.in(failure).isEmpty() && Failures.isLostRace(failure))
            .maxRetries(8)
            .delay(Duration.ofMillis(10))
            .multiplier(2)
            .jitter(Duration.ofMillis(8))
            .maxDelay(Duration.ofMillis(400))
            .timeout(Duration.ofSeconds(5))
            .build());

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final CommandDispatch dispatch;
    private final ProjectionBarrier barrier;
    private final ParkedStreams parked;

    public Commands(CommandDispatch dispatch, ProjectionBarrier barrier, ParkedStreams parked) {
        this.dispatch = dispatch;
        this.barrier = barrier;
        this.parked = parked;
    }

    /**
     * What became of a command.
     *
     * @param result what its handler answered; may be null
     * @param written where its events stand; null when it had none
     * @param stream of the aggregate that decided; null where the command names none
     */
    public record Outcome(
            @Nullable Object result,
            @Nullable WritePosition written,
            @Nullable String stream) {

        public Outcome(@Nullable Object result, @Nullable WritePosition written) {
            this(result, written, null);
        }
    }

    /**
     * Throws {@link Rejected} when the command is refused, also because what was written before cannot be read: the
     * answer would show the past. Nothing is known of the read side yet.
     */
    public Outcome send(Object command, Map<String, String> metaData) {
        CommandMessage<Object> message = GenericCommandMessage.asCommandMessage(command)
                .andMetaData(metaData)
                .andMetaData(Map.of(MetaKeys.READ_BACK, "true"));
        Outcome outcome = sendWithRetry(message);
        return new Outcome(
                outcome.result(), outcome.written(), CommandStreams.of(message).orElse(null));
    }

    /** Whether the outcome can be read everywhere within the time. */
    public boolean awaitVisible(Outcome outcome, Duration atMost) {
        return outcome.written() == null
                || barrier.await(outcome.written(), atMost)
                        && (outcome.stream() == null || !parked.contains(outcome.stream()));
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
    private Outcome sendWithRetry(CommandMessage<?> command) {
        AtomicReference<CommandMessage<?>> attempt = new AtomicReference<>(firstAttempt(command));
        try {
            return RACES.invoke(() -> dispatch.dispatch(attempt.getAndSet(command), PATIENCE));
        } catch (RuntimeException e) {
            throw Rejections.in(e)
                    .or(() -> Failures.refusal(e))
                    .<RuntimeException>map(refusal -> refusal)
                    .orElse(e);
        }
    }

    /** Where something is there against expectation, that is a lost race, and the second attempt looks. */
    private static CommandMessage<?> firstAttempt(CommandMessage<?> command) {
        return command.getPayload() instanceof CreationCommand
                ? CommandStreams.of(command)
                        .<CommandMessage<?>>map(stream -> command.andMetaData(Map.of(MetaKeys.NEW_AGGREGATE, stream)))
                        .orElse(command)
                : command;
    }
}
