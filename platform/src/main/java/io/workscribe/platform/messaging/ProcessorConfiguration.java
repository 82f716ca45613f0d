package io.workscribe.platform.messaging;

import io.workscribe.platform.OutOfMemory;
import io.workscribe.platform.eventstore.BoundedSource;
import io.workscribe.platform.eventstore.ClaimOwner;
import java.util.Objects;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.ErrorHandler;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.async.SequentialPerAggregatePolicy;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How every processing group runs: pooled, one segment (so each group sees one global order), errors propagate, and what
 * cannot be handled becomes a dead letter instead of a hole in a table. Dead letters do not exist for sagas: there the
 * segment waits and tries again. A new projection replays all there is; a new saga or policy begins with what comes.
 */
@Configuration(proxyBeanMethods = false)
public class ProcessorConfiguration {

    private static final int COORDINATORS = 2;
    private static final int WORKERS = 4;
    private static final int EVENTS_PER_TRANSACTION = 100;
    private static final long CLAIM_INTERVAL_MILLIS = 2_000;

    @Bean
    Progress progress() {
        return new Progress();
    }

    /** @param owner under whose name this process claims segments, and how long a claim lives without a sign of it */
    @Bean
    public TokenStore tokenStore(
            ConnectionProvider connections, Serializer serializer, ClaimOwner owner, JdbcClient jdbc) {
        return ExactTokenStore.of(connections, serializer, owner, jdbc);
    }

    @Bean
    ParkedEvents parkedEvents() {
        return new ParkedEvents();
    }

    @Bean
    ConfigurerModule processors(
            Progress progress,
            ParkedEvents parked,
            ConnectionProvider connections,
            TransactionManager transactions,
            ClaimOwner owner,
            Serializer serializer,
            @Qualifier("eventSerializer") Serializer eventSerializer,
            ObjectProvider<EventPreparation> preparations) {
        return configurer -> {
            ScheduledExecutorService coordinators = threads(COORDINATORS, "Coordinator");
            ScheduledExecutorService workers = threads(WORKERS, "Worker");
            configurer.onShutdown(coordinators::shutdown);
            configurer.onShutdown(workers::shutdown);
            EventProcessingConfigurer processing = configurer.eventProcessing();
            processing.registerDefaultHandlerInterceptor((axon, name) -> (work, chain) -> {
                if (Batch.begins(work, name)) {
                    // Only after the processor knows its new position.
                    work.onCleanup(done -> progress.committed());
                    prepare(name, work, preparations);
                }
                return chain.proceed();
            });
            processing.registerDefaultErrorHandler(axon -> PropagatingErrorHandler.instance());
            processing.registerDefaultListenerInvocationErrorHandler(axon -> PropagatingErrorHandler.instance());
            processing.registerDefaultSequencingPolicy(axon -> SequentialPerAggregatePolicy.instance());
            processing.registerDeadLetterQueueProvider(group -> {
                if (group.startsWith(ProcessorNames.SAGA)) {
                    return null;
                }
                // A replay handles every event again, so what was put aside before must not hold its sequence up.
                processing.registerDeadLetteringEventHandlerInvokerConfiguration(
                        group, (axon, invoker) -> invoker.allowReset(true).enableSequenceIdentifierCache());
                return axon -> deadLetters(group, connections, transactions, serializer, eventSerializer);
            });
            processing.registerDefaultDeadLetterPolicy(axon -> new DeadLetterPolicy(parked));
            processing.registerEventProcessorFactory((name, axon, invoker) -> processor(
                    name, axon, invoker, transactions, owner, eventSerializer, progress, coordinators, workers));
        };
    }

    private static void prepare(
            String group, UnitOfWork<? extends EventMessage<?>> work, ObjectProvider<EventPreparation> preparations) {
        preparations.stream()
                .filter(preparation -> preparation.processingGroup().equals(group))
                .forEach(preparation -> Batch.eventsOf(work).forEach(preparation::prepare));
    }

