package io.workscribe.query.live.socket;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.UserId;
import io.workscribe.query.live.LogEntry;
import io.workscribe.query.live.Topic;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the server says, as texts. */
final class SocketTexts {

    static final String INVALID_MESSAGE = "INVALID_MESSAGE";
    static final String TOO_MANY_SUBSCRIPTIONS = "TOO_MANY_SUBSCRIPTIONS";
    static final String NOT_FOUND = "NOT_FOUND";
    static final String FORBIDDEN = ErrorCode.FORBIDDEN.name();

    private static final int PROTOCOL = 1;
    private static final String NOTIFICATION = "notification";
    private static final String CREATED = "created";

    /** A topic that is told from now on, or goes on. */
    record Accepted(Topic topic, String cursor, boolean resync) {}

    /** A topic, as it was named, and why it is not told. */
    record Refused(String topic, String code) {}

    private final JsonMapper mapper;
    private final String build;

    SocketTexts(JsonMapper mapper, String build) {
        this.mapper = mapper;
        this.build = build;
    }

    String connected(UserId userId) {
        return mapper.writeValueAsString(of("connected", null).put("user_id", userId.toString()));
    }

    String welcome(@Nullable JsonNode id, Accepted me) {
        ObjectNode welcome =
                of("welcome", id).put("protocol", PROTOCOL).put("build", build).put("cursor", me.cursor());
        if (me.resync()) {
            welcome.put("resync", true);
        }
        return mapper.writeValueAsString(welcome);
    }

    String subscribed(@Nullable JsonNode id, Collection<Accepted> accepted, Collection<Refused> refused) {
        ObjectNode subscribed = of("subscribed", id);
        ArrayNode topics = subscribed.putArray("topics");
        for (Accepted topic : accepted) {
            topics.addObject()
                    .put("topic", topic.topic().text())
                    .put("cursor", topic.cursor())
                    .put("resync", topic.resync());
        }
        ArrayNode not = subscribed.putArray("refused");
        refused.forEach(topic -> not.addObject().put("topic", topic.topic()).put("code", topic.code()));
        return mapper.writeValueAsString(subscribed);
    }

    /** What came before is not kept any more. */
    String resync(Topic topic, String cursor) {
        return subscribed(null, List.of(new Accepted(topic, cursor, true)), List.of());
    }

    String unsubscribed(@Nullable JsonNode id, Collection<String> topics) {
        ObjectNode unsubscribed = of("unsubscribed", id);
        topics.forEach(unsubscribed.putArray("topics")::add);
        return mapper.writeValueAsString(unsubscribed);
    }

    /** Because they may no longer be seen. */
    String ended(Collection<Topic> topics) {
        ObjectNode unsubscribed = of("unsubscribed", null);
        ArrayNode names = unsubscribed.putArray("topics");
        topics.forEach(topic -> names.add(topic.text()));
        return mapper.writeValueAsString(unsubscribed.put("code", FORBIDDEN));
    }

    String presence(Topic topic, List<PresenceTable.Present> people) {
        return mapper.writeValueAsString(
                of("presence", null).put("topic", topic.text()).putPOJO("people", people));
    }

    String pong(@Nullable JsonNode id) {
        return mapper.writeValueAsString(of("pong", id));
    }

    String error(@Nullable JsonNode id, String code, String message) {
        return mapper.writeValueAsString(of("error", id).put("code", code).put("message", message));
    }

    /**
     * A new notification in the form that clients know which never say anything: some read its keys, others the whole of
     * it under {@code data}. Empty for every other change.
     */
    Optional<String> push(LogEntry entry) {
        if (!entry.resource().equals(NOTIFICATION) || !entry.action().equals(CREATED) || entry.message() == null) {
            return Optional.empty();
        }
        if (!(mapper.readTree(entry.message()).get("data") instanceof ObjectNode data)) {
            return Optional.empty();
        }
        ObjectNode push = of(NOTIFICATION, null);
        push.set("id", data.get("id"));
        push.set("notification_type", data.get("type"));
        for (String key : List.of("title", "body", "entity_type", "entity_id", "is_read", "created_at")) {
            push.set(key, data.get(key));
        }
        push.set("data", data);
        return Optional.of(mapper.writeValueAsString(push));
    }

    private ObjectNode of(String type, @Nullable JsonNode id) {
        ObjectNode message = mapper.createObjectNode().put("type", type);
        if (id != null) {
            message.setAll(Map.of("id", id));
        }
        return message;
    }
}
