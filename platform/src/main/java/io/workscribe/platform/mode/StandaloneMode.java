package io.workscribe.platform.mode;

import io.workscribe.platform.WorkScribeProperties;
import io.workscribe.platform.consistency.ClusterProgress;
import io.workscribe.platform.consistency.CommandDispatch;
import io.workscribe.platform.consistency.LocalBarrier;
import io.workscribe.platform.consistency.LocalDispatch;
import io.workscribe.platform.consistency.ParkedStreams;
import io.workscribe.platform.consistency.ProjectionBarrier;
import io.workscribe.platform.database.KnownMigrations;
import io.workscribe.platform.eventstore.AggregateCaches;
import io.workscribe.platform.eventstore.ClaimOwner;
import io.workscribe.platform.eventstore.EventLocation;
import io.workscribe.platform.eventstore.EventPositions;
import io.workscribe.platform.eventstore.NewestChange;
import io.workscribe.platform.eventstore.NewestChangeInPostgres;
import io.workscribe.platform.eventstore.PostgresEventStore;
import io.workscribe.platform.eventstore.WakingEventStore;
import io.workscribe.platform.messaging.Buses;
import io.workscribe.platform.messaging.ParkedEvents;
import io.workscribe.platform.messaging.Progress;
import io.workscribe.platform.messaging.RunningProcessors;
import io.workscribe.platform.readmodel.Handover;
import io.workscribe.platform.repair.KeyGuard;
import io.workscribe.platform.security.KnownTokens;
import io.workscribe.platform.web.KnownAnswers;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.InstantSource;
import java.util.OptionalLong;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** One process by itself: events in its PostgreSQL, messages inside the process. */
@Configuration(proxyBeanMethods = false)
@Conditional(OnAxonServer.Not.class)
public class StandaloneMode {

    @Bean
    EventLocation eventLocation(JdbcClient jdbc) {
        return ProcessStart.claim(jdbc, EventLocation.Store.POSTGRESQL);
    }

    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    EventStorageEngine eventStorageEngine(
            @Qualifier("eventSerializer") Serializer serializer,
            ConnectionProvider connections,
            TransactionManager transactions,
            PersistenceExceptionResolver exceptions,
            EventPositions positions,
            org.axonframework.config.Configuration axon) {
        return PostgresEventStore.engine(serializer, connections, transactions, exceptions, positions, axon);
    }

    @Bean
    EventPositions eventPositions(JdbcClient jdbc) {
        return new EventPositions(jdbc);
    }

    @Bean
    AggregateCaches aggregateCaches() {
        return new AggregateCaches();
    }

    @Bean
    @Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
    Cache aggregateCache(AggregateCaches caches) {
        return caches.another();
    }

    @Bean
    NewestChange newestChange(JdbcClient jdbc) {
        return new NewestChangeInPostgres(jdbc);
    }

    @Bean(name = "eventBus")
    @Qualifier("eventStore")
    WakingEventStore eventStore(EventStorageEngine engine, EventPositions positions) {
        return PostgresEventStore.on(engine, positions);
    }

    /**
     * The embedded database belongs to one process at a time, so that process may take its claims back at once after a
     * crash; with any other database a claim must time out first.
     */
    @Bean
    ClaimOwner claimOwner(WorkScribeProperties properties) {
        String name = properties.database().embedded()
                ? "standalone"
                : ManagementFactory.getRuntimeMXBean().getName();
        return new ClaimOwner(name, Duration.ofSeconds(10), Duration.ofSeconds(5));
    }

    @Bean
    CommandBus commandBus(Buses buses) {
        return buses.commands();
    }

    @Bean
    QueryBus queryBus(Buses buses, QueryUpdateEmitter updates) {
        return buses.queries(updates);
    }

    @Bean
    CommandDispatch commandDispatch(CommandGateway gateway) {
        return new LocalDispatch(gateway);
    }

    @Bean
    ClusterProgress noClusterProgress() {
        return group -> OptionalLong.empty();
    }

    /** No other process serves on the same database, so every session ends here. */
    @Bean
    KnownTokens knownTokens(InstantSource clock) {
        return KnownTokens.alone(clock);
    }

    /** No other process changes a row on the same database. */
    @Bean
    KnownAnswers knownAnswers(Progress progress) {
        return KnownAnswers.alone(progress);
    }

    /** Events and rows are committed together. */
    @Bean
    KeyGuard keyGuard() {
        return key -> {};
    }

    /** Nobody else looks, so nobody has to be told. What is answered before all is built says so. */
    @Bean
    Handover handover() {
        return new Handover(Duration.ZERO, Duration.ofSeconds(7), false, 0);
    }

    /** All migrations that the database has seen are in this process. */
    @Bean
    KnownMigrations knownMigrations() {
        return KnownMigrations.ALL;
    }

    @Bean
    ParkedStreams parkedStreams(JdbcClient jdbc, ParkedEvents noticed) {
        return new ParkedStreams(jdbc, noticed, Duration.ofSeconds(1));
    }

    @Bean
    ProjectionBarrier projectionBarrier(RunningProcessors running, EventPositions events, Progress progress) {
        return new LocalBarrier(running, events, progress);
    }
}
