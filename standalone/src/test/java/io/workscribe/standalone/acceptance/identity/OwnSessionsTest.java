package io.workscribe.standalone.acceptance.identity;

import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Client;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Server;
import io.workscribe.standalone.acceptance.client.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Contract({"GET /api/v1/auth/sessions", "DELETE /api/v1/auth/sessions/{session_id}"})
class OwnSessionsTest {

    private static final String PATH = "/auth/sessions";

    private final Client anonymous = Server.get().anonymous();
    private final Person alice = Server.get().register("Alice");

    @Test
    void eachSignInIsOneTheNewestFirst() {
        Instant before = Instant.now().minusSeconds(120);
        Client phone = signIn("Phone/1.0 \u00fc <script>");

        Answer sessions = alice.get(PATH).expect(200).shapedEach("/sessions", "Session");

        assertThat(sessions.json().propertyNames()).containsExactly("sessions");
        List<JsonNode> listed = sessions.at("/sessions").valueStream().toList();
        assertThat(listed).hasSize(2);
        assertThat(listed.get(0).get("agent").asString()).isEqualTo("Phone/1.0 ? <script>");
        assertThat(listed.get(0).get("current").booleanValue()).isFalse();
        assertThat(listed.get(1).get("current").booleanValue()).isTrue();
        assertThat(listed).allSatisfy(session -> {
            assertThat(session.get("address").asString()).matches("127\\.0\\.0\\.1|[0-9a-f:./]+");
            assertThat(Instant.parse(session.get("created_at").asString())).isBetween(before, Instant.now());
            assertThat(Instant.parse(session.get("last_used_at").asString()))
                    .isAfterOrEqualTo(Instant.parse(session.get("created_at").asString()));
        });
        assertThat(sessions.header("ETag")).isEmpty();
        Answer there = phone.get(PATH).expect(200);
        assertThat(there.texts("/sessions", "id")).isEqualTo(sessions.texts("/sessions", "id"));
        assertThat(there.at("/sessions/0/current").booleanValue()).isTrue();
    }

    @Test
    void renewingKeepsItAndTellsFromWhere() {
        JsonNode before = alice.get(PATH).at("/sessions/0");

        Answer renewed = anonymous
                .with("User-Agent", "Moved/2")
                .post("/auth/refresh", object("refresh_token", alice.refreshToken()))
                .expect(200);

        Answer sessions =
                anonymous.bearing(renewed.text("/access_token")).get(PATH).expect(200);
        assertThat(sessions.at("/sessions")).hasSize(1);
        JsonNode after = sessions.at("/sessions/0");
        assertThat(after.get("id")).isEqualTo(before.get("id"));
        assertThat(after.get("created_at")).isEqualTo(before.get("created_at"));
        assertThat(after.get("agent").asString()).isEqualTo("Moved/2");
        assertThat(after.get("current").booleanValue()).isTrue();
        Person elsewhere = alice.signsInAgain();
        assertThat(Instant.parse(elsewhere.get(PATH).text("/sessions/1/last_used_at")))
                .isAfter(Instant.parse(before.get("created_at").asString()));
    }

    @Test
    void oneThatIsEndedIsRefusedAtOnceWithItsSockets() {
        Person elsewhere = alice.signsInAgain();
        String id = alice.get(PATH).text("/sessions/0/id");
        try (Socket socket = Socket.open(elsewhere)) {
            Answer ended = alice.delete(PATH + "/" + id).expectNoBody(204);

            assertThat(ended.header("X-Change-Id")).isEmpty();
            elsewhere.get("/auth/me").unauthenticated("TOKEN_REVOKED");
            anonymous
                    .post("/auth/refresh", object("refresh_token", elsewhere.refreshToken()))
                    .refused(401, "TOKEN_REVOKED");
            assertThat(socket.closeCode()).succeedsWithin(Duration.ofSeconds(5));
        }
        assertThat(alice.get(PATH).texts("/sessions", "id")).hasSize(1).doesNotContain(id);
        alice.delete(PATH + "/" + id).refused(404, "SESSION_NOT_FOUND");
    }

    @Test
    void onesOwnCanBeEndedToo() {
        alice.delete(PATH + "/" + alice.get(PATH).text("/sessions/0/id")).expectNoBody(204);

        alice.get(PATH).unauthenticated("TOKEN_REVOKED");
    }

    @Test
    void thoseOfOthersAreUnknown() {
        Person bob = Server.get().register("Bob");
        String bobs = bob.get(PATH).text("/sessions/0/id");

        alice.delete(PATH + "/" + bobs).refused(404, "SESSION_NOT_FOUND");
        alice.delete(PATH + "/00000000-0000-4000-8000-000000000001").refused(404, "SESSION_NOT_FOUND");
        alice.delete(PATH + "/nonsense").invalid("path/session_id uuid_parsing");

        bob.get("/auth/me").expect(200);
        assertThat(alice.get(PATH).texts("/sessions", "id")).doesNotContain(bobs);
    }

    @Test
    void signingOutTakesItOffTheList() {
        Person elsewhere = alice.signsInAgain();

        elsewhere.post("/auth/logout").expect(200);

        assertThat(alice.get(PATH).at("/sessions")).hasSize(1);
    }

    @Test
    void anAgentOfAnyLengthIsCutAndNoneIsEmpty() {
        signIn("x".repeat(5_000));

        assertThat(alice.get(PATH).text("/sessions/0/agent")).isEqualTo("x".repeat(200));
    }

    @Test
    void needsASession() {
        anonymous.get(PATH).unauthenticated("MISSING_TOKEN");
        anonymous.delete(PATH + "/00000000-0000-4000-8000-000000000001").unauthenticated("MISSING_TOKEN");
    }

    private Client signIn(String agent) {
        Answer token = anonymous
                .with("User-Agent", agent)
                .post("/auth/login", object("email", alice.email(), "password", Person.PASSWORD))
                .expect(200);
        return anonymous.bearing(token.text("/access_token"));
    }
}
