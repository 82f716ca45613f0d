package io.workscribe.platform.messaging;

import io.workscribe.api.common.MetaKeys;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * The events of a command belong to its change. Who reacts to an event makes a change of their own, one for all that they
 * do about it, and names the event's as the cause.
 */
final class ChangeCorrelation implements CorrelationDataProvider {

    private static final List<String> FOLLOWING =
            List.of(MetaKeys.CHANGE, MetaKeys.CHANGED_AT, MetaKeys.CAUSE, MetaKeys.CLIENT);

    private final ChangeClock clock;

    ChangeCorrelation(ChangeClock clock) {
        this.clock = clock;
    }

    @Override
    public Map<String, ?> correlationDataFor(Message<?> message) {
        if (message instanceof CommandMessage<?>) {
            see(message);
            return following(message);
        }
        return message instanceof EventMessage<?> event && CurrentUnitOfWork.isStarted() ? reaction(event) : Map.of();
    }

    private static Map<String, Object> following(Message<?> command) {
        Map<String, Object> following = new HashMap<>(command.getMetaData());
        following.keySet().retainAll(FOLLOWING);
        return following;
    }

    /** Events are handled many in a unit of work, so what is made for one is kept under its name. */
    private Map<String, Object> reaction(EventMessage<?> event) {
        ChangeStamp stamp = CurrentUnitOfWork.get()
                .getOrComputeResource("change about " + event.getIdentifier(), key -> stampAfter(event));
        Map<String, Object> reaction = new HashMap<>(stamp.metaData());
        Object cause = event.getMetaData().get(MetaKeys.CHANGE);
        if (cause != null) {
            reaction.put(MetaKeys.CAUSE, cause);
        }
        return reaction;
    }

    private ChangeStamp stampAfter(EventMessage<?> event) {
        see(event);
        return ChangeStamp.of(clock);
    }

    /** It may come from a process whose clock is ahead. */
    private void see(Message<?> message) {
        if (message.getMetaData().get(MetaKeys.CHANGED_AT) instanceof String at) {
            clock.seen(Instant.parse(at));
        }
    }
}
