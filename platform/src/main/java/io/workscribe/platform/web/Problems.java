package io.workscribe.platform.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The problems of one request, collected so that the answer can name all of them at once. */
final class Problems {

    private static final int LONGEST_ECHO = 1_000;

    private final List<Problem> found = new ArrayList<>();

    void add(
            String type,
            List<Object> loc,
            String message,
            @Nullable Object input,
            @Nullable Map<String, Object> context) {
        found.add(new Problem(type, loc, message, echo(input), context));
    }

    void missing(List<Object> loc) {
        add("missing", loc, "Field required", null, null);
    }

    void tooShort(List<Object> loc, int min, @Nullable Object input) {
        add(
                "string_too_short",
                loc,
                "String should have at least " + min + (min == 1 ? " character" : " characters"),
                input,
                Map.of("min_length", min));
    }

    void tooLong(List<Object> loc, int max, @Nullable Object input) {
        add(
                "string_too_long",
                loc,
                "String should have at most " + max + (max == 1 ? " character" : " characters"),
                input,
                Map.of("max_length", max));
    }

    void tooMany(List<Object> loc, int max, int actual) {
        add(
                "too_long",
                loc,
                "List should have at most " + max + " items after validation, not " + actual,
                null,
                Map.of("field_type", "List", "max_length", max, "actual_length", actual));
    }

    void pattern(List<Object> loc, Pattern pattern, @Nullable Object input) {
        add(
                "string_pattern_mismatch",
                loc,
                "String should match pattern '" + pattern + "'",
                input,
                Map.of("pattern", pattern.pattern()));
    }

    void value(List<Object> loc, String reason, @Nullable Object input) {
        add("value_error", loc, "Value error, " + reason, input, Map.of("error", Map.of()));
    }

    void type(String type, List<Object> loc, String expected, @Nullable Object input) {
        add(type, loc, "Input should be a valid " + expected, input, null);
    }

    void uuid(List<Object> loc, @Nullable Object input) {
        add(
                "uuid_parsing",
                loc,
                "Input should be a valid UUID",
                input,
                Map.of("error", "expected 32 hexadecimal digits in five groups"));
    }

    /** Whether there is one already at this place. */
    boolean concern(List<Object> loc) {
        return found.stream().anyMatch(problem -> problem.loc().equals(loc));
    }

    void check() {
        if (!found.isEmpty()) {
            throw new Unprocessable(found);
        }
    }

    /** Values are echoed so that a caller finds the mistake, but an answer must not grow with the request. */
    private static @Nullable Object echo(@Nullable Object input) {
        if (input instanceof String text && text.length() > LONGEST_ECHO) {
            boolean insideCharacter = Character.isHighSurrogate(text.charAt(LONGEST_ECHO - 1));
            return text.substring(0, insideCharacter ? LONGEST_ECHO - 1 : LONGEST_ECHO) + "…";
        }
        if (input instanceof JsonNode node
                && (node.isContainer() || node.toString().length() > LONGEST_ECHO)) {
            return null;
        }
        return input;
    }
}
