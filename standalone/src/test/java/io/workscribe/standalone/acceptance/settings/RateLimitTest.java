package io.workscribe.standalone.acceptance.settings;

import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Client;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Server;
import io.workscribe.standalone.acceptance.client.StartedApplication;
import io.workscribe.standalone.acceptance.client.Unique;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 2.9 with F17: a server with small limits, behind this very machine as its proxy. */
@Contract({"F17", "2.9"})
class RateLimitTest {

    private static final int GENERAL = 6;
    private static final int SIGN_IN = 2;

    /** Far more than can come back while a test runs. */
    private static final int SURELY_TOO_MANY = 60;

    private enum State {
        LOCAL,
        SHARED
    }

    private static final AtomicInteger addresses = new AtomicInteger();
    private static final Map<State, StartedApplication> applications = new EnumMap<>(State.class);
    private static final Map<State, Server> servers = new EnumMap<>(State.class);

    @BeforeAll
    static void startWithSmallLimits() {
        Server.get().inProcess();
        for (State state : State.values()) {
            Server server = Server.startedWith(Map.of(
                    "workscribe.rate-limit.per-minute", String.valueOf(GENERAL),
                    "workscribe.rate-limit.sign-in-per-minute", String.valueOf(SIGN_IN),
                    "workscribe.rate-limit.state", state.name().toLowerCase(),
                    "workscribe.rate-limit.trusted-proxies", "127.0.0.0/8, ::1"));
            servers.put(state, server);
            applications.put(state, server.inProcess());
        }
    }

    @AfterAll
    static void stop() {
        applications.values().forEach(StartedApplication::stop);
    }

    @ParameterizedTest
    @EnumSource(State.class)
    @Contract("F17")
    void f17TheSettingIsHonouredAndTheRefusalSaysHowLongToWait(State state) {
        Client caller = at(state, newAddress());

        Answer refused = overLimit(GENERAL, () -> caller.get("/auth/me"));

        refused.refused(429, "RATE_LIMIT_EXCEEDED");
        long seconds = Long.parseLong(refused.header("Retry-After").orElseThrow());
        assertThat(seconds).isBetween(1L, 60L);
        assertThat(refused.text("/detail/message")).contains(seconds + " second");
        at(state, newAddress()).get("/auth/me").unauthenticated("MISSING_TOKEN");
    }

    @Test
    @Contract("F17")
    void f17WhatAClientClaimsToHaveForwardedBuysNothing() {
        String address = newAddress();
        AtomicInteger claims = new AtomicInteger();

        overLimit(
                GENERAL,
                () -> at(State.LOCAL, "203.0.113." + claims.incrementAndGet() + ", " + address)
                        .get("/auth/me"));
    }

    @Test
    void oneNetworkOfIpv6IsOneCaller() {
        String network = "2001:db8:" + Integer.toHexString(addresses.incrementAndGet()) + ":1:";
        AtomicInteger hosts = new AtomicInteger();

        overLimit(
                GENERAL,
                () -> at(State.LOCAL, network + ":" + Integer.toHexString(hosts.incrementAndGet()))
                        .get("/auth/me"));
    }

    @Test
    @Contract("F35")
    void f35ARefusalCanBeReadByAllowedPages() {
        Client caller = at(State.LOCAL, newAddress()).with("Origin", "http://localhost:5173");

        Answer refused = overLimit(GENERAL, () -> caller.get("/auth/me"));

        assertThat(refused.header("Access-Control-Allow-Origin")).hasValue("http://localhost:5173");
        assertThat(refused.header("Access-Control-Expose-Headers").orElseThrow())
                .contains("Retry-After");
    }

