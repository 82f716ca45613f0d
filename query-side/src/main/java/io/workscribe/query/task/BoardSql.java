package io.workscribe.query.task;

/**
 * One statement for the columns of a project with their first tasks. At least one row comes back for each column; in an
 * empty one its task_id is null. Rows of a column come in any order, row_place says which.
 */
final class BoardSql {

    /** All that a board may be long, and what each column may be, however many there are. */
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    private static final int BYTES_OF_COLUMN = 256 * 1024;

    /** The keys and what cannot be long. */
    private static final int ROW_BYTES = 1_400;

    private static final int LABEL_BYTES = 200;

    /** Of an id in label_ids, and the comma. */
    private static final int LABEL_ID_CHARACTERS = 37;

    /** About as long as what the row shows: half of a text may have to be escaped. */
    private static final String LENGTH = """
            row_number() OVER byOrder AS row_place,
            sum(%d + %d * ((length(t.label_ids) + 1) / %d) + 2 * octet_length(concat(
                t.title, a.display_name, a.email, a.avatar_url, r.display_name, r.email, r.avatar_url))) OVER byOrder
                AS row_bytes
            """.formatted(ROW_BYTES, LABEL_BYTES, LABEL_ID_CHARACTERS);

    private static final String ON_BOARD =
            "(row_place <= :limit AND (row_place = 1 OR row_bytes <= (SELECT bytes FROM room)))";

    private static final String BOARD = """
            WITH head AS MATERIALIZED (
                SELECT %1$s AS visible
            ), board AS MATERIALIZED (
                SELECT s.*, (SELECT count(*) FROM query.task t WHERE %3$s AND t.status_id = s.status_id) AS total
                FROM query.status s WHERE s.project_id = :project AND (SELECT visible FROM head)
            ), room AS MATERIALIZED (
                SELECT greatest(%4$d, %5$d / greatest(count(*), 1)) AS bytes FROM board
            ), found AS MATERIALIZED (
                SELECT first.* FROM board CROSS JOIN LATERAL (
                    SELECT t.* FROM query.task t WHERE %3$s AND t.status_id = board.status_id
                    ORDER BY t.rank, t.number LIMIT :limit + 1) first
            """ + TaskBlocks.BEFORE_FOUND + """
            , page AS MATERIALIZED (
                SELECT %2$s, """ + TaskBlocks.PLACE_OF_FOUND + """
                    , %6$s
                FROM found t
                """
            + TaskBlocks.OF_TASK + TaskBlocks.WITH_BEFORE + """
                    LEFT JOIN query.person a ON a.user_id = t.assignee_id
                    LEFT JOIN query.person r ON r.user_id = t.reporter_id
                WINDOW byOrder AS (PARTITION BY t.status_id ORDER BY t.rank, t.number ROWS UNBOUNDED PRECEDING)
            )
            """ + TaskListSql.LABELS.formatted(ON_BOARD) + """
            SELECT head.visible, board.total,
                (SELECT count(*) FROM found f WHERE f.status_id = board.status_id) AS found,
                board.status_id AS column_id, board.organization_id AS column_organization_id,
                board.project_id AS column_project_id, board.name AS column_name, board.category AS column_category,
                board.position AS column_position, board.color AS column_color, board.rank AS column_rank,
                board.version AS column_version, board.revision AS column_revision,
                t.*, t.place AS position,
            """
            + TaskListSql.SHOWN_WITH + """
            FROM head LEFT JOIN board ON true LEFT JOIN page t ON t.status_id = board.status_id AND
            """ + ON_BOARD + TaskListSql.JOINS + "ORDER BY board.position, board.status_id";

    private BoardSql() {}

    static String of(String visible, String conditions) {
        return BOARD.formatted(visible, TaskRows.OWN_COLUMNS, conditions, BYTES_OF_COLUMN, MOST_BYTES, LENGTH);
    }
}
