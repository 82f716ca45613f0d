package io.workscribe.standalone.acceptance.errors;

import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Client;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Server;
import io.workscribe.standalone.acceptance.client.Unique;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract 2.10, and the versions of section 4 of the design. */
@Contract("2.10")
class HeadersTest {

    private static final String CLIENT = "http://localhost:5173";

    private final Client anonymous = Server.get().anonymous();

    @ParameterizedTest
    @ValueSource(strings = {CLIENT, "http://localhost:3000"})
    void aPreflightOfAnAllowedOriginIsAnswered(String origin) {
        Answer preflight = preflight(origin).expect(200);

        assertThat(preflight.header("Access-Control-Allow-Origin")).hasValue(origin);
        assertThat(preflight.header("Access-Control-Allow-Credentials")).hasValue("true");
        assertThat(preflight.header("Access-Control-Max-Age")).hasValue("600");
        assertThat(preflight.header("Access-Control-Allow-Methods"))
                .hasValueSatisfying(methods -> assertThat(methods).contains("PATCH"));
        assertThat(preflight.header("Access-Control-Allow-Headers"))
                .hasValueSatisfying(headers -> assertThat(headers)
                        .containsIgnoringCase("authorization")
                        .containsIgnoringCase("x-anything"));
    }

    @Test
    void aPreflightOfAnotherOriginIsRefused() {
        Answer preflight = preflight("https://evil.example").expect(400);

        assertThat(preflight.header("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    @Contract("F35")
    void f35EveryAnswerToAnAllowedOriginCarriesTheHeaders() {
        Client browser = anonymous.with("Origin", CLIENT);

        for (Answer answer : java.util.List.of(
                browser.get("/auth/me").expect(401),
                browser.get("/nothing").expect(404),
                browser.send("DELETE", "/auth/login", null).expect(405),
                browser.post("/auth/login", object()).expect(422),
                browser.send("POST", "/auth/login", "{").expect(422),
                browser.send("POST", "/auth/login", "{\"email\":\"" + "x".repeat(1_100_000) + "\"}")
                        .expect(413))) {
            assertThat(answer.header("Access-Control-Allow-Origin"))
                    .as(answer.toString())
                    .hasValue(CLIENT);
            assertThat(answer.header("Access-Control-Allow-Credentials")).hasValue("true");
        }
    }

    @Test
    void anotherOriginGetsAnAnswerThatItsBrowserWithholds() {
        Answer answer = anonymous.with("Origin", "https://evil.example").get("/auth/me");

        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "nonsense", "http://", "file://", "http://[::1", "%00"})
    void anOddOriginIsForeign(String origin) {
        Answer answer = anonymous.with("Origin", origin).get("/auth/me").notBroken();

        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(preflight(origin).notBroken().header("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    @Test
    void theSignInPopupOfGoogleStaysConnected() {
        assertThat(anonymous.get("/auth/me").header("Cross-Origin-Opener-Policy"))
                .hasValue("unsafe-none");
        assertThat(anonymous.root("GET", "/health", null).header("Cross-Origin-Opener-Policy"))
                .hasValue("unsafe-none");
    }

    @Test
    void answersAreJson() {
        for (Answer answer : java.util.List.of(
                anonymous.root("GET", "/health", null), anonymous.get("/auth/me"), anonymous.get("/nothing"))) {
            assertThat(answer.header("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        }
    }

    @Test
    void writesTellTheVersionAndReadsConfirmIt() {
        Person alice = Server.get().register("Alice");
        String slug = Unique.slug();
        Answer created = alice.post("/organizations", object("name", "Acme", "slug", slug))
                .expect(201);
        Answer renamed =
                alice.patch("/organizations/" + slug, object("name", "Renamed")).expect(200);

        assertThat(created.header("ETag")).isPresent();
        assertThat(renamed.header("ETag")).isPresent().isNotEqualTo(created.header("ETag"));
        assertThat(alice.get("/organizations/" + slug).header("ETag")).isEqualTo(renamed.header("ETag"));
    }

    @Test
    void aWriteBasedOnAnOldVersionIsRefused() {
        Person alice = Server.get().register("Alice");
        String slug = Unique.slug();
        String old = alice.post("/organizations", object("name", "Acme", "slug", slug))
                .header("ETag")
                .orElseThrow();
        String current = alice.patch("/organizations/" + slug, object("name", "Renamed"))
                .header("ETag")
                .orElseThrow();

        alice.with("If-Match", old)
                .patch("/organizations/" + slug, object("name", "Lost update"))
                .refused(412, "PRECONDITION_FAILED");
        alice.with("If-Match", current)
                .patch("/organizations/" + slug, object("name", "Informed"))
                .expect(200);

        assertThat(alice.get("/organizations/" + slug).text("/name")).isEqualTo("Informed");
    }

    private Answer preflight(String origin) {
        return anonymous
                .with("Origin", origin)
                .with("Access-Control-Request-Method", "PATCH")
                .with("Access-Control-Request-Headers", "authorization, content-type, x-anything")
                .send("OPTIONS", "/organizations", null);
    }
}
