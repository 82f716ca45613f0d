package io.workscribe.platform.eventstore;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.project.LabelId;
import io.workscribe.api.project.event.LabelCreated;
import io.workscribe.api.project.event.ProjectArchived;
import io.workscribe.platform.PlatformTestApplication;
import io.workscribe.platform.database.TestDatabase;
import io.workscribe.platform.messaging.Failures;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** One order of events, findings 5, 6, 9 and 10, and the wake-up after a commit, on a real PostgreSQL. */
class EventStoreTest {

    static final TestDatabase database = TestDatabase.migrated("classpath:db/migration/platform");
    static ConfigurableApplicationContext context;
    static EventStorageEngine engine;

    @BeforeAll
    static void start() throws Exception {
        context = PlatformTestApplication.start(database);
        engine = context.getBean(EventStorageEngine.class);
        engine.appendEvents(event(UUID.randomUUID().toString(), 0, Instant.now()));
    }

    @AfterAll
    static void stop() {
        context.close();
        database.close();
    }

    @AfterEach
    void leaveNothingOpen() {
        while (CurrentUnitOfWork.isStarted()) {
            CurrentUnitOfWork.get().rollback();
        }
    }

    @Test
    @DisplayName("Finding 6: nobody sees past an open transaction, however long it is open and whatever the clocks say")
    void slowTransaction() {
        TrackingToken start = engine.createHeadToken();
        EventPositions positions = context.getBean(EventPositions.class);
        DefaultUnitOfWork<?> slow = begun(event(UUID.randomUUID().toString(), 0, Instant.now()));
        List<Long> seen = new ArrayList<>();

        inAnotherThread(() -> {
            Instant longAgo = Instant.now().minus(Duration.ofDays(1));
            engine.appendEvents(event(UUID.randomUUID().toString(), 0, longAgo));
            drain(start, seen);
        });
        assertThat(seen).isEmpty();
        assertThat(engine.createHeadToken()).isEqualTo(start);
        assertThat(positions.newest()).isGreaterThan(positions.stableHead());

        slow.commit();
        drain(start, seen);
        assertThat(seen).containsExactly(positions.newest() - 1, positions.newest());
        assertThat(positions.stableHead()).isEqualTo(positions.newest());
    }

    @Test
    @DisplayName("A position whose transaction was rolled back holds nobody up")
    void rolledBack() {
        TrackingToken start = engine.createHeadToken();
        DefaultUnitOfWork<?> doomed = begun(event(UUID.randomUUID().toString(), 0, Instant.now()));
        List<Long> seen = new ArrayList<>();
        inAnotherThread(() -> engine.appendEvents(event(UUID.randomUUID().toString(), 0, Instant.now())));

        doomed.rollback();
        drain(start, seen);
        assertThat(seen).hasSize(1);
    }

    @Test
    @DisplayName("What was taken back to a savepoint is no event, though its transaction is committed")
    void takenBackToASavepoint() {
        EventPositions positions = context.getBean(EventPositions.class);
        PlatformTransactionManager transactions = context.getBean(PlatformTransactionManager.class);
        DefaultTransactionDefinition nested =
                new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED);
        long before = positions.stableHead();

