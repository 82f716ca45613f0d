package io.workscribe.query.activity;

import io.workscribe.api.common.TaskId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How the descriptions of tasks begin at the moment, deleted tasks included; {@code query.activity_description}. */
class ActivityDescriptions {

    private final JdbcClient jdbc;

    ActivityDescriptions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was there before; null when that was nothing, or when the version is a repeat. */
    @Nullable
    String replace(TaskId taskId, @Nullable String excerpt, long version) {
        return jdbc.sql("""
                        WITH former AS (SELECT excerpt FROM query.activity_description WHERE task_id = :task)
                        INSERT INTO query.activity_description AS known (task_id, excerpt, version)
                        VALUES (:task, :excerpt, :version)
                        ON CONFLICT (task_id) DO UPDATE SET excerpt = excluded.excerpt, version = excluded.version
                        WHERE known.version < excluded.version
                        RETURNING (SELECT excerpt FROM former)
                        """)
                .param("task", taskId.value())
                .param("excerpt", excerpt)
                .param("version", version)
                .query(String.class)
                .optional()
                .orElse(null);
    }
}
