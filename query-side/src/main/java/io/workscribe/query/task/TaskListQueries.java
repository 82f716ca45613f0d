package io.workscribe.query.task;

import io.workscribe.api.task.query.AssignedTasks;
import io.workscribe.api.task.query.ProjectTasks;
import io.workscribe.api.task.query.TaskFilter;
import io.workscribe.api.task.query.TaskPage;
import io.workscribe.api.task.query.TaskSummary;
import io.workscribe.query.row.BoundedPage;
import io.workscribe.query.row.OneMoment;
import io.workscribe.query.row.Row;
import io.workscribe.query.visibility.Visibility;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class TaskListQueries {

    private static final TaskFilter EVERYTHING = new TaskFilter(null, null, null, null, null, false, null, null, null);

    /** When nothing is filtered out, the place in the list is the place in the project. */
    private static final String PLACE_IN_PAGE = """
            SELECT t.task_id, :skip + row_number() OVER (ORDER BY t.rank, t.number) - 1 AS position FROM page t
            """;

    private static final String PLACE_IN_PROJECT = """
            SELECT t.task_id, row_number() OVER (PARTITION BY t.project_id ORDER BY t.rank, t.number) - 1 AS position
            FROM query.task t
            WHERE t.deleted_at IS NULL AND t.project_id = ANY (ARRAY(SELECT project_id FROM page GROUP BY project_id))
            """;

    private static final int ROW_BYTES = 4_000;
    private static final int LABEL_BYTES = 200;

    private final JdbcClient jdbc;
    private final Visibility visibility;

    TaskListQueries(JdbcClient jdbc, Visibility visibility) {
        this.jdbc = jdbc;
        this.visibility = visibility;
    }

    @QueryHandler
    @OneMoment
    TaskPage handle(ProjectTasks query) {
        visibility.requireProject(query.organizationId(), query.projectId(), query.viewer());
        TaskConditions conditions = TaskConditions.ofProject(query.projectId(), query.filter());
        boolean everything = query.filter().equals(EVERYTHING);
        String total = everything
                ? "SELECT coalesce(sum(live_tasks), 0) FROM query.task_count t WHERE t.project_id = :project"
                : "SELECT count(*) FROM query.task t WHERE " + conditions.sql();
        List<TaskSummary> tasks = page(
                conditions,
                "t.rank, t.number",
                everything ? PLACE_IN_PAGE : PLACE_IN_PROJECT,
                query.skip(),
                query.limit());
        return new TaskPage(tasks, count(total, conditions), query.skip(), query.limit());
    }

    @QueryHandler
    @OneMoment
    TaskPage handle(AssignedTasks query) {
        TaskConditions conditions = TaskConditions.ofAssignee(query);
        List<TaskSummary> tasks =
                page(conditions, "t.updated_at DESC, t.task_id", PLACE_IN_PROJECT, query.skip(), query.limit());
        long total = count("SELECT count(*) FROM query.task t WHERE " + conditions.sql(), conditions);
        return new TaskPage(tasks, total, query.skip(), query.limit());
    }

    private List<TaskSummary> page(TaskConditions conditions, String order, String place, int skip, int limit) {
        String sql = "WITH page AS MATERIALIZED (" + bounded(conditions, order) + "), place AS (" + place + ")"
                + " SELECT place.position, " + TaskRows.COLUMNS
                + " FROM page JOIN place ON place.task_id = page.task_id JOIN query.task t ON t.task_id = page.task_id "
                + TaskRows.JOINS + " ORDER BY " + order;
        return jdbc.sql(sql)
                .params(conditions.parameters())
                .param("skip", skip)
                .param("limit", limit)
                .query((columns, index) -> TaskRows.summary(new Row(columns)))
                .list();
    }

    /**
     * The page ends where it would get too long; one row is always there. Of what is shown, only labels can be many; the
     * rest is as long as it may be.
     */
    private static String bounded(TaskConditions conditions, String order) {
        return """
                SELECT b.task_id, b.project_id, b.rank, b.number FROM (
                    SELECT t.*, row_number() OVER byOrder AS row_place, sum(%d + %d * (
                            SELECT count(*) FROM query.task_label l WHERE l.task_id = t.task_id))
                        OVER (byOrder ROWS UNBOUNDED PRECEDING) AS row_bytes
                    FROM (SELECT t.task_id, t.project_id, t.rank, t.number, t.updated_at FROM query.task t WHERE %s
                        ORDER BY %s LIMIT :limit OFFSET :skip) t
                    WINDOW byOrder AS (ORDER BY %s)) b
                WHERE b.row_place = 1 OR b.row_bytes <= %d
                """.formatted(ROW_BYTES, LABEL_BYTES, conditions.sql(), order, order, BoundedPage.MAX_BYTES);
    }

    private long count(String sql, TaskConditions conditions) {
        return jdbc.sql(sql).params(conditions.parameters()).query(Long.class).single();
    }
}
