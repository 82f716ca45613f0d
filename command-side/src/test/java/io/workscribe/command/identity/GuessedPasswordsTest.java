package io.workscribe.command.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.workscribe.command.mail.SecretLink;
import io.workscribe.commandtest.CommandSideClient;
import io.workscribe.commandtest.CommandSideClient.Answer;
import io.workscribe.commandtest.CommandSideServer;
import io.workscribe.commandtest.ReadSideStub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.context.SmartLifecycle;

/** What guessing passwords and addresses gets somebody. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GuessedPasswordsTest {

    private static final CommandSideServer SERVER = CommandSideServer.with(
            List.of("workscribe.rate-limit.trusted-proxies=127.0.0.1", "workscribe.passwords.refuse-common=true"),
            ReadSideStub.class);
    private static final CommandSideClient CLIENT = new CommandSideClient(SERVER);
    private static final CommandSideClient AT_HOME = CLIENT.from("192.0.2.1", "Her browser");
    private static final Pattern RESET_LINK = Pattern.compile("/reset-password\\?token=([\\w-]{43})");
    private static final String PASSWORD = "correct horse 1";

    private final String email = UUID.randomUUID() + "@example.com";

    @BeforeEach
    void register() throws Exception {
        assertThat(CLIENT.post("/auth/register", Map.of("email", email, "password", PASSWORD, "display_name", "Ada"))
                        .outcome())
                .isEqualTo("201");
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void guessesFromManyAddressesArePausedAndTheOwnerIsNotLockedOut() throws Exception {
        assertThat(login(AT_HOME, email, PASSWORD).outcome()).isEqualTo("200");
        List<String> outcomes = guesses(email, 60);

        assertThat(outcomes).contains("429 RATE_LIMIT_EXCEEDED");
        assertThat(outcomes.stream().filter("401 INVALID_CREDENTIALS"::equals).count())
                .isBetween((long) SignInPauses.FREE, SignInPauses.FREE + 4L);
        Answer paused = login(CLIENT.from("198.51.100.7", "Another"), email, PASSWORD);
        assertThat(paused.outcome()).isEqualTo("429 RATE_LIMIT_EXCEEDED");
        assertThat(paused.response().headers().firstValueAsLong("Retry-After")).isPresent();
        assertThat(login(AT_HOME, email, PASSWORD).outcome()).isEqualTo("200");
        assertThat(SERVER.jdbc()
                        .sql("SELECT count(*) FROM command.security_log WHERE kind = 'SIGN_IN_FAILED' "
                                + "AND address LIKE '203.0.113.%' AND agent = 'Guesser' AND user_id IS NOT NULL")
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(SignInPauses.FREE);
    }

    @Test
    void aResetMailEndsThePauses() throws Exception {
        guesses(email, SignInPauses.FREE + 5);
        CommandSideClient elsewhere = CLIENT.from("192.0.2.99", "On holiday");
        assertThat(elsewhere
                        .post("/auth/forgot-password", Map.of("email", email))
                        .outcome())
                .isEqualTo("200");
        String token = await().until(() -> resetToken(email), found -> found != null);
        assertThat(elsewhere
                        .post("/auth/reset-password", Map.of("token", token, "new_password", "another horse 2"))
                        .outcome())
                .isEqualTo("200");

        guesses(email, SignInPauses.FREE + 5);

        assertThat(login(elsewhere, email, "another horse 2").outcome()).isEqualTo("200");
    }

    @Test
    void anAddressWithoutAnAccountIsPausedAlike() throws Exception {
        String nobody = UUID.randomUUID() + "@example.com";

        List<String> unknown = guesses(nobody, SignInPauses.FREE + 5);

        assertThat(unknown.subList(0, SignInPauses.FREE)).containsOnly("401 INVALID_CREDENTIALS");
        assertThat(unknown).contains("429 RATE_LIMIT_EXCEEDED");
    }

    @Test
    void guessesAtOnceAreAllCounted() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(20);
        try {
            List<Future<String>> running = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                CommandSideClient guesser = CLIENT.from("203.0.113." + i, "Guesser");
                running.add(
                        pool.submit(() -> login(guesser, email, "wrong guess 1").outcome()));
            }
            int tried = 0;
            for (Future<String> one : running) {
                if (one.get().equals("401 INVALID_CREDENTIALS")) {
                    tried++;
                }
            }
            assertThat(tried).isBetween(SignInPauses.FREE, SignInPauses.FREE + 4);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void anAttemptThatIsCountedAMomentLaterIsNotRefused() throws Exception {
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try (Connection other = SERVER.bean(DataSource.class).getConnection()) {
            other.setAutoCommit(false);
            counted(other, "INSERT INTO command.sign_in_failures VALUES (?, 1, now(), now())");
            Future<String> later =
                    pool.submit(() -> login(CLIENT, email, "wrong guess 1").outcome());
            await().until(() -> SERVER.jdbc()
                    .sql("SELECT EXISTS (SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
                            + " AND query LIKE '%sign_in_failures%')")
                    .query(Boolean.class)
                    .single());
            counted(other, "UPDATE command.sign_in_failures SET paused_until = clock_timestamp() WHERE key = ?");
            other.commit();

            assertThat(later.get()).isEqualTo("401 INVALID_CREDENTIALS");
        } finally {
            pool.shutdownNow();
        }
    }

    private void counted(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, new SecretLink(email).hash());
            statement.executeUpdate();
        }
    }

    /** Last: workers that were stopped stay so. */
    @Test
    @Order(Integer.MAX_VALUE)
    void aForgottenPasswordIsTheSameWorkForAnyAddress() throws Exception {
        SmartLifecycle workers = SERVER.bean("workers", SmartLifecycle.class);
        workers.stop();
        int before = waiting();

        assertThat(CLIENT.post("/auth/forgot-password", Map.of("email", email)).outcome())
                .isEqualTo("200");
        assertThat(waiting()).isEqualTo(before + 1);
        assertThat(CLIENT.post("/auth/forgot-password", Map.of("email", "nobody@example.com"))
                        .outcome())
                .isEqualTo("200");
        assertThat(waiting()).isEqualTo(before + 2);
        assertThat(SERVER.jdbc()
                        .sql(
                                "SELECT count(*) FROM platform.scheduled_task WHERE position(convert_to(?, 'UTF8') in task_data) > 0")
                        .param("@example.com")
                        .query(Integer.class)
                        .single())
                .as("addresses in clear")
                .isZero();
    }

    @Test
    void theCommonestPasswordsAreNotTaken() throws Exception {
        for (String common : List.of("password1", "12345678", "PassWord1", "qwerty123", "password123")) {
            Answer refused = CLIENT.post(
                    "/auth/register",
                    Map.of("email", UUID.randomUUID() + "@example.com", "password", common, "display_name", "Ada"));
            assertThat(refused.status()).as(common).isEqualTo(422);
            assertThat(refused.body().toString()).contains("guessed first").doesNotContain(common);
        }
        assertThat(CLIENT.post("/auth/reset-password", Map.of("token", "x", "new_password", "password1"))
                        .outcome())
                .isEqualTo("422");
    }

    private static List<String> guesses(String email, int count) throws Exception {
        List<String> outcomes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            CommandSideClient guesser = CLIENT.from("203.0.113." + i % 20, "Guesser");
            outcomes.add(login(guesser, email, "wrong guess " + i).outcome());
        }
        return outcomes;
    }

    private static Answer login(CommandSideClient client, String email, String password) throws Exception {
        return client.post("/auth/login", Map.of("email", email, "password", password));
    }

    private static int waiting() {
        return SERVER.jdbc()
                .sql("SELECT count(*) FROM platform.scheduled_task WHERE task_name = 'password-reset-request'")
                .query(Integer.class)
                .single();
    }

    private static String resetToken(String email) throws IOException {
        Path folder = SERVER.data().resolve("mail");
        if (!Files.isDirectory(folder)) {
            return null;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path mail :
                    files.filter(file -> file.toString().endsWith(".eml")).toList()) {
                String text = Files.readString(mail).replace("=\r\n", "").replace("=3D", "=");
                Matcher link = RESET_LINK.matcher(text);
                if (text.contains(email) && link.find()) {
                    return link.group(1);
                }
            }
        }
        return null;
    }
}
