package io.workscribe.distributed.journal;

import io.workscribe.platform.repair.MissingRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Up to which event of each stream the command side's tables have been written, without a gap. The handler's transaction
 * writes it beside its rows, so an event beyond it is one whose rows are missing.
 */
public final class StreamVersions implements MissingRows {

    private static final String ADVANCE = """
            INSERT INTO platform.stream_version AS known (stream, version) VALUES (?, ?)
            ON CONFLICT (stream) DO UPDATE SET version = excluded.version WHERE known.version < excluded.version""";

    /**
     * Whoever comes after an event whose rows are missing leaves the version before it: all from there on is repaired, in
     * order. The row is locked in any case.
     */
    private static final String CONTINUE = """
            UPDATE platform.stream_version
               SET version = CASE WHEN version >= ? - 1 THEN greatest(version, ?) ELSE version END WHERE stream = ?""";

    private record Span(long first, long last) {

        Span with(Span other) {
            return new Span(Math.min(first, other.first), Math.max(last, other.last));
        }
    }

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    public StreamVersions(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** To be called in the transaction of the rows. */
    void written(List<? extends EventMessage<?>> events) {
        // In one order, so that two who write the same streams never wait for each other.
        Map<String, Span> streams = new TreeMap<>();
        for (EventMessage<?> event : events) {
            if (event instanceof DomainEventMessage<?> domainEvent) {
                long number = domainEvent.getSequenceNumber();
                streams.merge(domainEvent.getAggregateIdentifier(), new Span(number, number), Span::with);
            }
        }
        List<Object[]> begun = new ArrayList<>();
        List<Object[]> continued = new ArrayList<>();
        streams.forEach((stream, span) -> {
            if (span.first() == 0) {
                begun.add(new Object[] {stream, span.last()});
            } else {
                continued.add(new Object[] {span.first(), span.last(), stream});
            }
        });
        batches.batchUpdate(ADVANCE, begun);
        batches.batchUpdate(CONTINUE, continued);
    }

    /** Waits for a handler that is about to write them. */
    @Override
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
