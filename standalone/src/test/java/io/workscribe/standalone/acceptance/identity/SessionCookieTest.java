package io.workscribe.standalone.acceptance.identity;

import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Client;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Race;
import io.workscribe.standalone.acceptance.client.Server;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A browser's session: the refresh token in a cookie that no script sees. */
@Contract({"session-cookie", "#2", "#3", "#4"})
class SessionCookieTest {

    private static final Pattern COOKIE = Pattern.compile("workscribe_refresh=([^;]*);.*");

    private final Client page = Server.get().anonymous().with("X-Session", "cookie");
    private final Person alice = Server.get().register("Alice");

    @Test
    void theTokenIsInACookieAndNowhereElse() {
        Answer signedIn = signIn();

        assertThat(signedIn.json().has("refresh_token")).isFalse();
        assertThat(signedIn.header("Set-Cookie").orElseThrow())
                .contains("HttpOnly", "Secure", "SameSite=Strict", "Path=/api/v1/auth", "Max-Age=25919")
                .doesNotContain("Domain");
        assertThat(signedIn.body()).doesNotContain(cookie(signedIn));
        page.bearing(signedIn.text("/access_token")).get("/auth/me").expect(200);
    }

    @Test
    void whoRegistersGetsItToo() {
        Answer registered = page.post(
                        "/auth/register",
                        object(
                                "email",
                                UUID.randomUUID() + "@example.com",
                                "display_name",
                                "Bea",
                                "password",
                                Person.PASSWORD))
                .expect(201);

        assertThat(registered.json().has("refresh_token")).isFalse();
        refresh(cookie(registered)).expect(200);
    }

    @Test
    void renewingReplacesIt() {
        String first = cookie(signIn());

        Answer renewed = refresh(first).expect(200);

        assertThat(renewed.json().has("refresh_token")).isFalse();
        assertThat(renewed.text("/user/id")).isEqualTo(alice.id());
        String second = cookie(renewed);
        assertThat(second).isNotEqualTo(first);
        refresh(second).expect(200);
    }

    @Test
    void itCountsOnlyWithTheHeader() {
        String cookie = cookie(signIn());

        Server.get()
                .anonymous()
                .with("Cookie", "workscribe_refresh=" + cookie)
                .post("/auth/refresh")
                .invalid("body missing");
        refresh(cookie).expect(200);
    }

    @Test
    void withTheHeaderATokenInTheBodyIsIgnored() {
        page.post("/auth/refresh", object("refresh_token", alice.refreshToken()))
                .refused(401, "INVALID_TOKEN");
        page.post("/auth/refresh").refused(401, "INVALID_TOKEN");

        Server.get()
                .anonymous()
                .post("/auth/refresh", object("refresh_token", alice.refreshToken()))
                .expect(200);
    }

    @Test
    void itOpensNothingElse() {
        withCookie(cookie(signIn())).get("/auth/me").unauthenticated("MISSING_TOKEN");
        withCookie(cookie(signIn())).get("/auth/orgs").unauthenticated("MISSING_TOKEN");
    }

    @Test
    void pagesOfOtherOriginsAreRefusedAllowedOnesToo() {
        String cookie = cookie(signIn());
        for (String origin : List.of("http://localhost:5173", "https://evil.example", "null", "")) {
            Client foreign = withCookie(cookie).with("Origin", origin.isEmpty() ? "nonsense" : origin);

            for (String path : List.of("/auth/refresh", "/auth/logout", "/auth/login")) {
                Answer refused = foreign.post(path, object("email", alice.email(), "password", Person.PASSWORD))
                        .refused(403, "FORBIDDEN_ORIGIN");
                assertThat(refused.header("Set-Cookie")).isEmpty();
            }
        }
        withCookie(cookie)
                .with("Origin", Server.get().origin())
                .post("/auth/refresh")
                .expect(200);
    }

