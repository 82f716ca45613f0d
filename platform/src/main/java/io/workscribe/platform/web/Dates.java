package io.workscribe.platform.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Dates {@code YYYY-MM-DD}; a midnight date-time is read as its date. */
final class Dates {

    private static final int LENGTH = 10;
    private static final int LAST_YEAR = 9999;

    private Dates() {}

    /** Null for what is none. */
    static @Nullable LocalDate parse(String text) {
        try {
            if (text.length() <= LENGTH) {
                return inRange(LocalDate.parse(text));
            }
            String local = text.endsWith("Z") ? text.substring(0, text.length() - 1) : text;
            LocalDateTime dateTime = LocalDateTime.parse(local.replace(' ', 'T'));
            return dateTime.toLocalTime().equals(LocalTime.MIDNIGHT) ? inRange(dateTime.toLocalDate()) : null;
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    private static @Nullable LocalDate inRange(LocalDate date) {
        return date.getYear() < 1 || date.getYear() > LAST_YEAR ? null : date;
    }
}
