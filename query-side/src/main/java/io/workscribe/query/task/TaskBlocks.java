package io.workscribe.query.task;

import io.workscribe.api.common.TaskId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The order of a project's live tasks, cut into blocks ({@code query.task_block}). A place in it is what the blocks before
 * have, and a count within one: however many tasks there are, few are looked at. Blocks come from the order of events alone, so a
 * rebuild makes the same ones.
 */
final class TaskBlocks {

    /** A block that gets more is cut in two. */
    static final int MOST = 256;

    /** Adds what the statement's placed (project_id, rank, live) say. */
    static final String COUNTED = """
            INSERT INTO query.task_block AS block (project_id, low_rank, live_tasks)
            SELECT project_id, low_rank, sum(live) FROM (
                SELECT placed.project_id, placed.live, coalesce((
                    SELECT max(b.low_rank) FROM query.task_block b
                    WHERE b.project_id = placed.project_id AND b.low_rank <= placed.rank), '') AS low_rank
                FROM placed) found
            GROUP BY project_id, low_rank HAVING sum(live) <> 0
            ON CONFLICT (project_id, low_rank) DO UPDATE SET live_tasks = block.live_tasks + excluded.live_tasks
            RETURNING project_id, low_rank, live_tasks
            """;

    /** The end of a statement that has placed: likewise, and says which blocks are too large then. */
    static final String COUNT =
            ", of_blocks AS (" + COUNTED + ") SELECT project_id, low_rank FROM of_blocks WHERE live_tasks > " + MOST;

    /** Of a task t, among the live tasks of its project: for a SELECT that joins {@link #OF_TASK}. */
    static final String POSITION = """
            (SELECT coalesce(sum(b.live_tasks), 0) FROM query.task_block b
             WHERE b.project_id = t.project_id AND b.low_rank < block.low_rank)
            + (SELECT count(*) FROM query.task before
               WHERE before.project_id = t.project_id AND before.deleted_at IS NULL AND before.rank >= block.low_rank
                   AND (before.rank, before.number) < (t.rank, t.number)) AS position
            """;

    static final String OF_TASK = """
            CROSS JOIN LATERAL (
                SELECT max(b.low_rank) AS low_rank FROM query.task_block b
                WHERE b.project_id = t.project_id AND b.low_rank <= t.rank) block
            """;

    /** The end of a statement that has found several tasks: what the blocks before each block have. */
    static final String BEFORE_FOUND = """
            ), blocks AS MATERIALIZED (
                SELECT project_id, low_rank,
                    sum(live_tasks) OVER (PARTITION BY project_id ORDER BY low_rank ROWS UNBOUNDED PRECEDING)
                        - live_tasks AS before
                FROM query.task_block WHERE project_id = ANY (ARRAY(SELECT DISTINCT project_id FROM found))
            )
            """;

    /** Of a task t of those, joined by {@link #OF_TASK} and {@link #WITH_BEFORE}. */
    static final String PLACE_OF_FOUND = """
            blocks.before + (
                SELECT count(*) FROM query.task o
                WHERE o.project_id = t.project_id AND o.deleted_at IS NULL AND o.rank >= blocks.low_rank
                    AND (o.rank, o.number) < (t.rank, t.number)) AS place
            """;

    static final String WITH_BEFORE = """
            JOIN blocks ON blocks.project_id = t.project_id AND blocks.low_rank = block.low_rank
            """;

    /** One that has become too large. */
    record Full(UUID projectId, String lowRank) {}

    private final JdbcClient jdbc;

    TaskBlocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static Full full(ResultSet row, int number) throws SQLException {
        return new Full(row.getObject("project_id", UUID.class), row.getString("low_rank"));
    }

    /** For changes whose statement does not say which blocks are too large then. */
    void splitFullOf(TaskId taskId) {
        jdbc.sql("SELECT b.project_id, b.low_rank FROM query.task t JOIN query.task_block b USING (project_id) "
                        + "WHERE t.task_id = ? AND b.live_tasks > " + MOST + " ORDER BY b.low_rank")
                .param(taskId.value())
                .query(TaskBlocks::full)
                .list()
                .forEach(this::split);
    }

    /** Tasks of the same rank stay in one block. */
    void split(Full block) {
        jdbc.sql("""
                        WITH inside AS (
                            SELECT t.rank, t.number FROM query.task t
                            WHERE t.project_id = :project AND t.deleted_at IS NULL AND t.rank >= :low
                                AND t.rank < coalesce((
                                    SELECT min(b.low_rank) FROM query.task_block b
                                    WHERE b.project_id = :project AND b.low_rank > :low), '~')
                        ), middle AS (
                            SELECT rank FROM inside ORDER BY rank, number OFFSET :half LIMIT 1
                        ), below AS (
                            SELECT middle.rank, (SELECT count(*) FROM inside WHERE inside.rank < middle.rank) AS tasks
                            FROM middle WHERE middle.rank > :low
                        ), added AS (
                            INSERT INTO query.task_block (project_id, low_rank, live_tasks)
                            SELECT b.project_id, below.rank, b.live_tasks - below.tasks
                            FROM below JOIN query.task_block b ON b.project_id = :project AND b.low_rank = :low
                        )
                        UPDATE query.task_block SET live_tasks = below.tasks
                        FROM below WHERE project_id = :project AND low_rank = :low
                        """)
                .param("project", block.projectId())
                .param("low", block.lowRank())
                .param("half", MOST / 2)
                .update();
    }
}
