package io.workscribe.standalone.acceptance.client;

import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** Somebody's notifications. They are written after the answer to the request that caused them, so one has to wait. */
public record Inbox(Person person) {

    public Answer read() {
        return person.get("/notifications?limit=100").expect(200);
    }

    /** All notifications, newest first, once there are this many. */
    public List<JsonNode> awaitCount(int count) {
        return await().atMost(Server.PATIENCE).until(this::list, all -> all.size() >= count);
    }

    /** The newest notification about this task, once there is one. */
    public JsonNode awaitAbout(Task task) {
        return await().atMost(Server.PATIENCE)
                .until(
                        () -> list().stream()
                                .filter(item -> item.get("entity_id").asString().equals(task.id()))
                                .findFirst()
                                .orElse(null),
                        Objects::nonNull);
    }

    private List<JsonNode> list() {
        return read().at("/data").valueStream().toList();
    }
}
