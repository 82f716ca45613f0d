package io.workscribe.standalone.acceptance.settings;

import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Client;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Server;
import io.workscribe.standalone.acceptance.client.StartedApplication;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** M3: the two settings for the unchanged browser client. */
class TokenSettingsTest {

    private static StartedApplication application;
    private static Server server;

    @BeforeAll
    static void startWithOtherSettings() {
        Server.get().inProcess();
        server = Server.startedWith(
                Map.of("workscribe.access-token-minutes", "1", "workscribe.refresh-grace-seconds", "60"));
        application = server.inProcess();
    }

    @AfterAll
    static void stop() {
        if (application != null) {
            application.stop();
        }
    }

    @Test
    @Contract({"#2", "M3"})
    void theLifetimeOfAccessTokensIsTold() {
        Client anonymous = server.anonymous();
        Person alice = server.register("Alice");

        Answer token = anonymous
                .post("/auth/login", object("email", alice.email(), "password", Person.PASSWORD))
                .expect(200);

        assertThat(token.at("/expires_in").asInt()).isEqualTo(60);
    }

    @Test
    @Contract({"#3", "M3"})
    void m3AUsedRefreshTokenServesAgainWithinTheGracePeriod() {
        Client anonymous = server.anonymous();
        Person alice = server.register("Alice");

        for (int i = 0; i < 3; i++) {
            Answer token = anonymous
                    .post("/auth/refresh", object("refresh_token", alice.refreshToken()))
                    .expect(200)
                    .shaped("Token");
            anonymous.bearing(token.text("/access_token")).get("/auth/me").expect(200);
        }
    }

    @Test
    @Contract({"#3", "#4", "M3"})
    void theGracePeriodEndsWithTheSession() {
        Client anonymous = server.anonymous();
        Person alice = server.register("Alice");
        anonymous
                .post("/auth/refresh", object("refresh_token", alice.refreshToken()))
                .expect(200);

        alice.post("/auth/logout").expect(200);

        anonymous
                .post("/auth/refresh", object("refresh_token", alice.refreshToken()))
                .refused(401, "TOKEN_REVOKED");
    }
}
