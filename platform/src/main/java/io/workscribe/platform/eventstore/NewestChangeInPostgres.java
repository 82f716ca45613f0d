package io.workscribe.platform.eventstore;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Of the events in the database. */
public final class NewestChangeInPostgres implements NewestChange {

    private static final String NEWEST = """
            SELECT max(meta_data ->> 'at')
              FROM (SELECT convert_from(meta_data, 'UTF8')::json AS meta_data
                      FROM platform.domain_event ORDER BY global_index DESC LIMIT ?) AS newest""";

    private final JdbcClient jdbc;

    public NewestChangeInPostgres(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Instant> at() {
        return jdbc.sql(NEWEST).param(EVENTS).query(String.class).optional().map(Instant::parse);
    }
}
