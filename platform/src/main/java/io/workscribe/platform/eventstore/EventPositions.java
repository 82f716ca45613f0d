package io.workscribe.platform.eventstore;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The numbers of the global sequence that are events, as of now. */
public final class EventPositions {

    private final JdbcClient jdbc;

    public EventPositions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of the newest event; 0 when there is none. */
    public long newest() {
        return jdbc.sql("SELECT coalesce(max(global_index), 0) FROM platform.domain_event")
                .query(Long.class)
                .single();
    }

    /** Those of the given numbers that belong to a committed event. */
    public Set<Long> among(Collection<Long> numbers) {
        return new HashSet<>(jdbc.sql("SELECT global_index FROM platform.domain_event WHERE global_index = ANY(?)")
                .param(numbers.toArray(Long[]::new))
                .query(Long.class)
                .list());
    }
}
