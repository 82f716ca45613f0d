package io.workscribe.query.activity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What statuses, sprints, labels and pages are called, deleted ones included; {@code query.activity_name}. */
@Component
class ActivityNames {

    private final JdbcClient jdbc;

    ActivityNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(UUID id, String name) {
        jdbc.sql("""
                        INSERT INTO query.activity_name (id, name) VALUES (:id, :name)
                        ON CONFLICT (id) DO UPDATE SET name = excluded.name
                        """).param("id", id).param("name", name).update();
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

    void clear() {
        jdbc.sql("TRUNCATE query.activity_name").update();
    }
}
