package io.workscribe.platform.consistency;

import java.util.OptionalLong;

/** What is known of the event processors of other processes. */
public interface ClusterProgress {

    /**
     * The newest event that the whole group has seen, when every part of it is with some process, or was a moment ago;
     * empty when nobody works on it.
     */
    OptionalLong position(String group);
}
