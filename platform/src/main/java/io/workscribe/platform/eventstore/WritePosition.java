package io.workscribe.platform.eventstore;

import java.util.Optional;

/**
 * Where the newest events of the current thread's last transaction stand. A command is handled on the thread that sends
 * it, so its sender can read there how far the read side must come.
 *
 * @param position in the stream of all events
 * @param version the sequence number of the last event in its aggregate
 */
public record WritePosition(long position, long version) {

    private static final ThreadLocal<WritePosition> COMMITTED = new ThreadLocal<>();

    /** Called when they are. */
    public static void committed(WritePosition written) {
        COMMITTED.set(written);
    }

    /** What was written since the last call, empty when nothing was; forgets it. */
    public static Optional<WritePosition> take() {
        WritePosition written = COMMITTED.get();
        COMMITTED.remove();
        return Optional.ofNullable(written);
    }
}
