package io.workscribe.query.history;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The fields of a part as they are kept: {@code {"<name>": {"from", "to", "from_label", "to_label"}}}, where what is null
 * is left out. A document is a reference to the event that says it: {@code {"document": true, "stream", "version"}}.
 */
final class FieldValues {

    static final String FROM = "from";
    static final String TO = "to";
    static final String FROM_LABEL = "from_label";
    static final String TO_LABEL = "to_label";
    static final String DOCUMENT = "document";
    static final String STREAM = "stream";
    static final String VERSION = "version";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ObjectNode fields = NODES.objectNode();

    /** A field of which nothing is known but that it changed, or one that never had a value and gets none. */
    FieldValues field(String name) {
        fields.putObject(name);
        return this;
    }

    /** Values are written as their text: ids, words, dates. */
    FieldValues field(String name, @Nullable Object from, @Nullable Object to) {
        return field(name, node(from), null, node(to), null);
    }

    FieldValues field(
            String name,
            @Nullable Object from,
            @Nullable String fromLabel,
            @Nullable Object to,
            @Nullable String toLabel) {
        ObjectNode field = fields.putObject(name);
        put(field, FROM, node(from));
        put(field, FROM_LABEL, fromLabel == null ? null : NODES.stringNode(fromLabel));
        put(field, TO, node(to));
        put(field, TO_LABEL, toLabel == null ? null : NODES.stringNode(toLabel));
        return this;
    }

    /** What a new resource has; nothing where it has nothing. */
    FieldValues begin(String name, @Nullable Object value) {
        return begin(name, value, null);
    }

    FieldValues begin(String name, @Nullable Object value, @Nullable String label) {
        boolean empty = value == null || value instanceof List<?> list && list.isEmpty();
        return empty ? this : field(name, null, null, value, label);
    }

    static ObjectNode document(String stream, String version) {
        return NODES.objectNode().put(DOCUMENT, true).put(STREAM, stream).put(VERSION, Long.parseLong(version));
    }

    ObjectNode json() {
        return fields;
    }

    private static void put(ObjectNode field, String key, @Nullable JsonNode value) {
        if (value != null) {
            field.set(key, value);
        }
    }

    private static @Nullable JsonNode node(@Nullable Object value) {
        if (value == null || value instanceof JsonNode) {
            return (JsonNode) value;
        }
        if (value instanceof Boolean flag) {
            return NODES.booleanNode(flag);
        }
        if (value instanceof Integer number) {
            return NODES.numberNode(number);
        }
        if (value instanceof List<?> list) {
            ArrayNode array = NODES.arrayNode();
            list.forEach(element -> array.add(String.valueOf(element)));
            return array;
        }
        return NODES.stringNode(value instanceof UUID id ? id.toString() : value.toString());
    }
}
