package io.workscribe.platform.web;

import io.workscribe.platform.text.Names;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Checks of texts that are there and not null; null when a problem was noted. */
final class TextChecks {

    private final Problems problems;

    TextChecks(Problems problems) {
        this.problems = problems;
    }

    @Nullable
    String text(JsonNode node, List<Object> at, int min, int max, UnaryOperator<String> normalize) {
        return checked(node, at, min, max, null, normalize, false);
    }

    @Nullable
    String pattern(JsonNode node, List<Object> at, int min, int max, Pattern pattern, UnaryOperator<String> normalize) {
        return checked(node, at, min, max, pattern, normalize, false);
    }

    /** What does not match is told the rule. */
    @Nullable
    String form(
            JsonNode node,
            List<Object> at,
            int min,
            int max,
            Pattern pattern,
            UnaryOperator<String> normalize,
            String rule) {
        String text = text(node, at, min, max, normalize);
        if (text != null && !pattern.matcher(text).matches()) {
            problems.value(at, rule, node);
            return null;
        }
        return text;
    }

    @Nullable
    String name(JsonNode node, List<Object> at, int min, int max) {
        String text = text(node, at, min, max, Names::trim);
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
    }

    /** Never repeated in an answer. */
    @Nullable
    String secret(JsonNode node, List<Object> at, int min, int max) {
        return checked(node, at, min, max, null, UnaryOperator.identity(), true);
    }

    @Nullable
    String newPassword(JsonNode node, List<Object> at) {
        String text = secret(node, at, 8, 128);
        if (text != null && text.chars().noneMatch(c -> c >= '0' && c <= '9')) {
            problems.value(at, "Password must contain at least one digit", null);
            return null;
        }
        return text;
    }

    @Nullable
    String email(JsonNode node, List<Object> at) {
        String text = text(node, at, 0, Integer.MAX_VALUE, String::strip);
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
    }

    @Nullable
    String languageTag(JsonNode node, List<Object> at, int max) {
        String text = text(node, at, 1, max, UnaryOperator.identity());
        if (text == null) {
            return null;
        }
        try {
            return new Locale.Builder().setLanguageTag(text).build().toLanguageTag();
        } catch (IllformedLocaleException none) {
            problems.value(at, "This is no language tag such as en or de-AT", null);
            return null;
        }
    }

    @Nullable
    String timeZone(JsonNode node, List<Object> at) {
        String text = text(node, at, 1, TimeZones.LONGEST, UnaryOperator.identity());
        if (text != null && !TimeZones.has(text)) {
            problems.value(at, TimeZones.UNKNOWN, null);
            return null;
        }
        return text;
    }

    private @Nullable String checked(
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
            problems.value(at, Texts.UNSTORABLE, null);
        } else if (pattern != null && !pattern.matcher(text).matches()) {
            problems.pattern(at, pattern, input);
        } else {
            return text;
        }
        return null;
    }
}
