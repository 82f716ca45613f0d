package io.workscribe.platform.messaging;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.workscribe.api.project.event.LabelCreated;
import io.workscribe.platform.PlatformTestApplication;
import io.workscribe.platform.database.TestDatabase;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** PostgreSQL has crashed and come back without the last commits of a processor that lives on. */
class ExactTokenStoreTest {

    static final TestDatabase database = TestDatabase.migrated("classpath:db/migration/platform");
    static ConfigurableApplicationContext context;

    @ProcessingGroup("query.test-labels")
    static class Labels {

        private final JdbcClient jdbc;

        Labels(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @EventHandler
        void on(LabelCreated event) {
            jdbc.sql("INSERT INTO label VALUES (?)").param(event.name()).update();
        }
    }

    @BeforeAll
    static void start() throws Exception {
        database.jdbc().sql("CREATE TABLE label (name text PRIMARY KEY)").update();
        context = PlatformTestApplication.start(database, Labels.class);
    }

    @AfterAll
    static void stop() {
        context.close();
        database.close();
    }

    @Test
    @DisplayName("The next event brings back what was lost before it")
    void busy() {
        publishAndAwait("a", "b");
        byte[] before = token();
        publishAndAwait("c", "d");

        goBackTo(before, "c", "d");
        publish("e");
        await().atMost(20, SECONDS).until(() -> labels().containsAll(List.of("a", "b", "c", "d", "e")));
        assertThat(database.jdbc()
                        .sql("SELECT count(*) FROM platform.dead_letter_entry")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    @DisplayName("A processor without anything to do notices by itself")
    void idle() {
        publishAndAwait("f");
        byte[] before = token();
        publishAndAwait("g");

        goBackTo(before, "g");
        await().atMost(30, SECONDS).until(() -> labels().contains("g"));
    }

    private static void goBackTo(byte[] token, String... lost) {
        database.jdbc()
                .sql("UPDATE platform.token_entry SET token = ? WHERE processor_name = 'query.test-labels'")
                .param(token)
                .update();
        database.jdbc()
                .sql("DELETE FROM label WHERE name = ANY (?)")
                .param(lost)
                .update();
    }

    private static byte[] token() {
        return database.jdbc()
                .sql("SELECT token FROM platform.token_entry WHERE processor_name = 'query.test-labels'")
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    private static void publishAndAwait(String... names) {
        publish(names);
        await().atMost(20, SECONDS).until(() -> labels().containsAll(List.of(names)));
    }

    private static void publish(String... names) {
        PublishedLabels.publish(context, names);
    }

    private static List<String> labels() {
        return database.jdbc().sql("SELECT name FROM label").query(String.class).list();
    }
}
