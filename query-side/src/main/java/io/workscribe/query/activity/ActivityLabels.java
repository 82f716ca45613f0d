package io.workscribe.query.activity;

/**
 * What the ids of a change were called, as SQL for an activity {@code r}: what the row says of that moment; for people,
 * whose names may be erased, and for tasks, whose keys do not change, what they are called now.
 */
final class ActivityLabels {

    static final String COLUMNS = label("from_label", "old_value") + ", " + label("to_label", "new_value");

    private ActivityLabels() {}

    private static String label(String label, String value) {
        return """
                coalesce(r.%1$s,
                    (SELECT named.display_name FROM query.person named
                     WHERE named.user_id = (r.%2$s::jsonb ->> 'assignee_id')::uuid),
                    (SELECT named.project_key || '-' || named.number FROM query.task named
                     WHERE named.task_id = (r.%2$s::jsonb ->> 'parent_task_id')::uuid)) AS shown_%1$s""".formatted(label, value);
    }
}
