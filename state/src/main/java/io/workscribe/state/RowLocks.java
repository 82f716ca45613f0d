package io.workscribe.state;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets changes of the same thing take turns, also of one that is not there yet. */
public final class RowLocks {

    private final JdbcClient jdbc;

    public RowLocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the end of the current transaction. */
    public void lock(String kind, UUID id) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(kind + " " + id)
                .query()
                .singleRow();
    }
}
