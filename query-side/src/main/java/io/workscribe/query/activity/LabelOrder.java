package io.workscribe.query.activity;

import io.workscribe.api.project.LabelId;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In which order labels were created, deleted ones included; {@code query.activity_label}. */
class LabelOrder {

    private final JdbcClient jdbc;

    LabelOrder(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(LabelId labelId, long version) {
        jdbc.sql("""
                        INSERT INTO query.activity_label (label_id, version) VALUES (:label, :version)
                        ON CONFLICT (label_id) DO NOTHING
                        """).param("label", labelId.value()).param("version", version).update();
    }

    /** The ids in the order of creation with commas between them; null when there are none. */
    @Nullable
    String joined(List<LabelId> labelIds) {
        return jdbc.sql("""
                        SELECT string_agg(changed.label_id, ',' ORDER BY known.version, changed.label_id)
                        FROM (SELECT DISTINCT unnest(string_to_array(:labels, ',')) AS label_id) changed
                            LEFT JOIN query.activity_label known ON known.label_id = changed.label_id::uuid
                        """)
                .param("labels", labelIds.stream().map(LabelId::toString).collect(Collectors.joining(",")))
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /** What they are called, in the same order. */
    @Nullable
    String names(List<LabelId> labelIds) {
        return jdbc.sql("""
                        SELECT string_agg(called.name, ', ' ORDER BY known.version, changed.label_id)
                        FROM (SELECT DISTINCT unnest(string_to_array(:labels, ',')) AS label_id) changed
                            LEFT JOIN query.activity_label known ON known.label_id = changed.label_id::uuid
                            LEFT JOIN query.activity_name called ON called.id = changed.label_id::uuid
                        """)
                .param("labels", labelIds.stream().map(LabelId::toString).collect(Collectors.joining(",")))
                .query(String.class)
                .optional()
                .orElse(null);
    }
}
