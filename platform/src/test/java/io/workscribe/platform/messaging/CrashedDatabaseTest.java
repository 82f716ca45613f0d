package io.workscribe.platform.messaging;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.workscribe.api.project.event.LabelCreated;
import io.workscribe.platform.PlatformTestApplication;
import io.workscribe.platform.database.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * PostgreSQL crashes under a process that lives on (a killed backend takes all of it down, and what was committed without
 * waiting for the disk can be gone when it is back): the rows of a read model are what the events say, each counted once.
 */
class CrashedDatabaseTest {

    private static final int ROUNDS = 3;

    static final TestDatabase database = TestDatabase.migrated("classpath:db/migration/platform");
    static final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    static ConfigurableApplicationContext context;

    @ProcessingGroup("query.test-counted")
    static class Counted {

        private final JdbcClient jdbc;

        Counted(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @EventHandler
        void on(LabelCreated event) {
            jdbc.sql("INSERT INTO counted VALUES (?)").param(event.name()).update();
            jdbc.sql("UPDATE total SET labels = labels + 1").update();
        }
    }

    @BeforeAll
    static void start() throws Exception {
        database.jdbc().sql("CREATE TABLE counted (name text PRIMARY KEY)").update();
        database.jdbc().sql("CREATE TABLE total AS SELECT 0::bigint AS labels").update();
        context = PlatformTestApplication.start(database, Counted.class);
    }

    @AfterAll
    static void stop() {
        context.close();
        database.close();
    }

    @RepeatedTest(ROUNDS)
    @DisplayName("While events are handled")
    void busy() {
        AtomicBoolean goOn = new AtomicBoolean(true);
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
            while (goOn.get()) {
                publish();
            }
        });
        int before = acknowledged.size();
        await().atMost(30, SECONDS).until(() -> acknowledged.size() > before + 20);
        crash();
        goOn.set(false);
        writer.join();
        awaitRowsAsEvents();
    }

    @RepeatedTest(ROUNDS)
    @DisplayName("Right after the last event was handled, with none to come")
    void idle() {
        String name = publishForSure();
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .atMost(30, SECONDS)
                .until(() -> isCounted(name));
        crash();
        awaitRowsAsEvents();
    }

    private static void awaitRowsAsEvents() {
        await().atMost(60, SECONDS).ignoreExceptions().untilAsserted(() -> {
            List<String> events = database.jdbc().sql("""
                            SELECT convert_from(payload, 'UTF8')::json ->> 'name' FROM platform.domain_event""").query(String.class).list();
            assertThat(events).containsAll(acknowledged);
            assertThat(database.jdbc()
                            .sql("SELECT name FROM counted")
                            .query(String.class)
                            .list())
                    .containsExactlyInAnyOrderElementsOf(events);
            assertThat(database.jdbc()
                            .sql("SELECT labels FROM total")
                            .query(Long.class)
                            .single())
                    .isEqualTo(events.size());
        });
    }

    private static boolean isCounted(String name) {
        return database.jdbc()
                .sql("SELECT EXISTS (SELECT FROM counted WHERE name = ?)")
                .param(name)
                .query(Boolean.class)
                .single();
    }

    private static void crash() {
        Long backend = database.jdbc()
                .sql("SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
                        + " LIMIT 1")
                .query(Long.class)
                .single();
        assertThat(ProcessHandle.of(backend).orElseThrow().destroyForcibly()).isTrue();
    }

    /** The connections of the pool are those from before the last crash. */
    private static String publishForSure() {
        String name;
        do {
            name = publish();
        } while (!acknowledged.contains(name));
        return name;
    }

    private static String publish() {
        String name = UUID.randomUUID().toString();
        try {
            PublishedLabels.publish(context, name);
            acknowledged.add(name);
        } catch (RuntimeException crashed) {
            while (CurrentUnitOfWork.isStarted()) {
                CurrentUnitOfWork.get().rollback();
            }
        }
        return name;
    }
}
