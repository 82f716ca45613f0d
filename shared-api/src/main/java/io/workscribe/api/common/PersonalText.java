package io.workscribe.api.common;

import java.util.Objects;
import java.util.UUID;

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

    /** Never the text itself, so that no log line and no exception message can carry it. */
    @Override
    public String toString() {
        return "PersonalText[subject=" + subject + "]";
    }
}