    @Test
    void withoutTheHeaderTheOriginDoesNotMatter() {
        Server.get()
                .anonymous()
                .with("Origin", "http://localhost:5173")
                .post("/auth/login", object("email", alice.email(), "password", Person.PASSWORD))
                .expect(200)
                .shaped("Token");
    }

    @Test
    void aLostAnswerIsGivenAgain() {
        String first = cookie(signIn());
        String successor = cookie(refresh(first).expect(200));

        assertThat(cookie(refresh(first).expect(200))).isEqualTo(successor);
        assertThat(Race.run(4, runner -> cookie(refresh(first).expect(200)))).containsOnly(successor);
        refresh(successor).expect(200);
    }

    @Test
    void onceTheSuccessorWasUsedItIsReuseAndEndsTheSession() {
        String first = cookie(signIn());
        String second = cookie(refresh(first).expect(200));
        String third = cookie(refresh(second).expect(200));

        Answer refused = refresh(first).refused(401, "TOKEN_REVOKED");

        assertThat(cookie(refused)).isEmpty();
        assertThat(refused.header("Set-Cookie").orElseThrow()).contains("Max-Age=0", "Path=/api/v1/auth", "Secure");
        refresh(third).refused(401, "TOKEN_REVOKED");
    }

    @Test
    void afterAMinuteItIsReuse() {
        JdbcClient jdbc = Server.get().inProcess().bean(JdbcClient.class);
        String first = cookie(signIn());
        String successor = cookie(refresh(first).expect(200));
        jdbc.sql("UPDATE command.refresh_token SET used_at = used_at - interval '61 seconds' WHERE user_id = ?")
                .param(UUID.fromString(alice.id()))
                .update();

        refresh(first).refused(401, "TOKEN_REVOKED");
        refresh(successor).refused(401, "TOKEN_REVOKED");
    }

    @Test
    void aTokenThatWasRenewedInABodyHasNoSuccessorForACookie() {
        Server.get()
                .anonymous()
                .post("/auth/refresh", object("refresh_token", alice.refreshToken()))
                .expect(200);

        refresh(alice.refreshToken()).refused(401, "TOKEN_REVOKED");
        alice.get("/auth/me").unauthenticated("TOKEN_REVOKED");
    }

    @Test
    void signingOutTakesTheCookieAlone() {
        Answer signedIn = signIn();
        String cookie = cookie(signedIn);

        Answer signedOut = withCookie(cookie).post("/auth/logout").expectNull(200);

        assertThat(cookie(signedOut)).isEmpty();
        page.bearing(signedIn.text("/access_token")).get("/auth/me").unauthenticated("TOKEN_REVOKED");
        refresh(cookie).refused(401, "TOKEN_REVOKED");
        alice.get("/auth/me").expect(200);
    }

    @Test
    void signingOutWithoutCookieTakesTheToken() {
        page.bearing(alice.accessToken()).post("/auth/logout").expectNull(200);

        alice.get("/auth/me").unauthenticated("TOKEN_REVOKED");
        page.post("/auth/logout").refused(401, "INVALID_TOKEN");
        withCookie("nonsense").post("/auth/logout").refused(401, "INVALID_TOKEN");
    }

    @Test
    void aSessionThatEndedElsewhereIsOverForTheCookie() {
        Answer signedIn = signIn();
        page.bearing(signedIn.text("/access_token")).post("/auth/logout").expectNull(200);

        assertThat(cookie(refresh(cookie(signedIn)).refused(401, "TOKEN_REVOKED")))
                .isEmpty();
    }

    private Answer signIn() {
        return page.post("/auth/login", object("email", alice.email(), "password", Person.PASSWORD))
                .expect(200);
    }

    private Answer refresh(String cookie) {
        return withCookie(cookie).post("/auth/refresh");
    }

    private Client withCookie(String cookie) {
        return page.with("Cookie", "workscribe_refresh=" + cookie);
    }

    private static String cookie(Answer answer) {
        Matcher cookie = COOKIE.matcher(answer.header("Set-Cookie").orElseThrow());
        assertThat(cookie.matches()).isTrue();
        return cookie.group(1);
    }
}
