package io.workscribe.platform.eventstore;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When the newest change in the store happened, which may be later than the clock says now. */
public final class NewestChange {

    /** Changes that ran side by side are stored in any order, but not this far from each other. */
    private static final String NEWEST = """
            SELECT max(meta_data ->> 'at')
              FROM (SELECT convert_from(meta_data, 'UTF8')::json AS meta_data
                      FROM platform.domain_event ORDER BY global_index DESC LIMIT 1000) AS newest""";

    private NewestChange() {}

    /** Null when there is none, or none that says. */
    public static @Nullable Instant in(JdbcClient jdbc) {
        String at = jdbc.sql(NEWEST).query(String.class).optional().orElse(null);
        return at == null ? null : Instant.parse(at);
    }
}
