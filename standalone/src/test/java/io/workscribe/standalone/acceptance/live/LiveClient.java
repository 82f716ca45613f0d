package io.workscribe.standalone.acceptance.live;

import static io.workscribe.standalone.acceptance.client.Json.array;
import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Server;
import io.workscribe.standalone.acceptance.client.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A browser tab that is told changes. */
final class LiveClient implements AutoCloseable {

    private final Socket socket;
    private final AtomicInteger ids = new AtomicInteger();

    private LiveClient(Socket socket) {
        this.socket = socket;
    }

    static LiveClient of(Person person) {
        return new LiveClient(Socket.open(person));
    }

    static LiveClient of(Person person, String... topics) {
        LiveClient client = of(person);
        JsonNode answer = client.subscribe(topics);
        assertThat(answer.get("refused").isEmpty()).as(answer.toString()).isTrue();
        return client;
    }

    Socket socket() {
        return socket;
    }

    /** The answer to this message. */
    JsonNode ask(ObjectNode message) {
        int id = ids.incrementAndGet();
        socket.send(message.put("id", id).toString());
        return socket.awaitMessage(
                answer -> answer.path("id").isInt() && answer.get("id").intValue() == id);
    }

    JsonNode subscribe(String... topics) {
        Object[] wanted = new Object[topics.length];
        for (int i = 0; i < topics.length; i++) {
            wanted[i] = object("topic", topics[i]);
        }
        return ask(object("type", "subscribe", "topics", array(wanted)));
    }

    JsonNode subscribe(String topic, String after) {
        return ask(object("type", "subscribe", "topics", array(object("topic", topic, "after", after))));
    }

    JsonNode hello() {
        return ask(object("type", "hello"));
    }

    List<JsonNode> changes(String topic) {
        return socket.messages().stream()
                .filter(message -> message.get("type").asString().equals("change"))
                .filter(change -> change.get("topic").asString().equals(topic))
                .toList();
    }

    List<JsonNode> awaitChanges(String topic, int count) {
        return await().atMost(Server.PATIENCE).until(() -> changes(topic), all -> all.size() >= count);
    }

    /** Each as {@code "task moved [place]"}; exactly these, in this order, and no more for a moment. */
    void expect(String topic, String... changes) {
        awaitChanges(topic, changes.length);
        await().during(Duration.ofMillis(300))
                .atMost(Server.PATIENCE)
                .untilAsserted(() -> assertThat(changes(topic))
                        .extracting(LiveClient::inShort)
                        .containsExactly(changes));
    }

    static String inShort(JsonNode change) {
        String fields = change.get("fields").isEmpty()
                ? ""
                : " " + change.get("fields").toString().replace("\"", "");
        return change.get("resource").asString() + " " + change.get("action").asString() + fields;
    }

    @Override
    public void close() {
        socket.close();
    }
}