    @Test
    void healthAndPreflightsAreNeverRefused() {
        Client caller = at(State.LOCAL, newAddress());
        overLimit(GENERAL, () -> caller.get("/auth/me"));

        for (int i = 0; i < 3 * GENERAL; i++) {
            caller.root("GET", "/health", null).expect(200);
            caller.with("Origin", "http://localhost:5173")
                    .with("Access-Control-Request-Method", "POST")
                    .root("OPTIONS", "/api/v1/auth/login", null)
                    .expect(200);
        }
        caller.get("/auth/me").refused(429, "RATE_LIMIT_EXCEEDED");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /health/",
        "POST, /health",
        "GET, /%68ealth",
        "GET, //health",
        "GET, /HEALTH",
        "OPTIONS, /api/v1/auth/me",
        "HEAD, /api/v1/auth/me",
        "GET, /api/v1/auth/me/",
        "GET, /nothing",
        "GET, /"
    })
    void whateverElseIsAskedCounts(String method, String path) {
        Client caller = at(State.LOCAL, newAddress());

        overLimit(GENERAL, () -> caller.root(method, path, null));
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void whoIsSignedInIsCountedByAccountWhereverTheyAre(State state) {
        String office = newAddress();
        Client alice = at(state, office).bearing(register(state));
        Client bob = at(state, office).bearing(register(state));

        overLimit(GENERAL, () -> alice.get("/auth/me"));

        alice.with("X-Forwarded-For", newAddress()).get("/auth/me").refused(429, "RATE_LIMIT_EXCEEDED");
        bob.get("/auth/me").expect(200);
        at(state, office).get("/auth/me").unauthenticated("MISSING_TOKEN");
    }

    @Test
    void tokensThatNobodyIssuedCountByAddress() {
        String address = newAddress();
        String real = register(State.LOCAL);

        overLimit(
                GENERAL,
                () -> at(State.LOCAL, address).bearing(real + Unique.word()).get("/auth/me"));

        at(State.LOCAL, address).get("/auth/me").refused(429, "RATE_LIMIT_EXCEEDED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/auth/login",
                "/api/v1/auth/register",
                "/api/v1/auth/forgot-password",
                "/api/v1/auth/reset-password",
                "/api/v1/auth/change-password",
                "/api/v1/auth/invitations/unknown/accept",
                "/api/v1/auth/oauth/google",
                "/api/v1/auth/oidc/start",
                "/api/v1/auth/oidc/session",
                "/api/v1/auth/%6Cogin",
                "/api/v1/auth/invitations/%75nknown/accept"
            })
    void whereSecretsCanBeGuessedTheLimitIsTighter(String path) {
        Client caller = at(State.LOCAL, newAddress());

        overLimit(SIGN_IN, () -> caller.root("POST", path, "{}"));

        at(State.LOCAL, newAddress()).root("POST", path, "{}").notBroken();
        assertThat(caller.get("/auth/me").status()).isEqualTo(401);
    }

    @Test
    void theTightLimitIsOneForAllTheseAndForEveryAccountOfAnAddress() {
        String address = newAddress();
        String token = register(State.LOCAL);
        overLimit(SIGN_IN, () -> at(State.LOCAL, address).post("/auth/login", object()));

        at(State.LOCAL, address).post("/auth/register", object()).refused(429, "RATE_LIMIT_EXCEEDED");
        at(State.LOCAL, address).bearing(token).post("/auth/login", object()).refused(429, "RATE_LIMIT_EXCEEDED");
    }

    @Test
    void openingSocketsUsesUpNoRequestsAndIsLimitedAllTheSame() {
        Client caller = at(State.LOCAL, newAddress());

        overLimit(GENERAL, () -> caller.get("/ws?token=nonsense"));

        caller.get("/auth/me").unauthenticated("MISSING_TOKEN");
    }

    /** Calls until it is refused; before that it must have passed as often as may be. */
    private static Answer overLimit(int limit, Supplier<Answer> call) {
        for (int passed = 0; passed < SURELY_TOO_MANY; passed++) {
            Answer answer = call.get();
            if (answer.status() == 429) {
                assertThat(passed).as(answer.toString()).isGreaterThanOrEqualTo(limit);
                return answer;
            }
        }
        throw new AssertionError("Was never refused");
    }

    private static String register(State state) {
        return at(state, newAddress())
                .post(
                        "/auth/register",
                        object("display_name", "Alice", "email", Unique.email(), "password", Person.PASSWORD))
                .expect(201)
                .text("/access_token");
    }

    private static Client at(State state, String forwardedFor) {
        return servers.get(state).anonymous().with("X-Forwarded-For", forwardedFor);
    }

    private static String newAddress() {
        int number = addresses.incrementAndGet();
        return "198.18." + number / 250 + "." + (1 + number % 250);
    }
}
