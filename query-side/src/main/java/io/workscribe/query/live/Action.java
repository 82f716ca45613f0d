package io.workscribe.query.live;

import java.util.Locale;

/** What happened to a resource. Of two things in one change the later one here is told. */
enum Action {
    UPDATED,
    MOVED,
    CREATED,
    RESTORED,
    DELETED;

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the message names fields. */
    boolean isOfFields() {
        return this == UPDATED || this == MOVED;
    }
}
