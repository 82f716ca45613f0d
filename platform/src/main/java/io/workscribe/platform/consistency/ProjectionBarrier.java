package io.workscribe.platform.consistency;

import io.workscribe.platform.eventstore.WritePosition;
import java.time.Duration;

/**
 * Holds an answer back until a write is in every table that the next request may look at: the read tables, and the
 * lookups that the next command may depend on.
 */
public interface ProjectionBarrier {

    /** Whether every projection and lookup passed the position within the time. */
    boolean await(long position, Duration atMost);

    /** Whether every projection and lookup that has to do with what was written passed it within the time. */
    default boolean await(WritePosition written, Duration atMost) {
        return await(written.position(), atMost);
    }

    /** Whether every projection and lookup has seen all that is committed now. */
    boolean awaitNow(Duration atMost);

    /** The position up to which everything can be read now, as far as this process knows. */
    long readable();

    /** Whether the policies passed the position within the time, too: what they do about a write is then done. */
    boolean awaitPolicies(long position, Duration atMost);
}
