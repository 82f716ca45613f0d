package io.workscribe.platform.web;

import io.workscribe.api.common.Cursor;
import io.workscribe.api.common.ListParameters;
import io.workscribe.platform.web.RequestedField.Presence;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigInteger;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything a client sent with one request, checked key by key. Problems are collected; {@link #check()} throws them
 * together. That is apart from the checks themselves because on slug paths the answers 403 and 404 of the organization
 * come before any 422.
 */
public final class RequestInput {

    private static final List<Object> BODY = List.of("body");

    private static final int LONGEST_CURSOR = 200;

    private static final String NO_CURSOR = "This is not where any page ended";

    /** Far longer than any number that is asked for. */
    private static final int LONGEST_NUMBER = 100;

    private final HttpServletRequest request;
    private final JsonMapper mapper;
    private final @Nullable JsonNode json;
    private final RequestRecorder recorder;
    private final MergePatch patch;
    private final Problems problems = new Problems();

    /** @param json the parsed request body; null when there is none */
    RequestInput(HttpServletRequest request, JsonMapper mapper, @Nullable JsonNode json) {
        this(request, mapper, json, RequestRecorder.DISABLED);
    }

    RequestInput(HttpServletRequest request, JsonMapper mapper, @Nullable JsonNode json, RequestRecorder recorder) {
        this.request = request;
        this.mapper = mapper;
        this.json = json;
        this.recorder = recorder;
        this.patch = MergePatch.of(request);
        if (patch == MergePatch.UNSUPPORTED) {
            problems.value(BODY, "This cannot be said by a merge patch; send application/json", null);
        } else if (patch == MergePatch.YES && json != null && !json.isObject()) {
            reportNoObject();
        }
    }

    /** Says that the answer follows from this request and from the rows of read models alone, and not from the time. */
    public void answerLasts() {
        KnownAnswers.lasts(request);
    }

    /** A path segment that is an id. */
    @SuppressWarnings("NullAway") // null only where a problem is noted, and then nobody uses it
    public <T> T path(String name, Function<UUID, T> id) {
        recorder.record(List.of("path", name), JsonSchema::id, Presence.REQUIRED);
        return parseId(pathSegment(name), List.of("path", name), id);
    }

    /** A path segment that is a number from 0 on. */
    public int pathNumber(String name) {
        recorder.record(List.of("path", name), () -> JsonSchema.integer(0, Integer.MAX_VALUE), Presence.REQUIRED);
        return parseNumber(pathSegment(name), List.of("path", name), 0, 0, Integer.MAX_VALUE);
    }

    /** An id in the query string; null when it is not there. */
    public <T> @Nullable T query(String name, Function<UUID, T> id) {
        recorder.record(List.of("query", name), JsonSchema::id, Presence.OPTIONAL);
        String text = parameter(name);
        return text == null ? null : parseId(text, List.of("query", name), id);
    }

    public int queryInt(String name, int defaultValue, int min, int max) {
        recorder.record(List.of("query", name), () -> JsonSchema.integer(min, max), Presence.orElse(defaultValue));
        String text = parameter(name);
        return text == null ? defaultValue : parseNumber(text, List.of("query", name), defaultValue, min, max);
    }

    public boolean queryFlag(String name, boolean defaultValue) {
        recorder.record(List.of("query", name), JsonSchema::flag, Presence.orElse(defaultValue));
        String text = parameter(name);
        if (text == null) {
            return defaultValue;
        }
        switch (Texts.lowerCase(text)) {
            case "true", "1", "yes", "on", "t", "y":
                return true;
            case "false", "0", "no", "off", "f", "n":
                return false;
            default:
                problems.type("bool_parsing", List.of("query", name), "boolean", text);
                return defaultValue;
        }
    }

    /** A constant by its lower-case spelling; null when it is not there. */
    public <E extends Enum<E>> @Nullable E queryEnum(String name, Class<E> type) {
        Set<E> choices = EnumSet.allOf(type);
        recorder.record(List.of("query", name), () -> JsonSchema.choice(Choices.spellings(choices)), Presence.OPTIONAL);
        String text = parameter(name);
        return text == null ? null : Choices.find(choices, text, List.of("query", name), problems);
    }

    /** A text in the query string; null when it is not there. */
    public @Nullable String queryText(String name, int min, int max) {
        recorder.record(List.of("query", name), () -> JsonSchema.text(min, max, null), Presence.OPTIONAL);
        String text = parameter(name);
        return text == null ? null : checkedText(name, text, min, max);
    }

    /** Where a list goes on, as its page before said; null when it is not there. */
    public @Nullable Cursor queryCursor(String name) {
        recorder.record(List.of("query", name), () -> JsonSchema.text(1, LONGEST_CURSOR, null), Presence.OPTIONAL);
        String text = parameter(name);
        if (text == null) {
            return null;
        }
        Cursor cursor = Cursor.parse(text).orElse(null);
        if (cursor == null) {
            problems.value(List.of("query", name), NO_CURSOR, text);
        }
        return cursor;
    }

    /**
     * Likewise, of lists whose places are written otherwise.
     *
     * @param isOfThisList false for one that another list has given
     */
    public <T> @Nullable T queryCursor(
            String name, int longest, Function<String, Optional<T>> parse, Predicate<T> isOfThisList) {
        recorder.record(List.of("query", name), () -> JsonSchema.text(1, longest, null), Presence.OPTIONAL);
        String text = parameter(name);
        if (text == null) {
            return null;
        }
        T cursor = text.length() > longest ? null : parse.apply(text).orElse(null);
        if (cursor == null) {
            problems.value(List.of("query", name), NO_CURSOR, text);
        } else if (!isOfThisList.test(cursor)) {
            reject(name, "This is where a page of another list ended");
        }
        return cursor;
    }

    /** One of these texts; null when it is not there. */
    public @Nullable String queryChoice(String name, List<String> choices) {
        recorder.record(List.of("query", name), () -> JsonSchema.choice(choices), Presence.OPTIONAL);
        String text = parameter(name);
        if (text == null || choices.contains(text)) {
            return text;
        }
        problems.pattern(List.of("query", name), Pattern.compile("^(" + String.join("|", choices) + ")$"), text);
        return null;
    }

    /** Whether the query string names it, whatever it says. */
    public boolean hasQuery(String name) {
        return parameter(name) != null;
    }

    /** What the query string says of the rows that a list shall show. */
    public ListParameters listParameters() {
        return new GivenParameters(this::parameters, name -> List.of("query", name), problems, recorder);
    }

    /** Notes a broken rule about this parameter that only the endpoint knows. */
    public void reject(String name, String reason) {
        problems.value(List.of("query", name), reason, null);
    }

    /** A text that must be in the query string. */
    @SuppressWarnings("NullAway") // as above
    public String requiredQueryText(String name, int min, int max) {
        recorder.record(List.of("query", name), () -> JsonSchema.text(min, max, null), Presence.REQUIRED);
        String text = parameter(name);
        if (text == null && !problems.concern(List.of("query", name))) {
            problems.missing(List.of("query", name));
        }
        return text == null ? null : checkedText(name, text, min, max);
    }

    private String checkedText(String name, String text, int min, int max) {
        List<Object> at = List.of("query", name);
        int length = Texts.length(text);
        if (length < min) {
            problems.tooShort(at, min, text);
        } else if (length > max) {
            problems.tooLong(at, max, text);
        } else if (!Texts.isStorable(text)) {
            problems.value(at, Texts.UNSTORABLE, null);
        }
        return text;
    }

    /** The body, which must be a JSON object. */
    public Body body() {
        recorder.record(BODY, JsonSchema::object, Presence.REQUIRED);
        return readBody();
    }

    private Body readBody() {
        if (json == null) {
            problems.missing(BODY);
            return new Body(mapper.createObjectNode(), BODY, new Problems(), recorder, false);
        }
        if (!json.isObject()) {
            reportNoObject();
            return new Body(mapper.createObjectNode(), BODY, new Problems(), recorder, false);
        }
        return new Body(json, BODY, problems, recorder, patch == MergePatch.YES);
    }

    /** Not repeated: it may be a form with a password in it. */
    private void reportNoObject() {
        if (!problems.concern(BODY)) {
            problems.add(
                    "model_attributes_type",
                    BODY,
                    "Input should be a valid dictionary or object to extract fields from",
                    null,
                    null);
        }
    }

    /** The body, or an empty object when the request has none or a JSON null. */
    public Body optionalBody() {
        recorder.record(BODY, JsonSchema::object, Presence.OPTIONAL);
        return json == null || json.isNull()
                ? new Body(mapper.createObjectNode(), BODY, problems, recorder, false)
                : readBody();
    }

    /** Throws what was found so far, if anything. */
    public void check() {
        problems.check();
    }

    /** Null when it is not there, or is no text: the server cannot decode every sequence of percent signs. */
    private @Nullable String parameter(String name) {
        try {
            return request.getParameter(name);
        } catch (IllegalStateException undecodable) {
            problems.value(List.of("query", name), "The query string is not encoded correctly", null);
            return null;
        }
    }

    private List<String> parameters(String name) {
        if (parameter(name) == null) {
            return List.of();
        }
        String[] values = request.getParameterValues(name);
        return values == null ? List.of() : List.of(values);
    }

    private String pathSegment(String name) {
        Map<?, ?> variables = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return String.valueOf(variables.get(name));
    }

    private int parseNumber(String text, List<Object> at, int defaultValue, int min, int max) {
        BigInteger value;
        try {
            if (text.length() > LONGEST_NUMBER) {
                throw new NumberFormatException();
            }
            value = new BigInteger(text.strip());
        } catch (NumberFormatException e) {
            problems.type("int_parsing", at, "integer", text);
            return defaultValue;
        }
        if (value.compareTo(BigInteger.valueOf(min)) < 0) {
            problems.add(
                    "greater_than_equal",
                    at,
                    "Input should be greater than or equal to " + min,
                    text,
                    Map.of("ge", min));
        } else if (value.compareTo(BigInteger.valueOf(max)) > 0) {
            problems.add(
                    "less_than_equal", at, "Input should be less than or equal to " + max, text, Map.of("le", max));
        }
        return value.intValue();
    }

    private <T> @Nullable T parseId(String text, List<Object> at, Function<UUID, T> id) {
        UUID uuid = Uuids.parse(text);
        if (uuid == null) {
            problems.uuid(at, text);
            return null;
        }
        return id.apply(uuid);
    }
}
