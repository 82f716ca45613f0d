package io.workscribe.query.history;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.query.row.Timestamps;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A stretch of time as a stretch of numbers: both grow together.
 *
 * @param low inclusive
 * @param high exclusive
 */
record ChangeBounds(long low, long high) {

    private static final String FIRST_FROM =
            "coalesce((SELECT number FROM query.change WHERE organization_id = :organization AND at >= %1$s"
                    + " ORDER BY at, number LIMIT 1), " + Long.MAX_VALUE + ")";

    /** The number of the first change from this moment on, as SQL; of none, more than any. */
    static String firstFrom(String moment) {
        return FIRST_FROM.formatted(moment);
    }

    static ChangeBounds of(OrganizationId organization, @Nullable Instant from, @Nullable Instant to, JdbcClient jdbc) {
        if (from == null && to == null) {
            return new ChangeBounds(0, Long.MAX_VALUE);
        }
        return jdbc.sql("SELECT " + (from == null ? "0" : firstFrom(":from")) + " AS low, "
                        + (to == null ? Long.toString(Long.MAX_VALUE) : firstFrom(":to")) + " AS high")
                .param("organization", organization.value())
                .param("from", from == null ? null : Timestamps.of(from))
                .param("to", to == null ? null : Timestamps.of(to))
                .query((row, index) -> new ChangeBounds(row.getLong("low"), row.getLong("high")))
                .single();
    }
}
