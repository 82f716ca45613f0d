package io.workscribe.platform.eventstore;

import io.workscribe.platform.WorkScribeProperties;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.modelling.saga.repository.SagaStore;
import org.axonframework.modelling.saga.repository.jdbc.GenericSagaSqlSchema;
import org.axonframework.modelling.saga.repository.jdbc.JdbcSagaStore;
import org.axonframework.modelling.saga.repository.jdbc.SagaSchema;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Axon's stores in PostgreSQL. Every bean is explicit: on Spring Boot 4.1 Axon's own configuration silently falls back
 * to no transactions, no event store and tokens in memory.
 */
@Configuration(proxyBeanMethods = false)
public class EventStoreConfiguration {

    private static final String UNIQUE_VIOLATION = "23505";

    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    ConnectionProvider connectionProvider(DataSource dataSource) {
        return new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(dataSource));
    }

    /** PostgreSQL reports a lost race for a sequence number by this code only; the driver has no exception for it. */
    @Bean
    PersistenceExceptionResolver persistenceExceptionResolver() {
        return EventStoreConfiguration::isUniqueViolation;
    }

    @Bean
    EventStorageEngine eventStorageEngine(
            @Qualifier("eventSerializer") Serializer serializer,
            ConnectionProvider connections,
            TransactionManager transactions,
            PersistenceExceptionResolver exceptions,
            JdbcClient jdbc,
            org.axonframework.config.Configuration axon) {
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
        return new PostgresEventStorageEngine(builder, transactions, new DeadGaps(jdbc));
    }

    @Bean
    EventPositions eventPositions(JdbcClient jdbc) {
        return new EventPositions(jdbc);
    }

    @Bean(name = "eventBus")
    @Qualifier("eventStore")
    WakingEventStore eventStore(EventStorageEngine engine) {
        EmbeddedEventStore.Builder builder = EmbeddedEventStore.builder();
        builder.storageEngine(engine);
        return new WakingEventStore(builder);
    }

    /**
     * The embedded database belongs to one process at a time, so that process may take its claims back at once after a
     * crash; with any other database a claim must time out first.
     */
    @Bean
    TokenStore tokenStore(ConnectionProvider connections, Serializer serializer, WorkScribeProperties properties) {
        JdbcTokenStore.Builder builder = JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(serializer)
                .schema(tokenSchema())
                .contentType(byte[].class)
                .claimTimeout(Duration.ofSeconds(10));
        if (properties.database().embedded()) {
            builder.nodeId("standalone");
        }
        return builder.build();
    }

    @Bean
    SagaStore<Object> sagaStore(ConnectionProvider connections, Serializer serializer) {
        return JdbcSagaStore.builder()
                .connectionProvider(connections)
                .serializer(serializer)
                .sqlSchema(new GenericSagaSqlSchema(sagaSchema()))
                .build();
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

    private static TokenSchema tokenSchema() {
        return TokenSchema.builder()
                .setTokenTable("platform.token_entry")
                .setProcessorNameColumn("processor_name")
                .setSegmentColumn("segment")
                .setTokenColumn("token")
                .setTokenTypeColumn("token_type")
                .setTimestampColumn("time_stamp")
                .setOwnerColumn("owner")
                .build();
    }

    private static SagaSchema sagaSchema() {
        return SagaSchema.builder()
                .sagaEntryTable("platform.saga_entry")
                .associationValueEntryTable("platform.association_value_entry")
                .sagaIdColumn("saga_id")
                .sagaTypeColumn("saga_type")
                .revisionColumn("revision")
                .serializedSagaColumn("serialized_saga")
                .associationKeyColumn("association_key")
                .associationValueColumn("association_value")
                .build();
    }

    private static boolean isUniqueViolation(Exception exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
