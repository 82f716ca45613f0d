package io.workscribe.query.task;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A task's readable id {@code KEY-N}.
 *
 * @param project in upper case
 */
record TaskKey(String project, int number) {

    private static final Pattern FORM = Pattern.compile("([A-Za-z]{2,5})-([1-9][0-9]{0,9})");

    /** Empty for what is none. */
    static Optional<TaskKey> parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(parts.group(2));
        return number > Integer.MAX_VALUE
                ? Optional.empty()
                : Optional.of(new TaskKey(parts.group(1).toUpperCase(Locale.ROOT), (int) number));
    }
}
