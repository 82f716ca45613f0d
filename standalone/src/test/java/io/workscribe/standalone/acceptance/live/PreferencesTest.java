package io.workscribe.standalone.acceptance.live;

import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Race;
import io.workscribe.standalone.acceptance.client.Server;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a person's clients keep, and that a second tab follows the first. */
@Contract({"GET /api/v1/auth/preferences", "PUT /api/v1/auth/preferences", "X-Change-Id", "live"})
class PreferencesTest {

    private static final String PATH = "/auth/preferences";

    private final Person alice = Server.get().register("Alice");

    @Test
    void whoHasKeptNothingHasAnEmptyObject() {
        Answer preferences = alice.get(PATH).expect(200);

        assertThat(preferences.json()).isEqualTo(object("client", object()));
        assertThat(preferences.header("ETag")).isEmpty();
    }

    @Test
    void whatWasKeptComesBackAsItWasSentToItsOwnerAlone() {
        String client = "{\"theme\":\"dark\",\"z\":1.50,\"a\":[1,null,\"\u00fc\uD83D\uDE00\"]}";

        Answer kept = alice.send("PUT", PATH, "{ \"client\": " + client + " }").expect(200);

        assertThat(kept.body()).isEqualTo("{\"client\":" + client + "}");
        assertThat(alice.get(PATH).body()).isEqualTo(kept.body());
        assertThat(Server.get().register("Bob").get(PATH).json()).isEqualTo(object("client", object()));
    }

    @Test
    void everyWriteReplacesAllAndOneThatChangesNothingIsNone() {
        String first = keep(object("theme", "dark")).header("X-Change-Id").orElseThrow();
        Answer second = keep(object("density", "compact")).expect(200);

        assertThat(second.header("X-Change-Id").orElseThrow()).isNotEqualTo(first);
        assertThat(alice.get(PATH).json()).isEqualTo(object("client", object("density", "compact")));
        assertThat(keep(object("density", "compact")).expect(200).header("X-Change-Id"))
                .isEmpty();
    }

    @Test
    void whatIsNoObjectOrTooLongIsRefused() {
        alice.send("PUT", PATH, "{}").invalid("body/client missing");
        alice.send("PUT", PATH, "{\"client\":[]}").invalid("body/client dict_type");
        alice.send("PUT", PATH, "{\"client\":null}").invalid("body/client dict_type");
        alice.send("PUT", PATH, "[]").invalid("body model_attributes_type");
        alice.send("PUT", PATH, "{\"client\":{\"a\":\"\\u0000\"}}").invalid("body/client value_error");
        keep(object("a", "x".repeat(16 * 1024 - 8))).expect(200);
        keep(object("a", "x".repeat(16 * 1024 - 7))).invalid("body/client value_error");
        keep(object("a", "ü".repeat(8 * 1024))).invalid("body/client value_error");
    }

    @Test
    void ofSeveralAtOnceOneIsTheLast() {
        List<Answer> answers = Race.run(6, runner -> keep(object("runner", runner)));

        assertThat(answers).allMatch(answer -> answer.status() == 200);
        assertThat(answers.stream().map(answer -> answer.header("X-Change-Id").orElseThrow()))
                .doesNotHaveDuplicates();
        assertThat(answers.stream().map(Answer::body)).contains(alice.get(PATH).body());
    }

    @Test
    void anotherTabIsTold() {
        try (LiveClient tab = LiveClient.of(alice)) {
            tab.hello();
            String client = UUID.randomUUID().toString();

            Answer kept = alice.with("X-Client-Id", client)
                    .send("PUT", PATH, object("client", object("theme", "dark")).toString())
                    .expect(200);
            keep(object("theme", "dark")).expect(200);
            keep(object("theme", "light")).expect(200);

            tab.expect("me", "preferences updated [client]", "preferences updated [client]");
            JsonNode told = tab.changes("me").get(0);
            assertThat(told.get("data")).isEqualTo(kept.json());
            assertThat(told.get("change_id").asString())
                    .isEqualTo(kept.header("X-Change-Id").orElseThrow());
            assertThat(told.get("client").asString()).isEqualTo(client);
            assertThat(told.get("actor_id").asString()).isEqualTo(alice.id());
            assertThat(told.get("id").asString()).isEqualTo(alice.id());
            assertThat(tab.changes("me").get(1).get("revision").asLong())
                    .isGreaterThan(told.get("revision").asLong());
        }
    }

    @Test
    void whoComesBackIsToldWhatTheyMissed() {
        String cursor;
        try (LiveClient tab = LiveClient.of(alice)) {
            cursor = tab.hello().get("cursor").asString();
        }
        keep(object("theme", "dark")).expect(200);

        try (LiveClient tab = LiveClient.of(alice)) {
            tab.ask(object("type", "hello", "after", cursor));

            tab.expect("me", "preferences updated [client]");
        }
    }

    private Answer keep(JsonNode client) {
        return alice.send("PUT", PATH, object("client", client).toString());
    }
}
