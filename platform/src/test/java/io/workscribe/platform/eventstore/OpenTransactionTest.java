package io.workscribe.platform.eventstore;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.project.event.ProjectArchived;
import io.workscribe.platform.PlatformTestApplication;
import io.workscribe.platform.database.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** A transaction stays open between its append and its commit while a hundred others write. */
class OpenTransactionTest {

    private static final int OTHERS = 100;

    static final TestDatabase database = TestDatabase.migrated("classpath:db/migration/platform");
    static ConfigurableApplicationContext context;
    static WakingEventStore store;

    @BeforeAll
    static void start() throws Exception {
        context = PlatformTestApplication.start(database);
        store = context.getBean(WakingEventStore.class);
    }

    @AfterAll
    static void stop() {
        context.close();
        database.close();
    }

    @Test
    @DisplayName("Nothing is skipped, and who reads along sees the same order as who reads later")
    void liveOrderIsTheOrder() throws Exception {
        TrackingToken start = store.createHeadToken();
        long first = start == null ? 0 : start.position().orElseThrow();
        ExecutorService writers = Executors.newFixedThreadPool(8);
        try (TrackingEventStream along = store.openStream(start)) {
            write();
            List<Long> live = new ArrayList<>(read(along, 1));

            DefaultUnitOfWork<?> open = begin();
            CompletableFuture.allOf(IntStream.range(0, OTHERS)
                            .mapToObj(other -> CompletableFuture.runAsync(OpenTransactionTest::write, writers))
                            .toArray(CompletableFuture[]::new))
                    .get(30, SECONDS);
            assertThat(along.hasNextAvailable()).isFalse();

            open.commit();
            await().atMost(10, SECONDS).until(along::hasNextAvailable);
            live.addAll(read(along, OTHERS + 1));
            try (TrackingEventStream later = store.openStream(start)) {
                assertThat(read(later, OTHERS + 2))
                        .isEqualTo(live)
                        .isEqualTo(LongStream.rangeClosed(first + 1, first + OTHERS + 2)
                                .boxed()
                                .toList());
            }
        } finally {
            writers.shutdownNow();
        }
    }

    private static List<Long> read(TrackingEventStream stream, int events) throws InterruptedException {
        List<Long> positions = new ArrayList<>();
        while (positions.size() < events) {
            TrackedEventMessage<?> event = stream.nextAvailable();
            positions.add(event.trackingToken().position().orElseThrow());
        }
        return positions;
    }

    private static void write() {
        begin().commit();
    }

    private static DefaultUnitOfWork<?> begin() {
        DefaultUnitOfWork<?> work = DefaultUnitOfWork.startAndGet(null);
        work.attachTransaction(context.getBean(TransactionManager.class));
        context.getBean(EventStorageEngine.class)
                .appendEvents(new GenericDomainEventMessage<>(
                        "Project",
                        UUID.randomUUID().toString(),
                        0,
                        new ProjectArchived(ProjectId.random(), OrganizationId.random())));
        return work;
    }
}
