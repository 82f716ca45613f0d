package io.workscribe.distributed.eventstore;

import io.workscribe.platform.StartupFailure;
import java.util.List;
import java.util.function.LongSupplier;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Refuses to start on a database that has handled events which the event store does not have: it was restored from an
 * older backup, or lost its newest events in a power failure. Processors would leave out as many of the next events.
 */
final class HeadCheck implements SmartLifecycle {

    private record Position(String processor, byte[] token, String type) {}

    private final JdbcClient jdbc;
    private final Serializer tokens;
    private final LongSupplier head;
    private boolean running;

    /**
     * @param tokens reads stored positions
     * @param head position of the newest event, -1 when there is none; fails when it cannot be known
     */
    HeadCheck(JdbcClient jdbc, Serializer tokens, LongSupplier head) {
        this.jdbc = jdbc;
        this.tokens = tokens;
        this.head = head;
    }

    @Override
    public void start() {
        running = true;
        List<Position> positions = jdbc.sql("SELECT processor_name AS processor, token, token_type AS type "
                        + "FROM platform.token_entry WHERE token IS NOT NULL")
                .query(Position.class)
                .list();
        // Asked after the positions were read: other processes go on, and are right to be beyond what was newest
        // before.
        long newest = head.getAsLong();
        positions.forEach(position -> requireUpTo(newest, position));
    }

    private void requireUpTo(long newest, Position stored) {
        TrackingToken token =
                tokens.deserialize(new SimpleSerializedObject<>(stored.token(), byte[].class, stored.type(), null));
        long position = token.position().orElse(-1);
        if (position > newest) {
            throw new StartupFailure(
                    "Processor %s has handled event %d of this database, and the newest event in Axon Server is %d."
                            .formatted(stored.processor(), position, newest),
                    "Restore Axon Server and the database from the same backup: docs/distributed.md, \"After a power"
                            + " failure\".");
        }
    }

    /** Before any processor runs. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
