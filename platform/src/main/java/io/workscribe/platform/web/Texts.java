package io.workscribe.platform.web;

import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What the contract says about texts that people type in. */
public final class Texts {

    static final Pattern SLUG = Pattern.compile("^[a-z0-9][a-z0-9-]*[a-z0-9]$");

    static final String UNSTORABLE = "NUL characters and unpaired surrogates are not allowed";

    private Texts() {}

    /** Whether PostgreSQL and UTF-8 can hold the text: no NUL and no half of a surrogate pair. */
    public static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isLowSurrogate(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c)) {
                if (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    /** Whether all texts and keys inside can be stored. */
    static boolean isStorable(JsonNode node) {
        if (node.isString()) {
            return isStorable(node.stringValue());
        }
        return node.propertyNames().stream().allMatch(Texts::isStorable)
                && node.values().stream().allMatch(Texts::isStorable);
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    public static String lowerCase(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