        new TransactionTemplate(transactions).executeWithoutResult(outer -> {
            engine.appendEvents(event(UUID.randomUUID().toString(), 0, Instant.now()));
            TransactionStatus savepoint = transactions.getTransaction(nested);
            engine.appendEvents(event(UUID.randomUUID().toString(), 0, Instant.now()));
            transactions.rollback(savepoint);
        });
        assertThat(positions.stableHead()).isEqualTo(positions.newest()).isEqualTo(before + 1);
    }

    @Test
    @DisplayName("Where nobody knows whether a commit was done, PostgreSQL is asked")
    void lostCommit() {
        TrackingToken start = engine.createHeadToken();
        DefaultUnitOfWork<?> lost = begun(event(UUID.randomUUID().toString(), 0, Instant.now()));
        inAnotherThread(() -> engine.appendEvents(event(UUID.randomUUID().toString(), 0, Instant.now())));
        inAnotherThread(() -> database.jdbc().sql("""
                        SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                         WHERE datname = current_database() AND state = 'idle in transaction'""").query().listOfRows());

        assertThatThrownBy(lost::commit).isInstanceOf(Exception.class);
        await().atMost(10, SECONDS).untilAsserted(() -> {
            List<Long> seen = new ArrayList<>();
            drain(start, seen);
            assertThat(seen).hasSize(1);
        });
    }

    @Test
    @DisplayName("A token of a former release with gaps gets what is there in them, and forgets the rest")
    void gapsOfFormerReleases() {
        String aggregate = UUID.randomUUID().toString();
        for (int sequence = 0; sequence < 3; sequence++) {
            engine.appendEvents(event(aggregate, sequence, Instant.now()));
        }
        long newest = context.getBean(EventPositions.class).stableHead();
        TrackingToken former = GapAwareTrackingToken.newInstance(newest - 1, new TreeSet<>(Set.of(0L, newest - 2)));

        List<Long> seen = new ArrayList<>();
        TrackingToken last = drain(former, seen);
        assertThat(seen).containsExactly(newest - 2, newest);
        assertThat(last).isEqualTo(GapAwareTrackingToken.newInstance(newest, Collections.emptySortedSet()));
    }

    @Test
    @DisplayName("Finding 10: a lost race is a concurrency exception, and finding 9: it does not carry the payload")
    void lostRace() {
        String aggregate = UUID.randomUUID().toString();
        engine.appendEvents(event(aggregate, 0, Instant.now()));
        engine.appendEvents(event(aggregate, 1, Instant.now()));

        assertThatThrownBy(() -> engine.appendEvents(event(aggregate, 0, Instant.now())))
                .isInstanceOf(AggregateStreamCreationException.class)
                .matches(Failures::isLostRace);
        assertThatThrownBy(() -> engine.appendEvents(event(aggregate, 1, Instant.now())))
                .isInstanceOf(ConcurrencyException.class)
                .matches(Failures::isLostRace)
                .satisfies(failure -> {
                    StringBuilder everything = new StringBuilder();
                    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                        everything.append(cause.getMessage());
                    }
                    String payload = "{\"projectId\"";
                    assertThat(everything)
                            .doesNotContain(payload)
                            .doesNotContainIgnoringCase(java.util.HexFormat.of().formatHex(payload.getBytes()));
                });
    }

    @Test
    @DisplayName("Finding 5: nothing becomes a large object")
    void noLargeObjects() {
        engine.appendEvents(event(UUID.randomUUID().toString(), 0, Instant.now()));

        List<String> types = database.jdbc().sql("""
                        SELECT DISTINCT data_type FROM information_schema.columns
                        WHERE table_schema = 'platform'
                          AND column_name IN ('payload', 'meta_data', 'token', 'serialized_saga', 'diagnostics')""").query(String.class).list();
        assertThat(types).containsExactly("bytea");
        assertThat(database.jdbc()
                        .sql("SELECT count(*) FROM pg_largeobject_metadata")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    @DisplayName("A reader is woken by the commit, not by a clock, and the writer learns its position")
    void wakeUp() throws Exception {
        WakingEventStore store = context.getBean(WakingEventStore.class);
        CountDownLatch woken = new CountDownLatch(1);
        String aggregate = UUID.randomUUID().toString();
        try (TrackingEventStream stream = store.openStream(store.createHeadToken())) {
            assertThat(stream.hasNextAvailable()).isFalse();
            stream.setOnAvailableCallback(woken::countDown);

            WritePosition.take();
            DefaultUnitOfWork<?> work = DefaultUnitOfWork.startAndGet(null);
            work.attachTransaction(context.getBean(TransactionManager.class));
            store.publish(event(aggregate, 0, Instant.now()));
            work.commit();

            assertThat(woken.await(5, SECONDS)).isTrue();
            assertThat(stream.hasNextAvailable(5, SECONDS)).isTrue();
            long position = stream.nextAvailable().trackingToken().position().orElseThrow();
            assertThat(WritePosition.take())
                    .contains(new WritePosition(position, 0, Map.of(ProjectArchived.class, position)));
            assertThat(WritePosition.take()).isEmpty();
        }
    }

    @Test
    @DisplayName("The stream of an aggregate is read completely, however many steps it takes")
    void longStream() {
        int length = 2 * PostgresEventStorageEngine.EVENTS_PER_LOAD;
        String aggregate = UUID.randomUUID().toString();
        for (int sequence = 0; sequence < length; sequence++) {
            engine.appendEvents(event(aggregate, sequence, Instant.now()));
        }
        for (int first : new int[] {0, 1, length / 2 - 1, length / 2, length / 2 + 1, length - 1, length}) {
            assertThat(engine.readEvents(aggregate, first).asStream().map(DomainEventMessage::getSequenceNumber))
                    .containsExactlyElementsOf(
                            LongStream.range(first, length).boxed().toList());
        }
        assertThat(engine.readEvents(aggregate).asStream()).hasSize(length);
    }

    @Test
    @DisplayName("However large events are, what is read at once is a few megabytes, and nothing is left out")
    void largeEvents() {
        TrackingToken before = engine.createHeadToken();
        String aggregate = UUID.randomUUID().toString();
        String large = "x".repeat(400_000);
        for (int sequence = 0; sequence < 30; sequence++) {
            engine.appendEvents(new GenericDomainEventMessage<>(
                    "Project",
                    aggregate,
                    sequence,
                    new LabelCreated(ProjectId.random(), OrganizationId.random(), LabelId.random(), large, "#000000")));
        }

        assertThat(((PostgresEventStorageEngine) engine).fetchTrackedEvents(before, 500))
                .hasSizeBetween(1, 10);
        assertThat(engine.readEvents(aggregate).asStream().map(DomainEventMessage::getSequenceNumber))
                .containsExactlyElementsOf(LongStream.range(0, 30).boxed().toList());
        List<Long> positions = new ArrayList<>();
        drain(before, positions);
        assertThat(positions).hasSize(30);
    }

    private static TrackingToken drain(TrackingToken from, List<Long> positions) {
        GapAwareTrackingToken last = (GapAwareTrackingToken) from;
        try (Stream<? extends TrackedEventMessage<?>> events = engine.readEvents(from, false)) {
            for (TrackedEventMessage<?> event : events.toList()) {
                GapAwareTrackingToken now = (GapAwareTrackingToken) event.trackingToken();
                positions.add(now.getIndex() > last.getIndex() ? now.getIndex() : filled(last, now));
                last = now;
            }
        }
        return last;
    }

    private static long filled(GapAwareTrackingToken before, GapAwareTrackingToken now) {
        return before.getGaps().stream()
                .filter(gap -> !now.getGaps().contains(gap))
                .findFirst()
                .orElseThrow();
    }

    /** Its event has a position, and its transaction is open. */
    private static DefaultUnitOfWork<?> begun(DomainEventMessage<?> event) {
        DefaultUnitOfWork<?> work = DefaultUnitOfWork.startAndGet(null);
        work.attachTransaction(context.getBean(TransactionManager.class));
        engine.appendEvents(event);
        return work;
    }

    private static void inAnotherThread(Runnable work) {
        CompletableFuture.runAsync(work).join();
    }

    private static DomainEventMessage<ProjectArchived> event(String aggregate, long sequence, Instant when) {
        ProjectArchived payload = new ProjectArchived(ProjectId.random(), OrganizationId.random());
        return new GenericDomainEventMessage<>(
                "Project",
                aggregate,
                sequence,
                new org.axonframework.messaging.GenericMessage<>(payload, MetaData.emptyInstance()),
                Clock.fixed(when, ZoneOffset.UTC).instant());
    }
}
