package io.workscribe.platform.eventstore;

import java.time.Instant;
import java.util.Optional;

/** When the newest change in the event store happened, which may be later than the clock says now. */
public interface NewestChange {

    /**
     * Changes that ran side by side are stored in any order, but no two of them so many events apart. So the newest
     * change is the latest of these.
     */
    int EVENTS = 1_000;

    /** Nothing when there is none, or none that says. */
    Optional<Instant> at();
}
