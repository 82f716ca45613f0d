package io.workscribe.platform.web;

import io.workscribe.api.common.Document;
import io.workscribe.api.common.ListParameters;
import io.workscribe.api.common.Place;
import io.workscribe.platform.text.Names;
import io.workscribe.platform.web.RequestedField.Presence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The JSON object of a request. Each method checks one key; unknown keys are ignored. */
public final class Body {

    /** Checks one value that is present and not null; answers null when it noted a problem. */
    private interface Check<T> {
        @Nullable
        T apply(JsonNode node, List<Object> loc);
    }

    private static final List<String> PLACES = List.of("position", "after_id", "before_id");

    static final String UNSTORABLE = "NUL characters and unpaired surrogates are not allowed";

    private final JsonNode object;
    private final List<Object> loc;
    private final Problems problems;
    private final RequestRecorder recorder;
    private final boolean patch;

    /** @param patch whether it is a merge patch */
    Body(JsonNode object, List<Object> loc, Problems problems, RequestRecorder recorder, boolean patch) {
        this.object = object;
        this.loc = loc;
        this.problems = problems;
        this.recorder = recorder;
        this.patch = patch;
    }

    public boolean has(String name) {
        return object.has(name);
    }

    /** Whether it says anything about this key: a null says nothing. */
    public boolean gives(String name) {
        return object.has(name) && !object.get(name).isNull();
    }

    public Field<Boolean> flag(String name) {
        return field(name, JsonSchema::flag, "bool_type", "boolean", (node, at) -> {
            if (!node.isBoolean()) {
                problems.type("bool_type", at, "boolean", node);
                return null;
            }
            return node.booleanValue();
        });
    }

    /** A text without leading and trailing white space; lengths count characters after trimming. */
    public Field<String> text(String name, int min, int max) {
        return text(name, min, max, String::strip);
    }

    /** What something or somebody is called: one line that can be seen, without white space at either end. */
    public Field<String> name(String name, int min, int max) {
        return field(name, () -> JsonSchema.text(min, max, null), "string_type", "string", (node, at) -> {
            String text = checkedText(node, at, min, max, null, Names::trim, false);
            if (text == null) {
                return null;
            }
            if (!Names.isOneLine(text)) {
                problems.value(at, Names.NOT_ALLOWED, null);
                return null;
            }
            if (!Names.isVisible(text)) {
                problems.value(at, Names.INVISIBLE, null);
                return null;
            }
            return text;
        });
    }

    /** A text that is kept exactly as sent. */
    public Field<String> untrimmed(String name, int min, int max) {
        return text(name, min, max, UnaryOperator.identity());
    }

    private Field<String> text(String name, int min, int max, UnaryOperator<String> normalize) {
        return field(
                name,
                () -> JsonSchema.text(min, max, null),
                "string_type",
                "string",
                (node, at) -> checkedText(node, at, min, max, null, normalize, false));
    }

    /** A text that must match completely after it was normalized; lengths count after that too. */
    public Field<String> pattern(String name, int min, int max, Pattern pattern, UnaryOperator<String> normalize) {
        return field(
                name,
                () -> JsonSchema.text(min, max, pattern),
                "string_type",
                "string",
                (node, at) -> checkedText(node, at, min, max, pattern, normalize, false));
    }

    /** Like {@link #pattern}, for forms that have a name of their own: what does not match is told the rule in words. */
    public Field<String> form(
            String name, int min, int max, Pattern pattern, UnaryOperator<String> normalize, String rule) {
        return field(
                name,
                () -> JsonSchema.text(min, max, null).with("description", rule),
                "string_type",
                "string",
                (node, at) -> {
                    String text = checkedText(node, at, min, max, null, normalize, false);
                    if (text != null && !pattern.matcher(text).matches()) {
                        problems.value(at, rule, node);
                        return null;
                    }
                    return text;
                });
    }

    /** A password or token: kept exactly as sent and never repeated in an answer. */
    public Field<String> secret(String name, int min, int max) {
        return field(
                name,
                () -> JsonSchema.secret(min, max),
                "string_type",
                "string",
                (node, at) -> checkedText(node, at, min, max, null, UnaryOperator.identity(), true));
    }

    /** A new password: 8 to 128 characters with at least one digit. */
    public Field<String> newPassword(String name) {
        return field(
                name, () -> JsonSchema.secret(8, 128).with("pattern", "[0-9]"), "string_type", "string", (node, at) -> {
                    String text = checkedText(node, at, 8, 128, null, UnaryOperator.identity(), true);
                    if (text != null && text.chars().noneMatch(c -> c >= '0' && c <= '9')) {
                        problems.value(at, "Password must contain at least one digit", null);
                        return null;
                    }
                    return text;
                });
    }

