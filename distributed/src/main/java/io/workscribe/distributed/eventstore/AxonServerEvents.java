package io.workscribe.distributed.eventstore;

import io.workscribe.platform.eventstore.NewAggregates;
import io.workscribe.platform.eventstore.ReadableSnapshots;
import io.workscribe.platform.eventstore.WritePosition;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** The event store in Axon Server. Appending notes the version that was written, for whoever sent the command. */
final class AxonServerEvents extends AxonServerEventStore {

    /** Axon Server does not say where it put an event. */
    private static final long UNKNOWN = -1;

    private final Consumer<List<? extends EventMessage<?>>> beforeAppend;

    private AxonServerEvents(Builder settings, Consumer<List<? extends EventMessage<?>>> beforeAppend) {
        super(settings);
        this.beforeAppend = beforeAppend;
    }

    /** @param beforeAppend called in the transaction of whoever publishes the events */
    static AxonServerEvents with(Builder settings, Consumer<List<? extends EventMessage<?>>> beforeAppend) {
        // Makes the storage engine, which is not to be had otherwise.
        settings.build();
        return new AxonServerEvents(settings, beforeAppend);
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier) {
        if (NewAggregates.isNew(aggregateIdentifier)) {
            return DomainEventStream.empty();
        }
        return ReadableSnapshots.orEvents(
                super.readEvents(aggregateIdentifier), () -> readEvents(aggregateIdentifier, 0));
    }

    @Override
    protected void prepareCommit(List<? extends EventMessage<?>> events) {
        if (CurrentUnitOfWork.isStarted()) {
            beforeAppend.accept(events);
        }
        super.prepareCommit(events);
        if (CurrentUnitOfWork.isStarted()
                && !events.isEmpty()
                && events.get(events.size() - 1) instanceof DomainEventMessage<?> last) {
            WritePosition written = new WritePosition(UNKNOWN, last.getSequenceNumber());
            CurrentUnitOfWork.get().root().afterCommit(committed -> WritePosition.committed(written));
        }
    }
}
