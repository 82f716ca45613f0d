package io.workscribe.platform.journal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Up to which event of each stream the command side's tables have been written. The handler's transaction writes it
 * beside its rows, so an event beyond it is one whose rows are missing.
 */
public final class StreamVersions {

    private static final String ADVANCE = """
            INSERT INTO platform.stream_version AS known (stream, version) VALUES (?, ?)
            ON CONFLICT (stream) DO UPDATE SET version = excluded.version WHERE known.version < excluded.version""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    public StreamVersions(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** To be called in the transaction of the rows. */
    void written(List<? extends EventMessage<?>> events) {
        Map<String, Long> newest = new TreeMap<>();
        for (EventMessage<?> event : events) {
            if (event instanceof DomainEventMessage<?> domainEvent) {
                newest.merge(domainEvent.getAggregateIdentifier(), domainEvent.getSequenceNumber(), Math::max);
            }
        }
        // In one order, so that two who write the same streams never wait for each other.
        batches.batchUpdate(
                ADVANCE,
                newest.entrySet().stream()
                        .map(stream -> new Object[] {stream.getKey(), stream.getValue()})
                        .toList());
    }

    /**
     * Whether the rows of this event are missing; they count as written from now on. Waits for a handler that is about to
     * write them.
     */
    public boolean isMissing(Object stream, long sequenceNumber) {
        boolean written = jdbc.sql(
                        "SELECT EXISTS (SELECT FROM platform.stream_version WHERE stream = ? AND version >= ?)")
                .params(stream.toString(), sequenceNumber)
                .query(Boolean.class)
                .single();
        return !written
                && jdbc.sql(ADVANCE).params(stream.toString(), sequenceNumber).update() > 0;
    }
}