    private static ScheduledExecutorService threads(int count, String name) {
        return OutOfMemory.threads(count, new AxonThreadFactory(name));
    }

    private static EventProcessor processor(
            String name,
            org.axonframework.config.Configuration axon,
            EventHandlerInvoker invoker,
            TransactionManager transactions,
            ClaimOwner owner,
            Serializer eventSerializer,
            Progress progress,
            ScheduledExecutorService coordinators,
            ScheduledExecutorService workers) {
        if (!ProcessorNames.isKnown(name)) {
            throw new IllegalStateException("The name of processing group " + name + " does not say what it is");
        }
        AtomicReference<StreamingEventProcessor> itself = new AtomicReference<>();
        BoundedSource source = new BoundedSource(
                axon.eventStore(), eventSerializer, () -> positionOf(Objects.requireNonNull(itself.get())));
        progress.onCommit(source::goOn);
        PooledStreamingEventProcessor processor = PooledStreamingEventProcessor.builder()
                .name(name)
                .eventHandlerInvoker(invoker)
                .messageSource(source)
                .tokenStore(axon.getComponent(TokenStore.class))
                .transactionManager(transactions)
                .errorHandler(axon.getComponent(ErrorHandler.class, PropagatingErrorHandler::instance))
                .messageMonitor(axon.messageMonitor(EventProcessor.class, name))
                .coordinatorExecutor(coordinators)
                .workerExecutor(workers)
                .initialSegmentCount(1)
                .batchSize(EVENTS_PER_TRANSACTION)
                .tokenClaimInterval(CLAIM_INTERVAL_MILLIS)
                .claimExtensionThreshold(owner.signOfLife().toMillis())
                .initialToken(
                        ProcessorNames.isRebuildable(name)
                                ? events -> ReplayToken.createReplayToken(events.createHeadToken())
                                : StreamableMessageSource::createHeadToken)
                .build();
        itself.set(processor);
        return processor;
    }

    private static long positionOf(StreamingEventProcessor processor) {
        return processor.processingStatus().values().stream()
                .mapToLong(segment -> segment.getCurrentPosition().orElse(-1))
                .min()
                .orElse(-1);
    }

    private static SequencedDeadLetterQueue<EventMessage<?>> deadLetters(
            String group,
            ConnectionProvider connections,
            TransactionManager transactions,
            Serializer serializer,
            Serializer eventSerializer) {
        return JdbcSequencedDeadLetterQueue.<EventMessage<?>>builder()
                .processingGroup(group)
                .connectionProvider(connections)
                .transactionManager(transactions)
                .genericSerializer(serializer)
                .eventSerializer(eventSerializer)
                .schema(deadLetterSchema())
                .build();
    }

    private static DeadLetterSchema deadLetterSchema() {
        return DeadLetterSchema.builder()
                .deadLetterTable("platform.dead_letter_entry")
                .deadLetterIdentifierColumn("dead_letter_id")
                .processingGroupColumn("processing_group")
                .sequenceIdentifierColumn("sequence_identifier")
                .sequenceIndexColumn("sequence_index")
                .messageTypeColumn("message_type")
                .eventIdentifierColumn("event_identifier")
                .timestampColumn("time_stamp")
                .payloadTypeColumn("payload_type")
                .payloadRevisionColumn("payload_revision")
                .payloadColumn("payload")
                .metaDataColumn("meta_data")
                .aggregateTypeColumn("aggregate_type")
                .aggregateIdentifierColumn("aggregate_identifier")
                .sequenceNumberColumn("sequence_number")
                .tokenTypeColumn("token_type")
                .tokenColumn("token")
                .enqueuedAtColumn("enqueued_at")
                .lastTouchedColumn("last_touched")
                .processingStartedColumn("processing_started")
                .causeTypeColumn("cause_type")
                .causeMessageColumn("cause_message")
                .diagnosticsColumn("diagnostics")
                .build();
    }
}
