package io.workscribe.query.activity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What statuses, sprints, labels and pages are called, deleted ones included; {@code query.activity_name}. */
class ActivityNames {

    private final JdbcClient jdbc;

    ActivityNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(UUID id, String name, long version) {
        jdbc.sql("""
                        INSERT INTO query.activity_name AS known (id, name, version) VALUES (:id, :name, :version)
                        ON CONFLICT (id) DO UPDATE SET name = excluded.name, version = excluded.version
                            WHERE known.version < excluded.version
                        """)
                .param("id", id)
                .param("name", name)
                .param("version", version)
                .update();
    }

    /** Null for null, and for what was never named. */
    @Nullable
    String of(@Nullable UUID id) {
        return id == null
                ? null
                : jdbc.sql("SELECT name FROM query.activity_name WHERE id = :id")
                        .param("id", id)
                        .query(String.class)
                        .optional()
                        .orElse(null);
    }
}
