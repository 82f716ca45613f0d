package io.workscribe.platform.messaging;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.workscribe.api.project.event.LabelCreated;
import io.workscribe.platform.PlatformTestApplication;
import io.workscribe.platform.database.TestDatabase;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What no event can help is waited for. */
class LostConnectionTest {

    static final TestDatabase database = TestDatabase.migrated("classpath:db/migration/platform");
    static ConfigurableApplicationContext context;

    @BeforeAll
    static void start() throws Exception {
        database.jdbc().sql("CREATE TABLE seen (name text PRIMARY KEY)").update();
        context = PlatformTestApplication.start(database, Labels.class);
    }

    @AfterAll
    static void stop() {
        context.close();
        database.close();
    }

    @ProcessingGroup("query.test-lost-connections")
    static class Labels {

        static final Map<String, Integer> attempts = new ConcurrentHashMap<>();

        private final JdbcClient jdbc;

        Labels(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @EventHandler
        void on(LabelCreated event) {
            int attempt = attempts.merge(event.name(), 1, Integer::sum);
            jdbc.sql("INSERT INTO seen VALUES (?)").param(event.name()).update();
            if (event.name().equals("lost") && attempt <= FailedAttempts.MOST) {
                jdbc.sql("SELECT pg_terminate_backend(pg_backend_pid())")
                        .query()
                        .singleRow();
            }
        }
    }

    @Test
    void aLostConnectionIsWaitedForAndNoEventIsBlamed() {
        PublishedLabels.publish(context, "lost", "fine");

        await().atMost(180, SECONDS)
                .untilAsserted(() -> assertThat(database.jdbc()
                                .sql("SELECT name FROM seen")
                                .query(String.class)
                                .list())
                        .contains("lost", "fine"));
        assertThat(Labels.attempts.get("lost")).isEqualTo(FailedAttempts.MOST + 1);
    }
}
