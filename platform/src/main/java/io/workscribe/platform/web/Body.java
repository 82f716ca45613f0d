package io.workscribe.platform.web;

import io.workscribe.api.common.Document;
import io.workscribe.api.common.ListParameters;
import io.workscribe.api.common.Place;
import io.workscribe.platform.web.RequestedField.Presence;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The JSON object of a request. Each method checks one key; unknown keys are ignored. */
public final class Body {

    private static final int LONGEST_TAG = 100;

    private static final List<String> PLACES = List.of("position", "after_id", "before_id");

    private final JsonNode object;
    private final List<Object> loc;
    private final Problems problems;
    private final RequestRecorder recorder;
    private final boolean patch;
    private final TextChecks texts;
    private final ValueChecks values;

    /** @param patch whether it is a merge patch */
    Body(JsonNode object, List<Object> loc, Problems problems, RequestRecorder recorder, boolean patch) {
        this.object = object;
        this.loc = loc;
        this.problems = problems;
        this.recorder = recorder;
        this.patch = patch;
        this.texts = new TextChecks(problems);
        this.values = new ValueChecks(problems);
    }

    public boolean has(String name) {
        return object.has(name);
    }

    /** Whether it says anything about this key: a null says nothing. */
    public boolean gives(String name) {
        return object.has(name) && !object.get(name).isNull();
    }

    public Field<Boolean> flag(String name) {
        return field(name, JsonSchema::flag, "bool_type", "boolean", values::flag);
    }

    /** A text without leading and trailing white space; lengths count characters after trimming. */
    public Field<String> text(String name, int min, int max) {
        return text(name, min, max, String::strip);
    }

    /** What something or somebody is called: one line that can be seen, without white space at either end. */
    public Field<String> name(String name, int min, int max) {
        return textual(name, () -> JsonSchema.text(min, max, null), (node, at) -> texts.name(node, at, min, max));
    }

    /** A text that is kept exactly as sent. */
    public Field<String> untrimmed(String name, int min, int max) {
        return text(name, min, max, UnaryOperator.identity());
    }

    private Field<String> text(String name, int min, int max, UnaryOperator<String> normalize) {
        return textual(
                name, () -> JsonSchema.text(min, max, null), (node, at) -> texts.text(node, at, min, max, normalize));
    }

    /** A text that must match completely after it was normalized; lengths count after that too. */
    public Field<String> pattern(String name, int min, int max, Pattern pattern, UnaryOperator<String> normalize) {
        return textual(
                name,
                () -> JsonSchema.text(min, max, pattern),
                (node, at) -> texts.pattern(node, at, min, max, pattern, normalize));
    }

    /** Like {@link #pattern}, for forms that have a name of their own: what does not match is told the rule in words. */
    public Field<String> form(
            String name, int min, int max, Pattern pattern, UnaryOperator<String> normalize, String rule) {
        return textual(
                name,
                () -> JsonSchema.text(min, max, null).with("description", rule),
                (node, at) -> texts.form(node, at, min, max, pattern, normalize, rule));
    }

    /** A password or token: kept exactly as sent and never repeated in an answer. */
    public Field<String> secret(String name, int min, int max) {
        return textual(name, () -> JsonSchema.secret(min, max), (node, at) -> texts.secret(node, at, min, max));
    }

    /** A new password: 8 to 128 characters with at least one digit. */
    public Field<String> newPassword(String name) {
        return textual(name, () -> JsonSchema.secret(8, 128).with("pattern", "[0-9]"), texts::newPassword);
    }

    /** An e-mail address, in the one form in which it is compared. */
    public Field<String> email(String name) {
        return textual(name, JsonSchema::email, texts::email);
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
        return textual(
                name,
                () -> JsonSchema.text(1, LONGEST_TAG, null),
                (node, at) -> texts.languageTag(node, at, LONGEST_TAG));
    }

    /** A time zone by its name in the IANA's list. */
    public Field<String> timeZone(String name) {
        return textual(name, () -> JsonSchema.text(1, TimeZones.LONGEST, null), texts::timeZone);
    }

    /** One of an enumeration's constants by its lower-case spelling, optionally only of the allowed ones. */
    @SafeVarargs
    public final <E extends Enum<E>> Field<E> choice(String name, Class<E> type, E... allowed) {
        Set<E> choices = allowed.length == 0 ? EnumSet.allOf(type) : Set.of(allowed);
        return field(
                name,
                () -> JsonSchema.choice(Choices.spellings(choices)),
                "string_type",
                "string",
                (node, at) -> values.choice(node, at, choices));
    }

    public <T> Field<T> id(String name, Function<UUID, T> id) {
        return field(name, JsonSchema::id, "uuid_type", "UUID", (node, at) -> values.id(node, at, id));
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
            List<T> ids = values.elements(node, at, min, (element, elementAt) -> values.id(element, elementAt, id));
            return ids == null ? null : ids.stream().distinct().collect(Collectors.toList());
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
        return field(name, JsonSchema::date, "date_type", "date", values::date);
    }

    /** A whole number in the range of an int; a string of digits and a number without fraction count as one. */
    public Field<Integer> integer(String name, int min) {
        return field(
                name,
                () -> JsonSchema.integer(min, Integer.MAX_VALUE),
                "int_type",
                "integer",
                (node, at) -> values.integer(node, at, min));
    }

    /** An editor document: any JSON object of texts that can be stored, kept as sent. */
    public Field<Document> document(String name) {
        return field(name, JsonSchema::object, "dict_type", "dictionary", values::document);
    }

    /**
     * Criteria of a list by their names, each a text or a list of texts as a query string has them, kept as sent. A null
     * asks for nothing.
     *
     * @param check reads all there are; whatever it does not ask for is none
     */
    public Field<Document> criteria(String name, Consumer<ListParameters> check) {
        return field(
                name, JsonSchema::criteria, "dict_type", "dictionary", (node, at) -> values.criteria(node, at, check));
    }

    /** A list of objects with at least that many items. */
    public Field<List<Body>> objects(String name, int minItems) {
        return field(
                name,
                () -> JsonSchema.list(JsonSchema.object(), minItems),
                "list_type",
                "list",
                (node, at) -> values.elements(node, at, minItems, (element, elementAt) -> {
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

    private Field<String> textual(String name, Supplier<JsonSchema> schema, ValueChecks.Check<String> check) {
        return field(name, schema, "string_type", "string", check);
    }

    private <T> Field<T> field(
            String name, Supplier<JsonSchema> schema, String nullType, String expected, ValueChecks.Check<T> check) {
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

    private List<Object> at(String name) {
        return ValueChecks.append(loc, name);
    }
}
