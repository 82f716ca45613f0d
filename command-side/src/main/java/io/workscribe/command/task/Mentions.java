package io.workscribe.command.task;

import io.workscribe.api.common.Document;
import io.workscribe.api.common.UserId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Finds the people mentioned in a document. Whatever does not look like a mention is passed over. */
final class Mentions {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** UUID.fromString accepts more than UUIDs. */
    private static final Pattern UUID_TEXT =
            Pattern.compile("\\p{XDigit}{8}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{12}");

    private Mentions() {}

    /** Each person once, in the order of the text. */
    static Set<UserId> in(Document document) {
        Set<UserId> people = new LinkedHashSet<>();
        Deque<JsonNode> open = new ArrayDeque<>();
        open.push(parse(document));
        while (!open.isEmpty()) {
            JsonNode node = open.pop();
            mentioned(node).ifPresent(people::add);
            JsonNode content = node.path("content");
            if (content.isArray()) {
                for (int i = content.size() - 1; i >= 0; i--) {
                    open.push(content.get(i));
                }
            }
        }
        return people;
    }

    private static Optional<UserId> mentioned(JsonNode node) {
        JsonNode type = node.path("type");
        JsonNode id = node.path("attrs").path("id");
        boolean mention = type.isString() && type.stringValue().equals("mention") && id.isString();
        return mention && UUID_TEXT.matcher(id.stringValue()).matches()
                ? Optional.of(new UserId(UUID.fromString(id.stringValue())))
                : Optional.empty();
    }

    private static JsonNode parse(Document document) {
        try {
            return JSON.readTree(document.json());
        } catch (JacksonException unreadable) {
            return JSON.createObjectNode();
        }
    }
}
