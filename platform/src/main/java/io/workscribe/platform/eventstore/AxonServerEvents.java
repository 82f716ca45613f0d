package io.workscribe.platform.eventstore;

import java.util.List;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** The event store in Axon Server. Appending notes the version that was written, for whoever sent the command. */
public final class AxonServerEvents extends AxonServerEventStore {

    /** Axon Server does not say where it put an event. */
    private static final long UNKNOWN = -1;

    private AxonServerEvents(Builder settings) {
        super(settings);
    }

    public static AxonServerEvents with(Builder settings) {
        // Makes the storage engine, which is not to be had otherwise.
        settings.build();
        return new AxonServerEvents(settings);
    }

    @Override
    protected void prepareCommit(List<? extends EventMessage<?>> events) {
        super.prepareCommit(events);
        if (CurrentUnitOfWork.isStarted()
                && !events.isEmpty()
                && events.get(events.size() - 1) instanceof DomainEventMessage<?> last) {
            WritePosition written = new WritePosition(UNKNOWN, last.getSequenceNumber());
            CurrentUnitOfWork.get().root().afterCommit(committed -> WritePosition.committed(written));
        }
    }
}
