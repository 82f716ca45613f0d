package io.workscribe.standalone.acceptance.settings;

import static io.workscribe.standalone.acceptance.client.Json.array;
import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.platform.web.Features;
import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Server;
import io.workscribe.standalone.acceptance.client.StartedApplication;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What a client is told before anybody has signed in. */
@Contract("GET /api/v1/client-config")
class ClientConfigTest {

    private static StartedApplication withProviders;

    @AfterAll
    static void stop() {
        if (withProviders != null) {
            withProviders.stop();
        }
    }

    @Test
    void aPasswordIsEnoughWhereNothingElseIsSetUp() {
        Answer config = Server.get().anonymous().get("/client-config").expect(200);

        assertThat(config.at("/sign_in")).isEqualTo(array(object("kind", "password", "label", "Password")));
        assertThat(config.json().has("google_client_id")).isFalse();
        assertThat(config.at("/demo").booleanValue()).isFalse();
        assertThat(config.at("/limits")).isEqualTo(object("body", 524288, "file", 0));
        assertThat(config.text("/version"))
                .isEqualTo(Server.get().anonymous().root("GET", "/health", null).text("/version"));
    }

    @Test
    void whatIsOfferedIsListedByItsNumber() {
        Answer config = Server.get().anonymous().get("/client-config").expect(200);

        assertThat(config.at("/features").valueStream().map(number -> number.stringValue()))
                .containsExactlyElementsOf(Features.OFFERED)
                .contains("E23")
                .doesNotHaveDuplicates()
                .allMatch(number -> number.matches("[EH][1-9][0-9]?(-[a-z]+)?"));
    }

    @Test
    void noTokenIsLookedAt() {
        Server.get().anonymous().bearing("nonsense").get("/client-config").expect(200);
    }

    @Test
    void itMayBeKeptIfItIsAskedForAgain() {
        Answer config = Server.get().anonymous().get("/client-config").expect(200);

        assertThat(config.header("Cache-Control")).hasValue("no-cache");
        Server.get()
                .anonymous()
                .with("If-None-Match", config.header("ETag").orElseThrow())
                .get("/client-config")
                .expectNoBody(304);
    }

    @Test
    void theOtherWaysToSignInAreThereOnceTheyAreSetUp() {
        Server.get().inProcess();
        Server server = Server.startedWith(Map.of(
                "workscribe.google.client-id", " client.apps.example.com ",
                "workscribe.oidc.issuer", "https://id.example.com/realms/team",
                "workscribe.oidc.client-id", "workscribe",
                "workscribe.max-body-bytes", "300000"));
        withProviders = server.inProcess();

        Answer config = server.anonymous().get("/client-config").expect(200);

        assertThat(config.at("/sign_in"))
                .isEqualTo(array(
                        object("kind", "password", "label", "Password"),
                        object("kind", "google", "label", "Google"),
                        object("kind", "oidc", "label", "id.example.com", "start", "/api/v1/auth/oidc/start")));
        assertThat(config.text("/google_client_id")).isEqualTo("client.apps.example.com");
        assertThat(config.at("/limits/body").asInt()).isEqualTo(300000);
    }
}
