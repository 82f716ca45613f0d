package io.workscribe.query.live.socket;

import java.time.Duration;

/**
 * How often sockets are looked after.
 *
 * @param look between two looks at all of them; a session that ended closes its sockets at the next
 * @param linger how long a topic is still subscribed to that nobody follows any more
 * @param gone how long who says nothing more about where they are is still there: longer than two announcements are apart
 * @param ping between two pings, and how long a ping may stay unanswered
 */
record Heartbeat(Duration look, Duration ping, Duration linger, Duration gone) {

    /** A session's end must close its sockets within five seconds. */
    static final Heartbeat DEFAULT = new Heartbeat(
            Duration.ofSeconds(2), Duration.ofSeconds(20), Duration.ofSeconds(30), Duration.ofSeconds(45));
}
