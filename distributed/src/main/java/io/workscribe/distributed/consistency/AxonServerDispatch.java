package io.workscribe.distributed.consistency;

import io.workscribe.api.common.MetaKeys;
import io.workscribe.platform.consistency.CommandDispatch;
import io.workscribe.platform.consistency.Commands;
import io.workscribe.platform.eventstore.WritePosition;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * To whichever process Axon Server chooses. That process tells the version it wrote; the position is the head of all
 * events, read after the write: Axon Server says of no event where it put it, and hands out events without gaps.
 */
final class AxonServerDispatch implements CommandDispatch {

    private final CommandBus bus;
    private final EventStore events;

    AxonServerDispatch(CommandBus bus, EventStore events) {
        this.bus = bus;
        this.events = events;
    }

    @Override
    public Commands.Outcome dispatch(CommandMessage<?> command, Duration atMost) {
        FutureCallback<Object, Object> answer = new FutureCallback<>();
        bus.dispatch(command, answer);
        CommandResultMessage<?> result = answer.getResult(atMost.toMillis(), TimeUnit.MILLISECONDS);
        if (result.isExceptional()) {
            throw unchecked(result.exceptionResult());
        }
        Object version = result.getMetaData().get(MetaKeys.WRITTEN_VERSION);
        return new Commands.Outcome(
                result.getPayload(),
                version == null ? null : new WritePosition(head(), Long.parseLong(version.toString())));
    }

    private long head() {
        return ClusterBarrier.positionOf(events.createHeadToken());
    }

    private static RuntimeException unchecked(Throwable failure) {
        return failure instanceof RuntimeException runtime
                ? runtime
                : new CommandExecutionException(failure.getMessage(), failure);
    }
}