    /** An e-mail address, in the one form in which it is compared. */
    public Field<String> email(String name) {
        return field(name, JsonSchema::email, "string_type", "string", (node, at) -> {
            String text = checkedText(node, at, 0, Integer.MAX_VALUE, null, String::strip, false);
            if (text == null) {
                return null;
            }
            String address = EmailAddress.of(text).orElse(null);
            if (address == null) {
                problems.add(
                        "value_error",
                        at,
                        "value is not a valid email address",
                        node.stringValue(),
                        Map.of("reason", "An address has the form name@domain.example"));
            }
            return address;
        });
    }

    /** An organization's slug: 3 to 30 lower-case letters, digits and hyphens, no hyphen at either end. */
    public Field<String> slug(String name) {
        return form(
                name,
                3,
                30,
                Texts.SLUG,
                UnaryOperator.identity(),
                "Slug must be lower-case letters, digits and hyphens, with no hyphen at either end");
    }

    /** A tag of BCP 47, in its usual spelling. */
    public Field<String> languageTag(String name) {
        return field(name, () -> JsonSchema.text(1, 100, null), "string_type", "string", (node, at) -> {
            String text = checkedText(node, at, 1, 100, null, UnaryOperator.identity(), false);
            if (text == null) {
                return null;
            }
            try {
                return new Locale.Builder().setLanguageTag(text).build().toLanguageTag();
            } catch (IllformedLocaleException none) {
                problems.value(at, "This is no language tag such as en or de-AT", null);
                return null;
            }
        });
    }

    /** A time zone by its name in the IANA's list. */
    public Field<String> timeZone(String name) {
        return field(name, () -> JsonSchema.text(1, TimeZones.LONGEST, null), "string_type", "string", (node, at) -> {
            String text = checkedText(node, at, 1, TimeZones.LONGEST, null, UnaryOperator.identity(), false);
            if (text != null && !TimeZones.has(text)) {
                problems.value(at, TimeZones.UNKNOWN, null);
                return null;
            }
            return text;
        });
    }

    /** One of an enumeration's constants by its lower-case spelling, optionally only of the allowed ones. */
    @SafeVarargs
    public final <E extends Enum<E>> Field<E> choice(String name, Class<E> type, E... allowed) {
        Set<E> choices = allowed.length == 0 ? EnumSet.allOf(type) : Set.of(allowed);
        return field(name, () -> JsonSchema.choice(Choices.spellings(choices)), "string_type", "string", (node, at) -> {
            if (!node.isString()) {
                problems.type("string_type", at, "string", node);
                return null;
            }
            return Choices.find(choices, node.stringValue(), at, problems);
        });
    }

    public <T> Field<T> id(String name, Function<UUID, T> id) {
        return field(name, JsonSchema::id, "uuid_type", "UUID", (node, at) -> checkedId(node, at, id));
    }

    /** A list of ids in the order sent, repeats left out. */
    public <T> Field<List<T>> ids(String name, Function<UUID, T> id) {
        return ids(name, id, JsonSchema.list(JsonSchema.id(), 0), 0, Integer.MAX_VALUE);
    }

    /** Likewise, of so many with repeats. */
    public <T> Field<List<T>> ids(String name, Function<UUID, T> id, int min, int max) {
        return ids(name, id, JsonSchema.list(JsonSchema.id(), min).with("maxItems", max), min, max);
    }

    private <T> Field<List<T>> ids(String name, Function<UUID, T> id, JsonSchema schema, int min, int max) {
        return field(name, () -> schema, "list_type", "list", (node, at) -> {
            if (node.isArray() && node.size() > max) {
                problems.tooMany(at, max, node.size());
                return null;
            }
            List<T> values = elements(node, at, min, (element, elementAt) -> checkedId(element, elementAt, id));
            return values == null ? null : values.stream().distinct().collect(Collectors.toList());
        });
    }

    /** An object inside that must be there; where it is none, which is noted, it is as if it were empty. */
    public Body object(String name) {
        recorder.record(at(name), JsonSchema::object, Presence.REQUIRED);
        JsonNode node = object.get(name);
        if (node != null && node.isObject()) {
            return new Body(node, at(name), problems, recorder, patch);
        }
        if (node == null) {
            problems.missing(at(name));
        } else {
            problems.type("dict_type", at(name), "dictionary", null);
        }
        return new Body(JsonNodeFactory.instance.objectNode(), at(name), new Problems(), recorder, false);
    }

    /** A date {@code YYYY-MM-DD}; a midnight date-time is read as its date. */
    public Field<LocalDate> date(String name) {
        return field(name, JsonSchema::date, "date_type", "date", (node, at) -> {
            LocalDate date = node.isString() ? Dates.parse(node.stringValue()) : null;
            if (date != null) {
                return date;
            }
            problems.add(
                    "date_from_datetime_parsing",
                    at,
                    "Input should be a valid date in the format YYYY-MM-DD",
                    node,
                    Map.of("error", "not a date"));
            return null;
        });
    }

