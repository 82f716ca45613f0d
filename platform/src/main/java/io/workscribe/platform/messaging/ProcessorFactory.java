package io.workscribe.platform.messaging;

import io.workscribe.platform.OutOfMemory;
import io.workscribe.platform.eventstore.BoundedSource;
import io.workscribe.platform.eventstore.ClaimOwner;
import io.workscribe.platform.eventstore.GatedSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.LongPredicate;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.ErrorHandler;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.async.SequentialPerAggregatePolicy;
import org.axonframework.eventhandling.deadletter.DeadLetteringEventHandlerInvoker;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ObjectProvider;

/** Makes every event processor, whether Axon asks for it or a read model. */
public final class ProcessorFactory {

    /** How the events of a generation are handled. */
    public enum Pace {
        /** As they come. */
        LIVE(100),
        /** All that there are, many in one transaction. */
        BUILD(1_000);

        private final int eventsPerTransaction;

        Pace(int eventsPerTransaction) {
            this.eventsPerTransaction = eventsPerTransaction;
        }
    }

    /**
     * What feeds a generation.
     *
     * @param name of the processor
     * @param handlers objects with event handlers
     * @param gate which positions may be handled now
     * @param beforeBatch called in the transaction of each batch; throws to stop it
     */
    public record Feed(String name, List<?> handlers, Pace pace, LongPredicate gate, Runnable beforeBatch) {}

    /** A feed at work; {@code gateOpened} is to be run when its gate lets more through. */
    public record Started(FedGroup group, Runnable gateOpened, Runnable end) {}

    private record Wired(PooledStreamingEventProcessor processor, Runnable wakeUp) {}

    private static final int COORDINATORS = 2;
    private static final int WORKERS = 4;
    private static final long CLAIM_INTERVAL_MILLIS = 2_000;

    private final Progress progress;
    private final ParkedEvents parked;
    private final Readiness readiness;
    private final ConnectionProvider connections;
    private final TransactionManager transactions;
    private final ClaimOwner owner;
    private final Serializer serializer;
    private final Serializer eventSerializer;
    private final ObjectProvider<EventPreparation> preparations;

    /** Asked for once: the bean factory takes long to find them. */
    private final Map<String, List<EventPreparation>> preparationsOf = new ConcurrentHashMap<>();

    private final ScheduledExecutorService coordinators = threads(COORDINATORS, "Coordinator");
    private final ScheduledExecutorService workers = threads(WORKERS, "Worker");

    ProcessorFactory(
            Progress progress,
            ParkedEvents parked,
            Readiness readiness,
            ConnectionProvider connections,
            TransactionManager transactions,
            ClaimOwner owner,
            Serializer serializer,
            Serializer eventSerializer,
            ObjectProvider<EventPreparation> preparations) {
        this.progress = progress;
        this.parked = parked;
        this.readiness = readiness;
        this.connections = connections;
        this.transactions = transactions;
        this.owner = owner;
        this.serializer = serializer;
        this.eventSerializer = eventSerializer;
        this.preparations = preparations;
    }

    /** Around the handling of each event of a group. */
    MessageHandlerInterceptor<EventMessage<?>> interceptor(String group) {
        return interceptor(group, () -> {});
    }

    private MessageHandlerInterceptor<EventMessage<?>> interceptor(String group, Runnable beforeBatch) {
        return (work, chain) -> {
            if (Batch.begins(work, group)) {
                progress.begins();
                // Only after the processor knows its new position.
                work.onCleanup(done -> progress.ended());
                prepare(group, work);
                beforeBatch.run();
            }
            return chain.proceed();
        };
    }

    private void prepare(String group, UnitOfWork<? extends EventMessage<?>> work) {
        preparationsOf
                .computeIfAbsent(group, this::preparationsOf)
                .forEach(preparation -> Batch.eventsOf(work).forEach(preparation::prepare));
    }

    private List<EventPreparation> preparationsOf(String group) {
        return preparations.stream()
                .filter(preparation -> preparation.processingGroup().equals(group))
                .toList();
    }

    /** For handlers that Axon has found. */
    EventProcessor configured(String name, Configuration axon, EventHandlerInvoker invoker) {
        if (!ProcessorNames.isKnown(name)) {
            throw new IllegalStateException("The name of processing group " + name + " does not say what it is");
        }
        GatedSource source = new GatedSource(axon.eventStore(), position -> readiness.isReady());
        readiness.onReady(source::goOn);
        return wired(
                        name,
                        axon,
                        invoker,
                        source,
                        ProcessorNames.isRebuildable(name)
                                ? events -> ReplayToken.createReplayToken(events.createHeadToken())
                                : StreamableMessageSource::createHeadToken,
                        Pace.LIVE,
                        coordinators,
                        workers)
                .processor();
    }

