package io.workscribe.api.common;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Personal data inside an event. Stored encrypted with the key of its subject; deleting the key erases it
 * everywhere.
 */
public record PersonalText(UUID subject, String text) {

    /** What a replay shows once the person's key is gone. */
    public static final String ERASED = "[erased]";

    public PersonalText {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(text, "text");
    }

    public static PersonalText of(UserId subject, String text) {
        return new PersonalText(subject.value(), text);
    }

    public static @Nullable PersonalText ofNullable(UserId subject, @Nullable String text) {
        return text == null ? null : of(subject, text);
    }

    /** The text of what may be absent. */
    public static @Nullable String textOf(@Nullable PersonalText personal) {
        return personal == null ? null : personal.text();
    }

    /** Never the text itself, so that no log line and no exception message can carry it. */
    @Override
    public String toString() {
        return "PersonalText[subject=" + subject + "]";
    }
}
