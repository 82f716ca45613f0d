package io.workscribe.platform.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a value of a request has to look like, in the words of JSON Schema. */
public record JsonSchema(Map<String, Object> keywords) {

    static JsonSchema object() {
        return new JsonSchema(Map.of("type", "object", "additionalProperties", true));
    }

    static JsonSchema criteria() {
        return object().with("description", "Parameters of a list, each a text or a list of texts");
    }

    static JsonSchema text(int min, int max, @Nullable Pattern pattern) {
        Map<String, Object> keywords = new LinkedHashMap<>();
        keywords.put("type", "string");
        if (min > 0) {
            keywords.put("minLength", min);
        }
        if (max < Integer.MAX_VALUE) {
            keywords.put("maxLength", max);
        }
        if (pattern != null) {
            keywords.put("pattern", "^(?:" + pattern.pattern() + ")$");
        }
        return new JsonSchema(keywords);
    }

    static JsonSchema secret(int min, int max) {
        return text(min, max, null).with("format", "password");
    }

    static JsonSchema email() {
        return text(0, EmailAddress.LONGEST, null).with("format", "idn-email");
    }

    static JsonSchema choice(Collection<String> spellings) {
        return new JsonSchema(Map.of("type", "string", "enum", List.copyOf(spellings)));
    }

    static JsonSchema id() {
        return new JsonSchema(Map.of("type", "string", "format", "uuid"));
    }

    /** @param words that may stand in the place of an id */
    static JsonSchema idOr(Collection<String> words) {
        return new JsonSchema(Map.of(
                "anyOf",
                List.of(
                        Map.of("type", List.of("string"), "format", "uuid"),
                        Map.of("type", List.of("string"), "enum", List.copyOf(words)))));
    }

    static JsonSchema instant() {
        return new JsonSchema(Map.of("type", "string", "format", "date-time"));
    }

    static JsonSchema date() {
        return new JsonSchema(Map.of("type", "string", "format", "date"));
    }

    static JsonSchema integer(int min, int max) {
        JsonSchema atLeast = new JsonSchema(Map.of("type", "integer", "format", "int32")).with("minimum", min);
        return max < Integer.MAX_VALUE ? atLeast.with("maximum", max) : atLeast;
    }

    static JsonSchema flag() {
        return new JsonSchema(Map.of("type", "boolean"));
    }

    static JsonSchema list(JsonSchema items, int minItems) {
        JsonSchema list = new JsonSchema(Map.of("type", "array", "items", items.keywords()));
        return minItems > 0 ? list.with("minItems", minItems) : list;
    }

    JsonSchema with(String keyword, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(keywords);
        more.put(keyword, value);
        return new JsonSchema(more);
    }
}
