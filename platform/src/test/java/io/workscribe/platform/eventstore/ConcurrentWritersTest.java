package io.workscribe.platform.eventstore;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.project.LabelId;
import io.workscribe.api.project.event.LabelCreated;
import io.workscribe.platform.PlatformTestApplication;
import io.workscribe.platform.database.TestDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writers that commit in another order than they took their numbers in, that fail after they took some, and that are
 * slow: every reader sees every committed event exactly once, an aggregate's in their order, and nothing else.
 */
class ConcurrentWritersTest {

    private static final int WRITERS = 8;
    private static final int TRANSACTIONS = 60;

    static final TestDatabase database = TestDatabase.migrated("classpath:db/migration/platform");
    static ConfigurableApplicationContext context;
    static WakingEventStore store;

    @ProcessingGroup("query.test-seen")
    static class Seen {

        private final JdbcClient jdbc;

        Seen(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        /** A second delivery would be a dead letter, and the row of a lost event would be missing. */
        @EventHandler
        void on(LabelCreated event, EventMessage<?> message) {
            jdbc.sql("INSERT INTO seen (event_identifier) VALUES (?)")
                    .param(message.getIdentifier())
                    .update();
        }
    }

    @BeforeAll
    static void start() throws Exception {
        database.jdbc()
                .sql("CREATE TABLE seen (event_identifier text PRIMARY KEY)")
                .update();
        context = PlatformTestApplication.start(database, Seen.class);
        store = context.getBean(WakingEventStore.class);
    }

    @AfterAll
    static void stop() {
        context.close();
        database.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20, 300})
    @DisplayName("No reader loses or repeats an event")
    void nothingIsSkipped(long seed) throws Exception {
        Set<String> committed = ConcurrentHashMap.newKeySet();
        TrackingToken start = store.createHeadToken();
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            List<Reader> readers = List.of(new Reader(start, 0), new Reader(start, 40), new Reader(start, 7));
            List<Future<?>> reading = new ArrayList<>();
            for (Reader reader : readers) {
                reading.add(threads.submit(reader::read));
            }
            List<Future<?>> writing = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                Random random = new Random(seed * 1_000 + writer);
                writing.add(threads.submit(() -> write(random, committed)));
            }
            for (Future<?> each : writing) {
                each.get(60, SECONDS);
            }
            assertThat(stored()).containsAll(committed);

            for (Reader reader : readers) {
                await().atMost(20, SECONDS)
                        .untilAsserted(() -> assertThat(reader.identifiers()).hasSameSizeAs(committed));
            }
            readers.forEach(Reader::stop);
            for (Future<?> each : reading) {
                each.get(10, SECONDS);
            }
            Reader late = new Reader(start, 0);
            Future<?> lateReading = threads.submit(late::read);
            await().atMost(20, SECONDS)
                    .untilAsserted(() -> assertThat(late.identifiers()).hasSameSizeAs(committed));
            late.stop();
            lateReading.get(10, SECONDS);

