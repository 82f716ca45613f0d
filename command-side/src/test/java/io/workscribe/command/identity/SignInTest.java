package io.workscribe.command.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.workscribe.api.common.UserId;
import io.workscribe.api.identity.command.DeactivateUser;
import io.workscribe.commandtest.CommandSideClient;
import io.workscribe.commandtest.CommandSideClient.Answer;
import io.workscribe.commandtest.CommandSideServer;
import io.workscribe.commandtest.ReadSideStub;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Registering, signing in, staying signed in and signing out, over HTTP. */
class SignInTest {

    private static final CommandSideServer SERVER = new CommandSideServer(ReadSideStub.class);
    private static final CommandSideClient CLIENT = new CommandSideClient(SERVER);

    private final String email = UUID.randomUUID() + "@example.com";

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void whoRegistersIsSignedIn() throws Exception {
        Answer answer = register("password123");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text("token_type")).isEqualTo("bearer");
        assertThat(answer.body().path("expires_in").intValue()).isEqualTo(900);
        assertThat(answer.body().path("user").path("email").stringValue()).isEqualTo(email);
        assertThat(logout(answer, null).outcome()).isEqualTo("200");
    }

    @Test
    void anAddressRegistersOnceWhateverItsCase() throws Exception {
        register("password123");
        assertThat(register(email.toUpperCase(), "password123", "Ada").outcome())
                .isEqualTo("409 EMAIL_TAKEN");
        assertThat(SERVER.jdbc()
                        .sql("SELECT count(*) FROM command.credential WHERE user_id NOT IN "
                                + "(SELECT owner FROM command.reservation WHERE scope = 'email')")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void registrationHasRulesAndNeverRepeatsAPassword() throws Exception {
        assertThat(register(email, "nodigits!", "Ada").outcome()).isEqualTo("422");
        assertThat(register(email, "short1", "Ada").response().body()).doesNotContain("short1");
        assertThat(register(email, "password123", "  A ").outcome()).isEqualTo("422");
        assertThat(register("nobody", "password123", "Ada").outcome()).isEqualTo("422");
        assertThat(CLIENT.post("/auth/register", Map.of()).outcome()).isEqualTo("422");
    }

    @Test
    void thePasswordOpensTheAccount() throws Exception {
        register("password123");
        assertThat(login(email, "password123").outcome()).isEqualTo("200");
        assertThat(login(email.toUpperCase(), "password123").outcome()).isEqualTo("200");
        assertThat(login(email, "password124").outcome()).isEqualTo("401 INVALID_CREDENTIALS");
        assertThat(login("nobody@example.com", "password123").outcome()).isEqualTo("401 INVALID_CREDENTIALS");
    }

    @Test
    void aClosedAccountIsToldApartOnlyWithItsPassword() throws Exception {
        Answer registered = register("password123");
        UserId user = new UserId(
                UUID.fromString(registered.body().path("user").path("id").stringValue()));
        SERVER.send(user, new DeactivateUser(user));
        assertThat(login(email, "password124").outcome()).isEqualTo("401 INVALID_CREDENTIALS");
        assertThat(login(email, "password123").outcome()).isEqualTo("403 ACCOUNT_DISABLED");
        assertThat(refresh(registered).outcome()).isEqualTo("401 USER_NOT_FOUND");
        assertThat(logout(registered, null).outcome()).isEqualTo("401 USER_NOT_FOUND");
    }

    @Test
    void aRefreshTokenIsGoodOnce() throws Exception {
        Answer first = register("password123");
        Answer second = refresh(first);
        assertThat(second.text("refresh_token")).isNotEqualTo(first.text("refresh_token"));
        assertThat(refresh(second).outcome()).isEqualTo("200");
    }

    @Test
    void ofManyRefreshesAtOnceOneWins() throws Exception {
        Answer first = register("password123");
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Future<Answer>> running = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                running.add(pool.submit(() -> refresh(first)));
            }
            List<String> outcomes = new ArrayList<>();
            for (Future<Answer> one : running) {
                outcomes.add(one.get().outcome());
            }
            assertThat(outcomes).containsOnlyOnce("200");
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void aRefreshTokenThatIsUsedTwiceEndsTheSessionAtOnceAndTellsItsOwner() throws Exception {
        Answer first = register("password123");
        UUID user = UUID.fromString(first.body().path("user").path("id").stringValue());
        Answer second = refresh(first);

        assertThat(refresh(first).outcome()).isEqualTo("401 TOKEN_REVOKED");

        assertThat(refresh(second).outcome()).isEqualTo("401 TOKEN_REVOKED");
        assertThat(CLIENT.post("/auth/logout", null, second.text("access_token"))
                        .outcome())
                .isEqualTo("401 TOKEN_REVOKED");
        assertThat(SERVER.jdbc()
                        .sql(
                                "SELECT count(*) FROM command.security_log WHERE user_id = ? AND kind = 'REFRESH_TOKEN_REUSED' "
                                        + "AND address <> ''")
                        .param(user)
                        .query(Integer.class)
                        .single())
                .isOne();
        String email = first.body().path("user").path("email").stringValue();
        await().untilAsserted(() -> assertThat(mails())
                .anySatisfy(mail -> assertThat(mail).contains("To: " + email, "One of your sessions was ended")));
    }

    @Test
    void aSessionLivesNinetyDaysHoweverOftenItIsRenewed() throws Exception {
        Answer first = register("password123");
        SERVER.jdbc()
                .sql("UPDATE platform.session SET opened_at = now() - interval '80 days' WHERE session_id = "
                        + "(SELECT session_id FROM command.refresh_token WHERE user_id = ?)")
                .param(UUID.fromString(first.body().path("user").path("id").stringValue()))
                .update();
        Answer second = refresh(first);
        assertThat(SERVER.jdbc()
                        .sql("SELECT expires_at < now() + interval '11 days' FROM platform.session WHERE user_id = ?")
                        .param(UUID.fromString(
                                first.body().path("user").path("id").stringValue()))
                        .query(Boolean.class)
                        .single())
                .isTrue();
        SERVER.jdbc()
                .sql("UPDATE platform.session SET opened_at = now() - interval '90 days' WHERE user_id = ?")
                .param(UUID.fromString(first.body().path("user").path("id").stringValue()))
                .update();

        assertThat(refresh(second).outcome()).isEqualTo("401 TOKEN_REVOKED");
    }

    private static List<String> mails() throws Exception {
        try (Stream<Path> files = Files.list(SERVER.data().resolve("mail"))) {
            List<String> mails = new ArrayList<>();
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".eml")).toList()) {
                mails.add(Files.readString(file));
            }
            return mails;
        }
    }

    @Test
    void onlyRefreshTokensRefresh() throws Exception {
        Answer first = register("password123");
        assertThat(CLIENT.post("/auth/refresh", Map.of("refresh_token", first.text("access_token")))
                        .outcome())
                .isEqualTo("401 INVALID_TOKEN");
        assertThat(CLIENT.post("/auth/refresh", Map.of("refresh_token", "nonsense"))
                        .outcome())
                .isEqualTo("401 INVALID_TOKEN");
        assertThat(CLIENT.post("/auth/refresh", Map.of("refresh_token", 7)).outcome())
                .isEqualTo("422");
    }

    @Test
    void signingOutEndsTheSessionWithOrWithoutABody() throws Exception {
        Answer first = register("password123");
        Answer out = logout(first, null);
        assertThat(out.status()).isEqualTo(200);
        assertThat(out.response().body()).isEqualTo("null");
        assertThat(refresh(first).outcome()).isEqualTo("401 TOKEN_REVOKED");
        assertThat(logout(first, null).outcome()).isEqualTo("401 TOKEN_REVOKED");
    }

    @Test
    void signingOutCanEndAnotherOwnSessionButNoneOfOthers() throws Exception {
        Answer first = register("password123");
        Answer second = login(email, "password123");
        Answer other = register(UUID.randomUUID() + "@example.com", "password123", "Eve");
        assertThat(logout(other, first.text("refresh_token")).outcome()).isEqualTo("200");
        assertThat(logout(second, first.text("refresh_token")).outcome()).isEqualTo("200");
        assertThat(refresh(first).outcome()).isEqualTo("401 TOKEN_REVOKED");
        Answer third = login(email, "password123");
        assertThat(logout(third, "nonsense").outcome()).isEqualTo("200");
    }

    private Answer register(String password) throws Exception {
        return register(email, password, "Ada");
    }

    private static Answer register(String email, String password, String name) throws Exception {
        return CLIENT.post("/auth/register", Map.of("email", email, "password", password, "display_name", name));
    }

    private static Answer login(String email, String password) throws Exception {
        return CLIENT.post("/auth/login", Map.of("email", email, "password", password));
    }

    private static Answer refresh(Answer signedIn) throws Exception {
        return CLIENT.post("/auth/refresh", Map.of("refresh_token", signedIn.text("refresh_token")));
    }

    private static Answer logout(Answer signedIn, String refreshToken) throws Exception {
        Map<String, String> body = refreshToken == null ? null : new HashMap<>(Map.of("refresh_token", refreshToken));
        return CLIENT.post("/auth/logout", body, signedIn.text("access_token"));
    }
}
