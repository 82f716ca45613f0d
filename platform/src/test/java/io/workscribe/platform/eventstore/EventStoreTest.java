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
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** Findings 5, 6, 9 and 10, and the wake-up after a commit, on a real PostgreSQL. */
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

    @Test
    @DisplayName("Finding 6: an event is delivered however long its transaction was open, and whatever the clocks say")
    void slowTransaction() throws Exception {
        TrackingToken start = engine.createHeadToken();
        long gap;
        try (Connection slow = database.dataSource().getConnection()) {
            slow.setAutoCommit(false);
            gap = insertByHand(slow, UUID.randomUUID().toString());

            Instant longAgo = Instant.now().minus(Duration.ofDays(1));
            engine.appendEvents(event(UUID.randomUUID().toString(), 0, longAgo));
            List<Long> seen = new ArrayList<>();
            TrackingToken token = drain(start, seen);
            assertThat(((GapAwareTrackingToken) token).getGaps()).contains(gap);
            assertThat(seen).doesNotContain(gap);

            // Long enough for the gap to be looked at more than once while its transaction is open.
            TrackingToken stillWaiting = token;
            Instant enough = Instant.now().plusMillis(1_800);
            await().pollInterval(Duration.ofMillis(200)).atMost(5, SECONDS).until(() -> {
                assertThat(((GapAwareTrackingToken) drain(stillWaiting, new ArrayList<>())).getGaps())
                        .contains(gap);
                return Instant.now().isAfter(enough);
            });
            slow.commit();
            List<Long> after = new ArrayList<>();
            drain(stillWaiting, after);
            assertThat(after).containsExactly(gap);
        }
    }

    @Test
    @DisplayName("A number that was rolled back stops being waited for")
    void deadGap() throws Exception {
        TrackingToken start = engine.createHeadToken();
        long gap;
        try (Connection doomed = database.dataSource().getConnection()) {
            doomed.setAutoCommit(false);
            gap = insertByHand(doomed, UUID.randomUUID().toString());
            doomed.rollback();
        }
        engine.appendEvents(event(UUID.randomUUID().toString(), 0, Instant.now()));
        GapAwareTrackingToken token = (GapAwareTrackingToken) drain(start, new ArrayList<>());
        assertThat(token.getGaps()).contains(gap);

        await().atMost(10, SECONDS).untilAsserted(() -> {
            engine.appendEvents(event(UUID.randomUUID().toString(), 0, Instant.now()));
            assertThat(((GapAwareTrackingToken) drain(token, new ArrayList<>())).getGaps())
                    .doesNotContain(gap);
        });
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
            assertThat(WritePosition.take()).contains(new WritePosition(position, 0));
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
        TrackingToken last = from;
        try (Stream<? extends TrackedEventMessage<?>> events = engine.readEvents(from, false)) {
            for (TrackedEventMessage<?> event : events.toList()) {
                GapAwareTrackingToken before = (GapAwareTrackingToken) last;
                GapAwareTrackingToken now = (GapAwareTrackingToken) event.trackingToken();
                positions.add(
                        now.getIndex() > before.getIndex()
                                ? now.getIndex()
                                : before.getGaps().stream()
                                        .filter(gap -> !now.getGaps().contains(gap))
                                        .findFirst()
                                        .orElseThrow());
                last = now;
            }
        }
        return last;
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

    private static long insertByHand(Connection connection, String aggregate) throws Exception {
        try (var statement = connection.prepareStatement("""
                INSERT INTO platform.domain_event
                  (event_identifier, aggregate_identifier, sequence_number, type, time_stamp, payload_type,
                   payload_revision, payload, meta_data)
                VALUES (?, ?, 0, 'Project', '2026-01-01T00:00:00Z', ?, '1', '{}', '{}') RETURNING global_index""")) {
            statement.setString(1, UUID.randomUUID().toString());
            statement.setString(2, aggregate);
            statement.setString(3, ProjectArchived.class.getName());
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
