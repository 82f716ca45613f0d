package io.workscribe.platform.mode;

import io.workscribe.platform.StartupFailure;
import io.workscribe.platform.WorkScribeProperties;
import io.workscribe.platform.WorkScribeProperties.AxonServer;
import io.workscribe.platform.consistency.AxonServerDispatch;
import io.workscribe.platform.consistency.ClusterBarrier;
import io.workscribe.platform.consistency.ClusterProgress;
import io.workscribe.platform.consistency.CommandDispatch;
import io.workscribe.platform.consistency.ParkedStreams;
import io.workscribe.platform.consistency.ProgressExchange;
import io.workscribe.platform.consistency.ProjectionBarrier;
import io.workscribe.platform.consistency.ReportedProgress;
import io.workscribe.platform.consistency.SegmentBalance;
import io.workscribe.platform.database.ApartTransactions;
import io.workscribe.platform.database.KnownMigrations;
import io.workscribe.platform.eventstore.AxonServerEvents;
import io.workscribe.platform.eventstore.ClaimOwner;
import io.workscribe.platform.eventstore.EventLocation;
import io.workscribe.platform.eventstore.EventsFirstTransactionManager;
import io.workscribe.platform.eventstore.HeadCheck;
import io.workscribe.platform.journal.StreamVersions;
import io.workscribe.platform.journal.WriteIntentLog;
import io.workscribe.platform.messaging.Buses;
import io.workscribe.platform.messaging.ChangeClock;
import io.workscribe.platform.messaging.ParkedEvents;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.command.AxonServerCommandBus;
import org.axonframework.axonserver.connector.query.AxonServerQueryBus;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.distributed.AnnotationRoutingStrategy;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * One process among several: Axon Server keeps the events and carries the messages, PostgreSQL keeps everything else,
 * for all of them together.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(OnAxonServer.class)
public class DistributedMode {

    private static final int RECONNECT_MILLIS = 1_000;

    /** Each processor has a stream of its own, and each stream so many events in memory. */
    private static final int EVENTS_AHEAD = 1_000;

    /** A claim must survive that its owner is held up for a moment. */
    private static final int SIGNS_OF_LIFE_PER_CLAIM = 5;

    /** What it takes beside the time-out of a claim: somebody has to look, and to open a stream. */
    private static final Duration TAKE_OVER = Duration.ofSeconds(5);

    /** Both may be started at the same time. */
    private static final Duration PATIENCE_AT_START = Duration.ofMinutes(2);

    private static final int ANSWER_SECONDS = 5;

    /** Longer than an append may wait for its answer. */
    private static final Duration COMMANDS_IN_PROGRESS = Duration.ofSeconds(15);

    @Bean
    EventLocation eventLocation(JdbcClient jdbc) {
        return ProcessStart.claim(jdbc, EventLocation.Store.AXON_SERVER);
    }

    @Bean
    ClaimOwner claimOwner(WorkScribeProperties properties) {
        AxonServer settings = properties.axonServer();
        String name = settings.node().isBlank()
                ? ManagementFactory.getRuntimeMXBean().getName()
                : settings.node().strip();
        Duration timeout = Duration.ofSeconds(settings.claimSeconds());
        return new ClaimOwner(name, timeout, timeout.dividedBy(SIGNS_OF_LIFE_PER_CLAIM));
    }

    @Bean
    AxonServerConfiguration axonServerConfiguration(
            WorkScribeProperties properties, ClaimOwner node, @Value("${spring.application.name}") String component) {
        AxonServer settings = properties.axonServer();
        AxonServerConfiguration connector = new AxonServerConfiguration();
        connector.setServers(settings.servers());
        connector.setContext(settings.context());
        connector.setComponentName(component);
        connector.setClientId(node.name());
        if (!settings.token().isBlank()) {
            connector.setToken(settings.token().strip());
        }
        connector.setSslEnabled(settings.tls());
        if (!settings.certificate().isBlank()) {
            connector.setCertFile(settings.certificate().strip());
        }
        connector.setReconnectInterval(RECONNECT_MILLIS);
        connector.setCommandThreads(settings.threads());
        connector.setQueryThreads(settings.threads());
        AxonServerConfiguration.FlowControlConfiguration flow =
                new AxonServerConfiguration.FlowControlConfiguration(EVENTS_AHEAD, EVENTS_AHEAD / 2, EVENTS_AHEAD / 2);
        connector.setEventFlowControl(flow);
        // A processor must come to know of events that it does not handle, too: writers wait for its position.
        connector.setEventBlockListingEnabled(false);
        // A read controller finds its answers in its own process.
        connector.setShortcutQueriesToLocalHandlers(true);
        return connector;
    }

