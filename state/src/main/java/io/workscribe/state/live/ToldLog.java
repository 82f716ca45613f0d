package io.workscribe.state.live;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Adds to the log of told changes. Numbers are given under a lock that is held until the commit: whoever has read an entry
 * never finds one before it.
 */
public final class ToldLog {

    private final JdbcClient jdbc;

    public ToldLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** To be called in the transaction that makes it true. Returns the number of the last entry. */
    public long append(List<ToldEntry> entries) {
        // Durable when told: clients keep cursors, and those must not come to mean something else after a crash.
        // Numbers are given to joined rows, so none before the lock.
        return jdbc.sql("""
                        WITH locked AS MATERIALIZED (
                            SELECT pg_advisory_xact_lock(hashtextextended('workscribe told changes', 0)),
                                set_config('synchronous_commit', 'on', true)
                        ), added AS (
                            INSERT INTO live.change
                                (topic, position, organization_id, audience, resource, resource_id, action, change_id, message)
                            SELECT topic, position, organization_id, audience, resource, resource_id, action, change_id,
                                message
                            FROM locked CROSS JOIN unnest(?, ?, ?, ?, ?, ?, ?, ?, ?) WITH ORDINALITY
                                e (topic, position, organization_id, audience, resource, resource_id, action, change_id,
                                    message, number)
                            ORDER BY number
                            RETURNING seq)
                        SELECT max(seq) FROM added
                        """)
                .params(
                        entries.stream().map(ToldEntry::topic).toArray(String[]::new),
                        entries.stream().map(ToldEntry::position).toArray(Long[]::new),
                        entries.stream().map(ToldEntry::organizationId).toArray(UUID[]::new),
                        entries.stream().map(ToldEntry::audience).toArray(String[]::new),
                        entries.stream().map(ToldEntry::resource).toArray(String[]::new),
                        entries.stream().map(ToldEntry::resourceId).toArray(UUID[]::new),
                        entries.stream().map(ToldEntry::action).toArray(String[]::new),
                        entries.stream().map(ToldEntry::changeId).toArray(String[]::new),
                        entries.stream().map(ToldEntry::message).toArray(String[]::new))
                .query(Long.class)
                .single();
    }
}
