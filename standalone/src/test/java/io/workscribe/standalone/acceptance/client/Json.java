package io.workscribe.standalone.acceptance.client;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Bodies of requests and answers. */
public final class Json {

    static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    /** An object from keys and values in turn: {@code object("name", "Acme", "slug", null)}. */
    public static ObjectNode object(Object... keysAndValues) {
        ObjectNode object = MAPPER.createObjectNode();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            object.set((String) keysAndValues[i], MAPPER.valueToTree(keysAndValues[i + 1]));
        }
        return object;
    }

    public static ArrayNode array(Object... values) {
        return MAPPER.valueToTree(List.of(values));
    }

    public static JsonNode parse(String text) {
        return MAPPER.readTree(text);
    }

    /** An editor document of one paragraph. */
    public static ObjectNode document(String text) {
        return object("type", "doc", "content", array(paragraph(object("type", "text", "text", text))));
    }

    /** An editor document that mentions these people. */
    public static ObjectNode mentioning(Person... people) {
        Object[] mentions = new Object[people.length];
        for (int i = 0; i < people.length; i++) {
            mentions[i] =
                    object("type", "mention", "attrs", object("id", people[i].id(), "label", people[i].displayName()));
        }
        return object("type", "doc", "content", array(paragraph(mentions)));
    }

    public static ObjectNode paragraph(Object... content) {
        return object("type", "paragraph", "content", array(content));
    }

    /** An object with this many objects inside each other. */
    public static ObjectNode nested(int levels) {
        ObjectNode inner = object("type", "text", "text", "deep");
        for (int level = 1; level < levels; level++) {
            inner = object("type", "blockquote", "content", array(inner));
        }
        return inner;
    }
}
