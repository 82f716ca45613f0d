package io.workscribe.query.notification.push;

import java.time.Duration;

/**
 * How often sockets are looked after.
 *
 * @param look between two looks at all of them; a session that ended closes its sockets at the next
 * @param ping between two pings, and how long a ping may stay unanswered
 */
record Heartbeat(Duration look, Duration ping) {

    /** A session's end must close its sockets within five seconds. */
    static final Heartbeat DEFAULT = new Heartbeat(Duration.ofSeconds(2), Duration.ofSeconds(20));
}
