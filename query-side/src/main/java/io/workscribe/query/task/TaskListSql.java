package io.workscribe.query.task;

import io.workscribe.query.row.BoundedPage;

/**
 * One statement for a page of tasks, so that it shows one moment: whether the viewer may see it, how many there are, and the
 * rows with what is shown of others in them. At least one row comes back; of an empty page its task_id is null. Rows come in
 * any order, row_place says which.
 */
final class TaskListSql {

    private static final int ROW_BYTES = 4_000;
    private static final int LABEL_BYTES = 200;

    /** Of an id in label_ids, and the comma. */
    private static final int LABEL_ID_CHARACTERS = 37;

    /** Where nothing is filtered out the place in the list is the place in the project, and blocks say where it begins. */
    private static final String PROJECT = """
            WITH head AS MATERIALIZED (
                SELECT %1$s AS visible, coalesce((
                    SELECT c.live_tasks FROM query.task_count c WHERE c.project_id = :project), 0) AS total
            ), start AS MATERIALIZED (
                SELECT low_rank, before FROM (
                    SELECT low_rank, sum(live_tasks) OVER (ORDER BY low_rank ROWS UNBOUNDED PRECEDING) - live_tasks AS before
                    FROM query.task_block WHERE project_id = :project) b
                WHERE before <= :skip ORDER BY before DESC, low_rank DESC LIMIT 1
            ), page AS MATERIALIZED (
                SELECT %2$s, :skip AS before, %5$s FROM (
                    SELECT t.* FROM query.task t
                    WHERE %3$s AND t.rank >= (SELECT low_rank FROM start) AND (SELECT visible FROM head)
                    ORDER BY t.rank, t.number
                    LIMIT :limit OFFSET :skip - (SELECT before FROM start)::bigint) t
                WINDOW byOrder AS (ORDER BY %4$s ROWS UNBOUNDED PRECEDING)
            )
            """;

    private static final String FILTERED = """
            WITH head AS MATERIALIZED (
                SELECT %1$s AS visible, (SELECT count(*) FROM query.task t WHERE %3$s) AS total
            ), found AS MATERIALIZED (
                SELECT t.* FROM query.task t WHERE %3$s AND (SELECT visible FROM head)
                ORDER BY %4$s LIMIT :limit OFFSET :skip
            ), blocks AS MATERIALIZED (
                SELECT project_id, low_rank,
                    sum(live_tasks) OVER (PARTITION BY project_id ORDER BY low_rank ROWS UNBOUNDED PRECEDING)
                        - live_tasks AS before
                FROM query.task_block WHERE project_id = ANY (ARRAY(SELECT DISTINCT project_id FROM found))
            ), page AS MATERIALIZED (
                SELECT %2$s, blocks.before + (
                    SELECT count(*) FROM query.task o
                    WHERE o.project_id = t.project_id AND o.deleted_at IS NULL AND o.rank >= blocks.low_rank
                        AND (o.rank, o.number) < (t.rank, t.number)) AS place, %5$s
                FROM found t
                """ + TaskBlocks.OF_TASK + """
                    JOIN blocks ON blocks.project_id = t.project_id AND blocks.low_rank = block.low_rank
                WINDOW byOrder AS (ORDER BY %4$s ROWS UNBOUNDED PRECEDING)
            )
            """;

    /**
     * The page ends where it would get too long; one row is always there. Of what is shown, only labels can be many; the
     * rest is as long as it may be.
     */
    private static final String LENGTH =
            "row_number() OVER byOrder AS row_place, sum(%d + %d * ((length(t.label_ids) + 1) / %d)) OVER byOrder AS row_bytes"
                    .formatted(ROW_BYTES, LABEL_BYTES, LABEL_ID_CHARACTERS);

    /** The labels of all rows come with the first one. */
    private static final String ROWS = """
            , label AS (
                SELECT array_agg(l.label_id ORDER BY l.version) AS ids, array_agg(l.name ORDER BY l.version) AS names,
                    array_agg(l.color ORDER BY l.version) AS colors
                FROM query.label l
                WHERE NOT l.deleted AND l.label_id IN (
                    SELECT id::uuid FROM (
                        SELECT DISTINCT label_ids FROM page WHERE row_place = 1 OR row_bytes <= %1$d) used,
                        unnest(string_to_array(used.label_ids, ',')) id)
            )
            SELECT head.visible, head.total, t.*, %2$s AS position,
                CASE WHEN t.row_place = 1 THEN (SELECT ids FROM label) END AS all_label_ids,
                CASE WHEN t.row_place = 1 THEN (SELECT names FROM label) END AS all_label_names,
                CASE WHEN t.row_place = 1 THEN (SELECT colors FROM label) END AS all_label_colors,
                s.name AS status_name, s.category AS status_shown_category, s.color AS status_color,
                s.position AS status_position,
                a.display_name AS assignee_name, a.avatar_url AS assignee_avatar, a.email AS assignee_email,
                r.display_name AS reporter_name, r.avatar_url AS reporter_avatar, r.email AS reporter_email
            FROM head LEFT JOIN page t ON t.row_place = 1 OR t.row_bytes <= %1$d
                LEFT JOIN query.status s ON s.status_id = t.status_id
                LEFT JOIN query.person a ON a.user_id = t.assignee_id
                LEFT JOIN query.person r ON r.user_id = t.reporter_id
            """;

    private TaskListSql() {}

    /** Everything in a project, by rank. */
    static String ofProject(String visible, String conditions) {
        return PROJECT.formatted(visible, TaskRows.OWN_COLUMNS, conditions, "t.rank, t.number", LENGTH)
                + ROWS.formatted(BoundedPage.MAX_BYTES, "t.before + t.row_place - 1");
    }

    static String filtered(String visible, String conditions, String order) {
        return FILTERED.formatted(visible, TaskRows.OWN_COLUMNS, conditions, order, LENGTH)
                + ROWS.formatted(BoundedPage.MAX_BYTES, "t.place");
    }
}
