package io.workscribe.platform.messaging;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.workscribe.api.project.event.LabelCreated;
import io.workscribe.platform.PlatformTestApplication;
import io.workscribe.platform.database.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An event that takes its transaction down with it is put aside after some attempts. */
class RepeatedFailuresTest {

    static final TestDatabase database = TestDatabase.migrated("classpath:db/migration/platform");
    static ConfigurableApplicationContext context;

    @BeforeAll
    static void start() throws Exception {
        database.jdbc().sql("CREATE TABLE seen (name text PRIMARY KEY)").update();
        context = PlatformTestApplication.start(database, Labels.class, Prepared.class);
    }

    @AfterAll
    static void stop() {
        context.close();
        database.close();
    }

    static class Prepared implements EventPreparation {

        static final List<Long> openTransactions = new CopyOnWriteArrayList<>();

        @Override
        public String processingGroup() {
            return Labels.GROUP;
        }

        @Override
        public void prepare(EventMessage<?> event) {
            openTransactions.add(database.jdbc().sql("""
                            SELECT count(*) FROM pg_stat_activity
                            WHERE datname = current_database() AND state = 'idle in transaction'""").query(Long.class).single());
        }
    }

    @ProcessingGroup(Labels.GROUP)
    static class Labels {

        static final String GROUP = "query.test-labels";
        static final Map<String, Integer> attempts = new ConcurrentHashMap<>();

        private final JdbcClient jdbc;

        Labels(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @EventHandler
        void on(LabelCreated event) {
            attempts.merge(event.name(), 1, Integer::sum);
            jdbc.sql("INSERT INTO seen VALUES (?)").param(event.name()).update();
            if (event.name().startsWith("slow statement")) {
                jdbc.sql("SET LOCAL statement_timeout = '20ms'").update();
                jdbc.sql("SELECT pg_sleep(10)").query().singleRow();
            }
            if (event.name().startsWith("slow thought")) {
                jdbc.sql("SET LOCAL idle_in_transaction_session_timeout = '20ms'")
                        .update();
                long server =
                        jdbc.sql("SELECT pg_backend_pid()").query(Long.class).single();
                await().until(() -> database.jdbc()
                                .sql("SELECT count(*) FROM pg_stat_activity WHERE pid = ?")
                                .param(server)
                                .query(Long.class)
                                .single()
                        == 0);
                jdbc.sql("SELECT 1").query().singleRow();
            }
            if (event.name().startsWith("deep")) {
                throw new StackOverflowError("too deep");
            }
        }
    }

    @Test
    void whatTakesTooLongIsPutAsideAfterSomeAttemptsAndTheRestGoesOn() {
        publish("slow statement", "fine 1");
        publish("slow thought", "fine 2");

        await().atMost(300, SECONDS).untilAsserted(() -> {
            assertThat(seen()).contains("fine 1", "fine 2").doesNotContain("slow statement", "slow thought");
            assertThat(causes()).hasSizeGreaterThanOrEqualTo(2);
        });
        // Fewer are enough once the pauses are long, as they are for the second one.
        assertThat(Labels.attempts.get("slow statement")).isBetween(2, FailedAttempts.MOST);
        assertThat(Labels.attempts.get("slow thought")).isBetween(2, FailedAttempts.MOST);
    }

    @Test
    void anErrorOfAHandlerIsPutAsideLikeAnException() {
        publish("deep", "fine 3");

        await().atMost(60, SECONDS).untilAsserted(() -> assertThat(seen()).contains("fine 3"));
        assertThat(Labels.attempts).containsEntry("deep", 1);
    }

    @Test
    void whatIsPreparedIsPreparedBeforeTheTransactionBegins() {
        publish("fine 4");

        await().atMost(120, SECONDS).untilAsserted(() -> assertThat(seen()).contains("fine 4"));
        assertThat(Prepared.openTransactions).isNotEmpty().containsOnly(0L);
    }

    private static List<String> causes() {
        return database.jdbc()
                .sql("SELECT cause_type || ' ' || coalesce(cause_message, '') || diagnostics::text "
                        + "FROM platform.dead_letter_entry")
                .query(String.class)
                .list();
    }

    private static List<String> seen() {
        return database.jdbc().sql("SELECT name FROM seen").query(String.class).list();
    }

    private static void publish(String... names) {
        PublishedLabels.publish(context, names);
    }
}