    /** Runs from the first event on, or from where it was. */
    public Started start(Feed feed, Configuration axon) {
        String group = ProcessorNames.groupOf(feed.name());
        DeadLetteringEventHandlerInvoker invoker = DeadLetteringEventHandlerInvoker.builder()
                .eventHandlers(feed.handlers())
                .parameterResolverFactory(axon.parameterResolverFactory())
                .handlerDefinition(axon.handlerDefinition(Object.class))
                .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                .sequencingPolicy(SequentialPerAggregatePolicy.instance())
                .queue(deadLetters(feed.name()))
                .enqueuePolicy(new DeadLetterPolicy(parked))
                .transactionManager(transactions)
                .enableSequenceIdentifierCache()
                .build();
        boolean apart = feed.pace() == Pace.BUILD;
        ScheduledExecutorService reading = apart ? threads(1, "Build-coordinator") : coordinators;
        ScheduledExecutorService handling = apart ? threads(1, "Build-worker") : workers;
        GatedSource source = new GatedSource(axon.eventStore(), feed.gate());
        Wired wired = wired(
                feed.name(),
                axon,
                invoker,
                source,
                StreamableMessageSource::createTailToken,
                feed.pace(),
                reading,
                handling);
        wired.processor().registerHandlerInterceptor(interceptor(group, feed.beforeBatch()));
        wired.processor().start();
        return new Started(new FedGroup(wired.processor(), invoker, invoker::canHandleType), source::goOn, () -> {
            wired.processor().shutDown();
            progress.forget(wired.wakeUp());
            if (apart) {
                reading.shutdown();
                handling.shutdown();
            }
        });
    }

    private Wired wired(
            String name,
            Configuration axon,
            EventHandlerInvoker invoker,
            StreamableMessageSource<TrackedEventMessage<?>> events,
            Function<StreamableMessageSource<TrackedEventMessage<?>>, TrackingToken> start,
            Pace pace,
            ScheduledExecutorService reading,
            ScheduledExecutorService handling) {
        AtomicReference<StreamingEventProcessor> itself = new AtomicReference<>();
        BoundedSource source =
                new BoundedSource(events, eventSerializer, () -> positionOf(Objects.requireNonNull(itself.get())));
        Runnable wakeUp = source::goOn;
        progress.onCommit(wakeUp);
        PooledStreamingEventProcessor processor = PooledStreamingEventProcessor.builder()
                .name(name)
                .eventHandlerInvoker(invoker)
                .messageSource(source)
                .tokenStore(axon.getComponent(TokenStore.class))
                .transactionManager(transactions)
                .errorHandler(axon.getComponent(ErrorHandler.class, PropagatingErrorHandler::instance))
                .messageMonitor(axon.messageMonitor(EventProcessor.class, ProcessorNames.groupOf(name)))
                .coordinatorExecutor(reading)
                .workerExecutor(handling)
                .initialSegmentCount(1)
                .batchSize(pace.eventsPerTransaction)
                .tokenClaimInterval(CLAIM_INTERVAL_MILLIS)
                .claimExtensionThreshold(owner.signOfLife().toMillis())
                .initialToken(start)
                .build();
        itself.set(processor);
        return new Wired(processor, wakeUp);
    }

    private static long positionOf(StreamingEventProcessor processor) {
        return processor.processingStatus().values().stream()
                .mapToLong(segment -> segment.getCurrentPosition().orElse(-1))
                .min()
                .orElse(-1);
    }

    SequencedDeadLetterQueue<EventMessage<?>> deadLetters(String name) {
        return JdbcSequencedDeadLetterQueue.<EventMessage<?>>builder()
                .processingGroup(name)
                .connectionProvider(connections)
                .transactionManager(transactions)
                .genericSerializer(serializer)
                .eventSerializer(eventSerializer)
                .schema(DeadLetterTable.schema())
                .build();
    }

    void shutDown() {
        coordinators.shutdown();
        workers.shutdown();
    }

    private static ScheduledExecutorService threads(int count, String name) {
        return OutOfMemory.threads(count, new AxonThreadFactory(name));
    }
}
