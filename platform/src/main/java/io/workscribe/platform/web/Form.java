package io.workscribe.platform.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What a value of a request has to look like, in the words of JSON Schema. */
public record Form(Map<String, Object> keywords) {

    static Form object() {
        return new Form(Map.of("type", "object"));
    }

    static Form text(int min, int max, Pattern pattern) {
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
        return new Form(keywords);
    }

    static Form secret(int min, int max) {
        return text(min, max, null).with("format", "password");
    }

    static Form email() {
        return text(0, Body.LONGEST_EMAIL, null).with("format", "email");
    }

    static Form choice(Collection<String> spellings) {
        return new Form(Map.of("type", "string", "enum", List.copyOf(spellings)));
    }

    static Form id() {
        return new Form(Map.of("type", "string", "format", "uuid"));
    }

    static Form date() {
        return new Form(Map.of("type", "string", "format", "date"));
    }

    static Form integer(int min, int max) {
        Form atLeast = new Form(Map.of("type", "integer", "format", "int32")).with("minimum", min);
        return max < Integer.MAX_VALUE ? atLeast.with("maximum", max) : atLeast;
    }

    static Form flag() {
        return new Form(Map.of("type", "boolean"));
    }

    static Form list(Form items, int minItems) {
        Form list = new Form(Map.of("type", "array", "items", items.keywords()));
        return minItems > 0 ? list.with("minItems", minItems) : list;
    }

    Form with(String keyword, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(keywords);
        more.put(keyword, value);
        return new Form(more);
    }
}