    /** A whole number in the range of an int; a string of digits and a number without fraction count as one. */
    public Field<Integer> integer(String name, int min) {
        return field(name, () -> JsonSchema.integer(min, Integer.MAX_VALUE), "int_type", "integer", (node, at) -> {
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
        });
    }

    /** An editor document: any JSON object of texts that can be stored, kept as sent. */
    public Field<Document> document(String name) {
        return field(name, JsonSchema::object, "dict_type", "dictionary", (node, at) -> {
            if (!node.isObject()) {
                problems.type("dict_type", at, "dictionary", node);
                return null;
            }
            if (!Texts.isStorable(node)) {
                problems.value(at, UNSTORABLE, null);
                return null;
            }
            return new Document(node.toString());
        });
    }

    /**
     * Criteria of a list by their names, each a text or a list of texts as a query string has them, kept as sent. A null
     * asks for nothing.
     *
     * @param check reads all there are; whatever it does not ask for is none
     */
    public Field<Document> criteria(String name, Consumer<ListParameters> check) {
        return field(name, JsonSchema::criteria, "dict_type", "dictionary", (node, at) -> {
            if (!node.isObject()) {
                problems.type("dict_type", at, "dictionary", node);
                return null;
            }
            if (!Texts.isStorable(node)) {
                problems.value(at, UNSTORABLE, null);
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
            return new Document(node.toString());
        });
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

    /** A list of objects with at least that many items. */
    public Field<List<Body>> objects(String name, int minItems) {
        return field(
                name,
                () -> JsonSchema.list(JsonSchema.object(), minItems),
                "list_type",
                "list",
                (node, at) -> elements(node, at, minItems, (element, elementAt) -> {
                    if (!element.isObject()) {
                        problems.add(
                                "model_attributes_type",
                                elementAt,
                                "Input should be a valid dictionary or object to extract fields from",
                                element,
                                null);
                        return null;
                    }
                    return new Body(element, elementAt, problems, recorder, false);
                }));
    }

    /** Where something moves to: one of the keys position, after_id and before_id; a null is as good as absent. */
    public <T> Place<T> place(Function<UUID, T> id) {
        Place<T> place = new Place<>(
                integer("position", 0).orNull(),
                id("after_id", id).orNull(),
                id("before_id", id).orNull());
        List<String> sent = PLACES.stream()
                .filter(name -> object.get(name) != null && !object.get(name).isNull())
                .toList();
        if (sent.isEmpty() && has("position")) {
            problems.type("int_type", at("position"), "integer", null);
        } else if (sent.isEmpty()) {
            problems.missing(at("position"));
        } else if (sent.size() > 1) {
            reject(sent.get(1), "Send only one of position, after_id and before_id");
        }
        return place;
    }

    /** Notes a broken rule about this key that only the endpoint knows. */
    public void reject(String name, String reason) {
        problems.value(at(name), reason, null);
    }

    private <T> Field<T> field(
            String name, Supplier<JsonSchema> schema, String nullType, String expected, Check<T> check) {
        recorder.record(at(name), schema, Presence.OPTIONAL);
        Consumer<Presence> requested = presence -> recorder.record(at(name), schema, presence);
        JsonNode node = object.get(name);
        if (node == null) {
            return Field.absent(() -> problems.missing(at(name)), requested);
        }
        if (node.isNull()) {
            return Field.ofNull(() -> problems.type(nullType, at(name), expected, null), requested, patch);
        }
        return Field.present(check.apply(node, at(name)), requested);
    }

    private @Nullable String checkedText(
            JsonNode node,
            List<Object> at,
            int min,
            int max,
            @Nullable Pattern pattern,
            UnaryOperator<String> normalize,
            boolean secret) {
        Object input = secret ? null : node;
        if (!node.isString()) {
            problems.type("string_type", at, "string", input);
            return null;
        }
        String text = normalize.apply(node.stringValue());
        int length = Texts.length(text);
        if (length < min) {
            problems.tooShort(at, min, input);
        } else if (length > max) {
            problems.tooLong(at, max, input);
        } else if (!Texts.isStorable(text)) {
            problems.value(at, UNSTORABLE, null);
        } else if (pattern != null && !pattern.matcher(text).matches()) {
            problems.pattern(at, pattern, input);
        } else {
            return text;
        }
        return null;
    }

    private <T> @Nullable T checkedId(JsonNode node, List<Object> at, Function<UUID, T> id) {
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

    private <T> @Nullable List<T> elements(JsonNode node, List<Object> at, int minItems, Check<T> check) {
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

    private List<Object> at(String name) {
        return append(loc, name);
    }

    private static List<Object> append(List<Object> loc, Object step) {
        List<Object> extended = new ArrayList<>(loc);
        extended.add(step);
        return extended;
    }
}