    @Bean(destroyMethod = "shutdown")
    AxonServerConnectionManager axonServerConnectionManager(AxonServerConfiguration connector) {
        return AxonServerConnectionManager.builder()
                .axonServerConfiguration(connector)
                .routingServers(connector.getServers())
                .build();
    }

    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new EventsFirstTransactionManager(new SpringTransactionManager(transactions));
    }

    /** What others have told is seen in their messages, so the clocks of the processes need only be about equal. */
    @Bean
    ChangeClock changeClock() {
        return new ChangeClock(() -> GenericEventMessage.clock.instant(), null);
    }

    @Bean(name = "eventBus")
    @Qualifier("eventStore")
    AxonServerEvents eventStore(
            AxonServerConfiguration connector,
            AxonServerConnectionManager connections,
            @Qualifier("eventSerializer") Serializer serializer,
            WriteIntentLog intents,
            org.axonframework.config.Configuration axon) {
        AxonServerEvents.Builder settings = AxonServerEvents.builder();
        settings.configuration(connector)
                .platformConnectionManager(connections)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .snapshotFilter(axon.snapshotFilter())
                .upcasterChain(axon.upcasterChain());
        return AxonServerEvents.with(settings, intents::beforeAppend);
    }

    @Bean
    StreamVersions streamVersions(DataSource database, JdbcClient jdbc) {
        return new StreamVersions(jdbc, new JdbcTemplate(database));
    }

    @Bean
    WriteIntentLog writeIntentLog(
            JdbcClient jdbc,
            ApartTransactions apart,
            StreamVersions versions,
            ClusterProgress progress,
            AxonServerConnectionManager connections) {
        return new WriteIntentLog(jdbc, apart, versions, progress, () -> newestEvent(connections));
    }

    @Bean
    HeadCheck headCheck(
            JdbcClient jdbc,
            Serializer serializer,
            AxonServerConnectionManager connections,
            AxonServerConfiguration connector) {
        RetryTemplate patience = new RetryTemplate(RetryPolicy.builder()
                .maxRetries(Long.MAX_VALUE)
                .delay(Duration.ofMillis(RECONNECT_MILLIS))
                .timeout(PATIENCE_AT_START)
                .build());
        return new HeadCheck(jdbc, serializer, () -> {
            try {
                return patience.execute(() -> newestEvent(connections));
            } catch (RetryException unreachable) {
                throw new StartupFailure(
                        "Axon Server cannot be reached at %s.".formatted(connector.getServers()),
                        "Start it, or set WORKSCRIBE_AXONSERVER_SERVERS to where it is.",
                        unreachable);
            }
        });
    }

    private static long newestEvent(AxonServerConnectionManager connections) {
        Long newest = connections
                .getConnection()
                .eventChannel()
                .getLastToken()
                .orTimeout(ANSWER_SECONDS, TimeUnit.SECONDS)
                .join();
        return newest == null ? -1 : newest;
    }

    @Bean
    CommandBus commandBus(
            Buses buses,
            AxonServerConfiguration connector,
            AxonServerConnectionManager connections,
            @Qualifier("messageSerializer") Serializer serializer) {
        AxonServerCommandBus bus = AxonServerCommandBus.builder()
                .axonServerConnectionManager(connections)
                .configuration(connector)
                .localSegment(buses.commandSegment())
                .serializer(serializer)
                .routingStrategy(AnnotationRoutingStrategy.defaultStrategy())
                .commandInProgressAwait(COMMANDS_IN_PROGRESS)
                .build();
        buses.stampCommandsOn(bus);
        return bus;
    }

    @Bean
    QueryBus queryBus(
            Buses buses,
            QueryUpdateEmitter updates,
            AxonServerConfiguration connector,
            AxonServerConnectionManager connections,
            @Qualifier("messageSerializer") Serializer messageSerializer,
            Serializer serializer) {
        SimpleQueryBus segment = buses.queries(updates);
        return AxonServerQueryBus.builder()
                .axonServerConnectionManager(connections)
                .configuration(connector)
                .localSegment(segment)
                .updateEmitter(updates)
                .messageSerializer(messageSerializer)
                .genericSerializer(serializer)
                .enabledLocalSegmentShortCut()
                .build();
    }

    @Bean
    CommandDispatch commandDispatch(CommandBus bus, EventStore events) {
        return new AxonServerDispatch(bus, events);
    }

    @Bean
    ReportedProgress reportedProgress(ClaimOwner node) {
        return new ReportedProgress(node.timeout().plus(TAKE_OVER));
    }

    /** The other side brings its own. */
    @Bean
    KnownMigrations knownMigrations() {
        return KnownMigrations.SOME;
    }

    @Bean
    AxonServerHealth axonServerHealthIndicator(AxonServerConnectionManager connections) {
        return new AxonServerHealth(connections);
    }

    @Bean
    ProgressExchange progressExchange(
            ClaimOwner node, EventProcessingConfiguration processing, DataSource database, ReportedProgress progress) {
        return new ProgressExchange(node.name(), processing, database, progress);
    }

    @Bean
    SegmentBalance segmentBalance(ClaimOwner node, EventProcessingConfiguration processing, ReportedProgress progress) {
        return new SegmentBalance(node.name(), processing, progress);
    }

    /** Any process may have put something aside. */
    @Bean
    ParkedStreams parkedStreams(JdbcClient jdbc, ParkedEvents noticed) {
        return new ParkedStreams(jdbc, noticed, Duration.ZERO);
    }

    @Bean
    ProjectionBarrier projectionBarrier(EventStore events, ReportedProgress progress) {
        return new ClusterBarrier(events, progress);
    }
}
