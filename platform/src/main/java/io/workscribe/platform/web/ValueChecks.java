package io.workscribe.platform.web;

import io.workscribe.api.common.Document;
import io.workscribe.api.common.ListParameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Checks of values other than texts that are there and not null; null when a problem was noted. */
final class ValueChecks {

    /** Checks one value. */
    interface Check<T> {
        @Nullable
        T apply(JsonNode node, List<Object> at);
    }

    private final Problems problems;

    ValueChecks(Problems problems) {
        this.problems = problems;
    }

    @Nullable
    Boolean flag(JsonNode node, List<Object> at) {
        if (!node.isBoolean()) {
            problems.type("bool_type", at, "boolean", node);
            return null;
        }
        return node.booleanValue();
    }

    <E extends Enum<E>> @Nullable E choice(JsonNode node, List<Object> at, Set<E> choices) {
        if (!node.isString()) {
            problems.type("string_type", at, "string", node);
            return null;
        }
        return Choices.find(choices, node.stringValue(), at, problems);
    }

    <T> @Nullable T id(JsonNode node, List<Object> at, Function<UUID, T> id) {
        UUID uuid = node.isString() ? Uuids.parse(node.stringValue()) : null;
        if (uuid == null) {
            if (node.isString()) {
                problems.uuid(at, node);
            } else {
                problems.type("uuid_type", at, "UUID", node);
            }
            return null;
        }
        return id.apply(uuid);
    }

    @Nullable
    LocalDate date(JsonNode node, List<Object> at) {
        LocalDate date = node.isString() ? Dates.parse(node.stringValue()) : null;
        if (date == null) {
            problems.add(
                    "date_from_datetime_parsing",
                    at,
                    "Input should be a valid date in the format YYYY-MM-DD",
                    node,
                    Map.of("error", "not a date"));
        }
        return date;
    }

    @Nullable
    Integer integer(JsonNode node, List<Object> at, int min) {
        Integer value = wholeNumber(node, at);
        if (value != null && value < min) {
            problems.add(
                    "greater_than_equal",
                    at,
                    "Input should be greater than or equal to " + min,
                    node,
                    Map.of("ge", min));
            return null;
        }
        return value;
    }

    private @Nullable Integer wholeNumber(JsonNode node, List<Object> at) {
        try {
            if (node.isString()) {
                return Integer.valueOf(node.stringValue().strip());
            }
            if (node.isNumber()) {
                return node.decimalValue().intValueExact();
            }
        } catch (NumberFormatException e) {
            // reported below
        } catch (ArithmeticException e) {
            problems.add("int_from_float", at, "Input should be a valid integer", node, null);
            return null;
        }
        problems.type(node.isString() ? "int_parsing" : "int_type", at, "integer", node);
        return null;
    }

    @Nullable
    Document document(JsonNode node, List<Object> at) {
        if (!node.isObject()) {
            problems.type("dict_type", at, "dictionary", node);
            return null;
        }
        if (!Texts.isStorable(node)) {
            problems.value(at, Texts.UNSTORABLE, null);
            return null;
        }
        return new Document(node.toString());
    }

    @Nullable
    Document criteria(JsonNode node, List<Object> at, Consumer<ListParameters> check) {
        Document criteria = document(node, at);
        if (criteria == null) {
            return null;
        }
        Set<String> known = new HashSet<>();
        check.accept(new GivenParameters(
                key -> {
                    known.add(key);
                    return texts(node.get(key), at);
                },
                key -> at,
                problems,
                RequestRecorder.DISABLED));
        if (!known.containsAll(node.propertyNames())) {
            problems.value(at, "Only parameters of lists of tasks are allowed", null);
        }
        return criteria;
    }

    private List<String> texts(@Nullable JsonNode node, List<Object> at) {
        if (node == null || node.isNull()) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode value : node.isArray() ? node : List.of(node)) {
            if (value.isString()) {
                texts.add(value.stringValue());
            } else {
                problems.type("string_type", at, "string", value);
            }
        }
        return texts;
    }

    <T> @Nullable List<T> elements(JsonNode node, List<Object> at, int minItems, Check<T> check) {
        if (!node.isArray()) {
            problems.type("list_type", at, "list", node);
            return null;
        }
        if (node.size() < minItems) {
            problems.add(
                    "too_short",
                    at,
                    "List should have at least " + minItems + " item after validation, not " + node.size(),
                    node,
                    Map.of("field_type", "List", "min_length", minItems, "actual_length", node.size()));
            return null;
        }
        List<T> values = new ArrayList<>(node.size());
        for (int i = 0; i < node.size(); i++) {
            values.add(check.apply(node.get(i), append(at, i)));
        }
        return values;
    }

    static List<Object> append(List<Object> loc, Object step) {
        List<Object> extended = new ArrayList<>(loc);
        extended.add(step);
        return extended;
    }
}
