package io.workscribe.distributed.consistency;

import io.workscribe.platform.database.TestDatabase;
import io.workscribe.platform.eventstore.ClaimOwner;
import io.workscribe.platform.eventstore.EventStoreConfiguration;
import io.workscribe.platform.messaging.ProcessorConfiguration;
import io.workscribe.platform.messaging.RunningProcessors;
import io.workscribe.platform.messaging.SerializerConfiguration;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;

/** What one process has of event processors: events of its own, but the claims are in the database of all. */
final class Node implements AutoCloseable {

    private static final Duration CLAIM = Duration.ofSeconds(2);

    final ReportedProgress progress = new ReportedProgress(Duration.ofMinutes(1));
    final SegmentBalance balance;

    private final Set<String> groups;
    private final Configuration axon;
    private final ProgressExchange exchange;

    Node(String name, TestDatabase database, Set<String> groups) {
        this.groups = groups;
        TransactionManager transactions = new SpringTransactionManager(database.transactions());
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false);
        configurer
                .configureEmbeddedEventStore(parts -> new InMemoryEventStorageEngine())
                .registerComponent(TransactionManager.class, parts -> transactions)
                .registerComponent(TokenStore.class, parts -> tokens(name, database));
        configurer.eventProcessing(processing -> groups.forEach(group -> processing
                .registerPooledStreamingEventProcessor(
                        group,
                        Configuration::eventStore,
                        (parts, settings) -> settings.initialSegmentCount(1)
                                .tokenClaimInterval(200)
                                .claimExtensionThreshold(400))
                .registerEventHandler(parts -> new Handler(group))
                .assignHandlerInstancesMatching(group, new Handler(group)::equals)));
        axon = configurer.start();
        RunningProcessors processors = new RunningProcessors(axon::eventProcessingConfiguration);
        balance = new SegmentBalance(name, processors, progress);
        exchange = new ProgressExchange(name, processors, database.dataSource(), progress);
        exchange.start();
    }

    record Handler(String group) {

        @EventHandler
        void on(EventMessage<?> event) {
            // Being seen is all that is asked of an event here.
        }
    }

    void publish(String event) {
        axon.eventStore().publish(List.of(GenericEventMessage.asEventMessage(event)));
    }

    /** The groups that it works on. */
    Set<String> claimed() {
        return groups.stream()
                .filter(group -> !axon.eventProcessingConfiguration()
                        .eventProcessor(group, StreamingEventProcessor.class)
                        .orElseThrow()
                        .processingStatus()
                        .isEmpty())
                .collect(Collectors.toSet());
    }

    @Override
    public void close() {
        exchange.stop();
        axon.shutdown();
    }

    private static TokenStore tokens(String name, TestDatabase database) {
        return new ProcessorConfiguration()
                .tokenStore(
                        new EventStoreConfiguration().connectionProvider(database.dataSource()),
                        SerializerConfiguration.ofTokens(),
                        new ClaimOwner(name, CLAIM, CLAIM.dividedBy(5)),
                        database.jdbc());
    }
}
