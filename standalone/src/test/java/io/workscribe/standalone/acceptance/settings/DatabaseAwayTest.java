package io.workscribe.standalone.acceptance.settings;

import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.workscribe.platform.DataFolder;
import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Project;
import io.workscribe.standalone.acceptance.client.Server;
import io.workscribe.standalone.acceptance.client.StartedApplication;
import io.workscribe.standalone.acceptance.client.Task;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What cannot be done now can be done later: 503 with Retry-After, and no stack trace. */
@Contract("2.3")
class DatabaseAwayTest {

    private static final Server SERVER = Server.startedWith(Map.of());
    private static final StartedApplication APPLICATION = SERVER.inProcess();
    private static final Person OWNER = SERVER.register("Olga");
    private static final Project PROJECT = OWNER.createsProject();

    /** Whose token nobody has used yet, so nobody remembers that it is good. */
    private static final Person STRANGER = SERVER.register("Sam");

    @AfterAll
    static void stop() {
        APPLICATION.stop();
    }

    @Test
    void everyRequestIsTriedAgainLaterWhileTheDatabaseIsAway() throws SQLException {
        Task task = PROJECT.task("Before");
        try (Connection elsewhere = elsewhere();
                Statement server = elsewhere.createStatement()) {
            server.execute("ALTER DATABASE workscribe ALLOW_CONNECTIONS false");
            server.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'workscribe'");

            for (Answer answer : List.of(
                    OWNER.get(task.path()),
                    OWNER.get(PROJECT.path() + "/tasks"),
                    OWNER.patch(task.path(), object("title", "Not now")),
                    SERVER.anonymous().post("/auth/login", object("email", OWNER.email(), "password", Person.PASSWORD)),
                    SERVER.anonymous().get("/ws?token=" + STRANGER.accessToken()))) {
                answer.refused(503, "SERVICE_UNAVAILABLE");
                assertThat(answer.header("Retry-After")).as(answer.toString()).isPresent();
            }
            server.execute("ALTER DATABASE workscribe ALLOW_CONNECTIONS true");
        }

        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(
                        () -> OWNER.patch(task.path(), object("title", "After")).expect(200));
        assertThat(task.read().text("/title")).isEqualTo("After");
    }

    @Test
    void whatCannotBeShownIsNotWrittenTo() {
        Task task = PROJECT.task("Shown");
        JdbcClient jdbc = APPLICATION.bean(JdbcClient.class);
        jdbc.sql("""
                        INSERT INTO platform.dead_letter_entry (dead_letter_id, processing_group, sequence_identifier,
                            sequence_index, message_type, event_identifier, time_stamp, payload_type, payload,
                            enqueued_at)
                        VALUES ('letter', 'query.tasks', ?, 0, 'x', 'event', 'x', 'x', ''::bytea, 'x')""").param(task.id()).update();

        // That there are none is believed for a moment.
        await().untilAsserted(() -> {
            Answer refused = OWNER.patch(task.path(), object("title", "Unseen"));
            refused.refused(503, "SERVICE_UNAVAILABLE");
            assertThat(refused.header("Retry-After")).isPresent();
        });
        SERVER.register("Stranger")
                .patch(task.path(), object("title", "Unseen"))
                .refused(403, "FORBIDDEN");
        SERVER.anonymous().patch(task.path(), object("title", "Unseen")).expect(401);
        PROJECT.task("Another");

        jdbc.sql("DELETE FROM platform.dead_letter_entry").update();
        OWNER.patch(task.path(), object("title", "Seen")).expect(200);
    }

    /** A connection of the operator to another database of the same server. */
    private static Connection elsewhere() throws SQLException {
        HikariDataSource pool = APPLICATION.bean(HikariDataSource.class);
        return DriverManager.getConnection(
                pool.getJdbcUrl().replace("/workscribe", "/postgres"), "postgres", superuserPassword());
    }

    private static String superuserPassword() {
        try {
            return Files.readString(
                            APPLICATION.bean(DataFolder.class).root().resolve("secrets/postgres-superuser-password"))
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
