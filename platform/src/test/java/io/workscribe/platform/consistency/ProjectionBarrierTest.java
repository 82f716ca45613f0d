package io.workscribe.platform.consistency;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.project.LabelId;
import io.workscribe.api.project.event.LabelCreated;
import io.workscribe.platform.PlatformTestApplication;
import io.workscribe.platform.database.TestDatabase;
import io.workscribe.platform.eventstore.WritePosition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a barrier that was passed promises, and what it does not wait for. */
class ProjectionBarrierTest {

    private static final Duration LONG = Duration.ofSeconds(15);
    private static final Duration SHORT = Duration.ofMillis(150);

    static final TestDatabase database = TestDatabase.migrated("classpath:db/migration/platform");
    static ConfigurableApplicationContext context;
    static ProjectionBarrier barrier;

    /** Holds a handler up for as long as a test wants. */
    static volatile CountDownLatch hold = new CountDownLatch(0);

    static volatile String held = "";

    private static void handle(String group, JdbcClient jdbc, String name) {
        if (held.equals(group)) {
            try {
                hold.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        jdbc.sql("INSERT INTO row VALUES (?, ?)").params(group, name).update();
    }

    @ProcessingGroup("query.test-names")
    static class Names {
        private final JdbcClient jdbc;

        Names(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @EventHandler
        void on(LabelCreated event) {
            handle("query", jdbc, event.name());
        }
    }

    @ProcessingGroup("lookup.test-names")
    static class KnownNames {
        private final JdbcClient jdbc;

        KnownNames(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @EventHandler
        void on(LabelCreated event) {
            handle("lookup", jdbc, event.name());
        }
    }

    @ProcessingGroup("policy.test-names")
    static class Reaction {
        private final JdbcClient jdbc;

        Reaction(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @EventHandler
        void on(LabelCreated event) {
            handle("policy", jdbc, event.name());
        }
    }

    @BeforeAll
    static void start() throws Exception {
        database.jdbc()
                .sql("CREATE TABLE row (by_group text, name text, PRIMARY KEY (by_group, name))")
                .update();
        context = PlatformTestApplication.start(database, Names.class, KnownNames.class, Reaction.class);
        barrier = context.getBean(ProjectionBarrier.class);
    }

    @AfterAll
    static void stop() {
        context.close();
        database.close();
    }

    @AfterEach
    void letGo() {
        held = "";
        hold.countDown();
    }

    @Test
    @DisplayName("Whoever passed the barrier reads their own write in every table, also among many writers")
    void ownWrites() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<?>> writers = new ArrayList<>();
            for (int writer = 0; writer < 8; writer++) {
                writers.add(threads.submit(() -> {
                    for (int i = 0; i < 40; i++) {
                        String name = UUID.randomUUID().toString();
                        long position = publish(name);
                        assertThat(barrier.await(position, LONG)).isTrue();
                        assertThat(groupsThatSaw(name)).contains("query", "lookup");
                    }
                }));
            }
            for (Future<?> writer : writers) {
                writer.get(60, SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    @DisplayName("Read tables and lookups are both waited for, up to the time given")
    void slowProcessors() {
        for (String slow : List.of("query", "lookup")) {
            hold = new CountDownLatch(1);
            held = slow;
            String name = "slow " + slow;
            long position = publish(name);

            assertThat(barrier.await(position, SHORT)).isFalse();
            assertThat(groupsThatSaw(name)).doesNotContain(slow);
            held = "";
            hold.countDown();
            assertThat(barrier.await(position, LONG)).isTrue();
            assertThat(groupsThatSaw(name)).contains(slow);
        }
    }

    @Test
    @DisplayName("Policies are waited for only where that is asked for")
    void policies() {
        hold = new CountDownLatch(1);
        held = "policy";
        long position = publish("policy is slow");

        assertThat(barrier.await(position, LONG)).isTrue();
        assertThat(barrier.awaitPolicies(position, SHORT)).isFalse();
        held = "";
        hold.countDown();
        assertThat(barrier.awaitPolicies(position, LONG)).isTrue();
        assertThat(groupsThatSaw("policy is slow")).contains("policy");
    }

    @Test
    @DisplayName("What is committed above an open transaction is waited for until that has ended")
    void foreignTransaction() {
        DefaultUnitOfWork<?> slow = begun("theirs");
        long mine = CompletableFuture.supplyAsync(() -> publish("mine")).join();

        assertThat(barrier.await(mine, SHORT)).isFalse();
        assertThat(groupsThatSaw("mine")).isEmpty();
        slow.commit();
        long theirs = WritePosition.take().orElseThrow().position();
        assertThat(mine).isGreaterThan(theirs);
        assertThat(barrier.await(mine, LONG)).isTrue();
        assertThat(groupsThatSaw("mine")).contains("query", "lookup");
        assertThat(groupsThatSaw("theirs")).contains("query", "lookup");
        assertThat(barrier.awaitNow(LONG)).isTrue();
    }

    @Test
    @DisplayName("A transaction that was rolled back holds nobody up")
    void rolledBack() {
        DefaultUnitOfWork<?> doomed = begun("doomed");
        long mine =
                CompletableFuture.supplyAsync(() -> publish("after a rollback")).join();
        doomed.rollback();

        assertThat(barrier.await(mine, LONG)).isTrue();
        assertThat(barrier.awaitNow(Duration.ofSeconds(5))).isTrue();
    }

    @Test
    @DisplayName("After hundreds of transactions that failed behind their insert, the next write can be read at once")
    void manyFailedInserts() {
        for (int i = 0; i < 300; i++) {
            begun("doomed " + i).rollback();
        }
        assertThat(barrier.await(publish("the next one"), Duration.ofSeconds(5)))
                .isTrue();
        assertThat(groupsThatSaw("the next one")).contains("query", "lookup");
    }

    @Test
    @DisplayName("A processor that does not run has not seen anything")
    void stoppedProcessor() {
        StreamingEventProcessor names = context.getBean(EventProcessingConfiguration.class)
                .eventProcessor("query.test-names", StreamingEventProcessor.class)
                .orElseThrow();
        names.shutDown();
        try {
            assertThat(barrier.await(publish("nobody looks"), SHORT)).isFalse();
        } finally {
            names.start();
        }
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(groupsThatSaw("nobody looks")).contains("query"));
    }

    @Test
    @DisplayName("An interrupted wait is not a passed one")
    void interrupted() {
        hold = new CountDownLatch(1);
        held = "query";
        long position = publish("interrupted");

        Thread.currentThread().interrupt();
        assertThat(barrier.await(position, LONG)).isFalse();
        assertThat(Thread.interrupted()).isTrue();
    }

    private static long publish(String name) {
        WritePosition.take();
        DefaultUnitOfWork<?> work = DefaultUnitOfWork.startAndGet(null);
        work.attachTransaction(context.getBean(TransactionManager.class));
        context.getBean(EventStore.class).publish(message(name));
        work.commit();
        return WritePosition.take().orElseThrow().position();
    }

    /** Its event has a position, and its transaction is open. */
    private static DefaultUnitOfWork<?> begun(String name) {
        WritePosition.take();
        DefaultUnitOfWork<?> work = DefaultUnitOfWork.startAndGet(null);
        work.attachTransaction(context.getBean(TransactionManager.class));
        context.getBean(EventStorageEngine.class).appendEvents(message(name));
        return work;
    }

    private static DomainEventMessage<?> message(String name) {
        return new GenericDomainEventMessage<>("Project", UUID.randomUUID().toString(), 0, event(name));
    }

    private static LabelCreated event(String name) {
        return new LabelCreated(ProjectId.random(), OrganizationId.random(), LabelId.random(), name, "#000000");
    }

    private static List<String> groupsThatSaw(String name) {
        return database.jdbc()
                .sql("SELECT by_group FROM row WHERE name = ?")
                .param(name)
                .query(String.class)
                .list();
    }
}
