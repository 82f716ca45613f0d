package io.workscribe.platform.eventstore;

import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.serialization.Serializer;

/** Events in PostgreSQL, for one process by itself. */
public final class PostgresEventStore {

    private PostgresEventStore() {}

    public static EventStorageEngine engine(
            Serializer serializer,
            ConnectionProvider connections,
            TransactionManager transactions,
            PersistenceExceptionResolver exceptions,
            EventPositions positions,
            Configuration axon) {
        PostgresEventStorageEngine.Builder builder = PostgresEventStorageEngine.builder();
        builder.eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .upcasterChain(axon.upcasterChain())
                .snapshotFilter(axon.snapshotFilter())
                .persistenceExceptionResolver(exceptions)
                .batchSize(PostgresEventStorageEngine.EVENTS_PER_READ);
        builder.connectionProvider(connections)
                .transactionManager(transactions)
                .dataType(byte[].class)
                .schema(eventSchema());
        return new PostgresEventStorageEngine(builder, transactions, positions);
    }

    public static WakingEventStore on(EventStorageEngine engine, EventPositions positions) {
        return new WakingEventStore(EmbeddedEventStore.builder(), (PostgresEventStorageEngine) engine, positions);
    }

    static EventSchema eventSchema() {
        return EventSchema.builder()
                .eventTable("platform.domain_event")
                .snapshotTable("platform.snapshot_event")
                .globalIndexColumn("global_index")
                .eventIdentifierColumn("event_identifier")
                .aggregateIdentifierColumn("aggregate_identifier")
                .sequenceNumberColumn("sequence_number")
                .typeColumn("type")
                .timestampColumn("time_stamp")
                .payloadTypeColumn("payload_type")
                .payloadRevisionColumn("payload_revision")
                .payloadColumn("payload")
                .metaDataColumn("meta_data")
                .build();
    }
}
