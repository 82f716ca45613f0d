package io.workscribe.api.history;

import java.util.Locale;

/** What a part of a change is about. */
public enum ChangedResource {
    ORGANIZATION,
    MEMBER,
    INVITATION,
    PROJECT,
    STATUS,
    LABEL,
    TASK,
    COMMENT,
    LINK,
    FILE,
    SPRINT,
    SPACE,
    PAGE;

    /** The spelling on the wire and in tables. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