            for (Reader reader : List.of(readers.get(0), readers.get(1), readers.get(2), late)) {
                assertThat(reader.identifiers()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(committed);
                reader.assertOrderWithinAggregates();
            }
        } finally {
            threads.shutdownNow();
        }
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(database.jdbc()
                                .sql("SELECT event_identifier FROM seen")
                                .query(String.class)
                                .set())
                        .containsExactlyInAnyOrderElementsOf(stored()));
        assertThat(database.jdbc()
                        .sql("SELECT count(*) FROM platform.dead_letter_entry")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static Set<String> stored() {
        return database.jdbc()
                .sql("SELECT event_identifier FROM platform.domain_event")
                .query(String.class)
                .set();
    }

    private static void write(Random random, Set<String> committed) {
        String aggregate = UUID.randomUUID().toString();
        long sequence = 0;
        for (int i = 0; i < TRANSACTIONS; i++) {
            List<DomainEventMessage<?>> events = new ArrayList<>();
            for (int n = 1 + random.nextInt(3); n > 0; n--) {
                events.add(event(aggregate, sequence + events.size()));
            }
            boolean fails = random.nextInt(4) == 0;
            if (transaction(events, random, fails)) {
                sequence += events.size();
                events.forEach(event -> committed.add(event.getIdentifier()));
                DomainEventMessage<?> last = events.get(events.size() - 1);
                assertThat(WritePosition.take()).hasValueSatisfying(written -> {
                    assertThat(written.position()).isEqualTo(positionOf(last));
                    assertThat(written.version()).isEqualTo(last.getSequenceNumber());
                });
            } else {
                assertThat(WritePosition.take()).isEmpty();
            }
        }
    }

    /** Events get their numbers when the commit is prepared; what is done after that makes the order of commits. */
    private static boolean transaction(List<DomainEventMessage<?>> events, Random random, boolean fails) {
        long slow = random.nextInt(10) == 0 ? random.nextInt(60_000_000) : random.nextInt(1_500_000);
        DefaultUnitOfWork<?> work = DefaultUnitOfWork.startAndGet(null);
        work.attachTransaction(context.getBean(TransactionManager.class));
        store.publish(events);
        work.onPrepareCommit(prepared -> {
            LockSupport.parkNanos(slow);
            if (fails) {
                throw new Refused();
            }
        });
        try {
            work.commit();
            return true;
        } catch (Refused refused) {
            return false;
        }
    }

    private static final class Refused extends RuntimeException {}

    private static long positionOf(EventMessage<?> event) {
        return database.jdbc()
                .sql("SELECT global_index FROM platform.domain_event WHERE event_identifier = ?")
                .param(event.getIdentifier())
                .query(Long.class)
                .single();
    }

    private static DomainEventMessage<?> event(String aggregate, long sequence) {
        return new GenericDomainEventMessage<>(
                "Project",
                aggregate,
                sequence,
                new LabelCreated(ProjectId.random(), OrganizationId.random(), LabelId.random(), "x", "#000000"));
    }

    /** Reads on until it is stopped; opens a new stream at its last token after so many events, like a restart. */
    private static final class Reader {

        private final int eventsPerStream;
        private final List<DomainEventMessage<?>> seen = new ArrayList<>();
        private TrackingToken token;
        private volatile boolean stopped;

        Reader(TrackingToken start, int eventsPerStream) {
            this.token = start;
            this.eventsPerStream = eventsPerStream == 0 ? Integer.MAX_VALUE : eventsPerStream;
        }

        void stop() {
            stopped = true;
        }

        Void read() throws InterruptedException {
            while (!stopped) {
                try (TrackingEventStream stream = store.openStream(token)) {
                    int inStream = 0;
                    while (!stopped && inStream < eventsPerStream) {
                        if (stream.hasNextAvailable(100, java.util.concurrent.TimeUnit.MILLISECONDS)) {
                            TrackedEventMessage<?> event = stream.nextAvailable();
                            token = event.trackingToken();
                            add((DomainEventMessage<?>) event);
                            inStream++;
                        }
                    }
                }
            }
            return null;
        }

        private synchronized void add(DomainEventMessage<?> event) {
            seen.add(event);
        }

        synchronized List<String> identifiers() {
            return seen.stream().map(EventMessage::getIdentifier).toList();
        }

        synchronized void assertOrderWithinAggregates() {
            Map<String, Long> last = new HashMap<>();
            Set<String> aggregates = new HashSet<>();
            for (DomainEventMessage<?> event : seen) {
                aggregates.add(event.getAggregateIdentifier());
                Long before = last.put(event.getAggregateIdentifier(), event.getSequenceNumber());
                assertThat(event.getSequenceNumber()).isEqualTo(before == null ? 0 : before + 1);
            }
            assertThat(aggregates).hasSize(WRITERS);
        }
    }
}
