package io.workscribe.platform.web;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** UUIDs as the contract reads them: hyphenated, bare, braced or as a URN. */
final class Uuids {

    private static final Pattern HYPHENATED =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern BARE = Pattern.compile("[0-9a-fA-F]{32}");

    private Uuids() {}

    /** Null when the text is no UUID. */
    static @Nullable UUID parse(String text) {
        String digits = text;
        if (digits.regionMatches(true, 0, "urn:uuid:", 0, 9)) {
            digits = digits.substring(9);
        } else if (digits.startsWith("{") && digits.endsWith("}")) {
            digits = digits.substring(1, digits.length() - 1);
        }
        if (BARE.matcher(digits).matches()) {
            digits = digits.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
        }
        return HYPHENATED.matcher(digits).matches() ? UUID.fromString(digits) : null;
    }
}
