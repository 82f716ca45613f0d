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

    /** One row more than the page has, so that it is known whether there is any. */
    private static final String FILTERED = """
            WITH head AS MATERIALIZED (
                SELECT %1$s AS visible, (SELECT count(*) FROM query.task t WHERE %3$s) AS total
            ), found AS MATERIALIZED (
                SELECT t.* FROM query.task t WHERE %3$s AND %6$s AND (SELECT visible FROM head)
                ORDER BY %4$s LIMIT :limit + 1 OFFSET :skip
            """ + TaskBlocks.BEFORE_FOUND + """
            , page AS MATERIALIZED (
                SELECT %2$s, """ + TaskBlocks.PLACE_OF_FOUND + """
                    , %5$s
                FROM found t
                """
            + TaskBlocks.OF_TASK + TaskBlocks.WITH_BEFORE + """
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

    /** The labels of all rows of the page. */
    static final String LABELS = """
            , label AS (
                SELECT array_agg(l.label_id ORDER BY l.version) AS ids, array_agg(l.name ORDER BY l.version) AS names,
                    array_agg(l.color ORDER BY l.version) AS colors
                FROM query.label l
                WHERE NOT l.deleted AND l.label_id IN (
                    SELECT id::uuid FROM (SELECT DISTINCT label_ids FROM page WHERE %s) used,
                        unnest(string_to_array(used.label_ids, ',')) id)
            )
            """;

    /** What a row t shows of others; labels come with the first one. */
    static final String SHOWN_WITH = """
            CASE WHEN t.row_place = 1 THEN (SELECT ids FROM label) END AS all_label_ids,
            CASE WHEN t.row_place = 1 THEN (SELECT names FROM label) END AS all_label_names,
            CASE WHEN t.row_place = 1 THEN (SELECT colors FROM label) END AS all_label_colors,
            s.name AS status_name, s.category AS status_shown_category, s.color AS status_color,
            s.position AS status_position,
            a.display_name AS assignee_name, a.avatar_url AS assignee_avatar, a.email AS assignee_email,
            r.display_name AS reporter_name, r.avatar_url AS reporter_avatar, r.email AS reporter_email
            """;

    static final String JOINS = """
            LEFT JOIN query.status s ON s.status_id = t.status_id
            LEFT JOIN query.person a ON a.user_id = t.assignee_id
            LEFT JOIN query.person r ON r.user_id = t.reporter_id
            """;

    private static final String ROWS =
            LABELS.formatted("row_place = 1 OR row_bytes <= " + BoundedPage.MAX_BYTES) + """
            SELECT head.visible, head.total, %2$s AS found, t.*, %1$s AS position,
            """ + SHOWN_WITH + """
            FROM head LEFT JOIN page t ON t.row_place <= :limit AND (t.row_place = 1 OR t.row_bytes <= %3$d)
            """ + JOINS;

    private TaskListSql() {}

    /** Everything in a project, by rank. */
    static String ofProject(String visible, String conditions) {
        return PROJECT.formatted(visible, TaskRows.OWN_COLUMNS, conditions, "t.rank, t.number", LENGTH)
                + ROWS.formatted("t.before + t.row_place - 1", "head.total - :skip", BoundedPage.MAX_BYTES);
    }

    /** @param behind which of those that meet the conditions may be on the page */
    static String filtered(String visible, String conditions, String behind, String order) {
        return FILTERED.formatted(visible, TaskRows.OWN_COLUMNS, conditions, order, LENGTH, behind)
                + ROWS.formatted("t.place", "(SELECT count(*) FROM found)", BoundedPage.MAX_BYTES);
    }
}
