package io.workscribe.state.live;

import java.util.Set;

/** Says that there is something new to whoever follows a topic; whoever does not hear it looks once a second. */
public interface ToldHint {

    /** @param newest the number of the newest entry */
    void told(Set<String> topics, long newest);
}
