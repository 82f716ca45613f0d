package io.workscribe.api.history;

import java.util.Locale;

/** What was done to a resource. Of two things that one change did to it the later one here is shown. */
public enum ChangeAction {
    UPDATED,
    MOVED,
    CREATED,
    RESTORED,
    DELETED;

    /** The spelling on the wire and in tables. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
