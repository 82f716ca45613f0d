package io.workscribe.query.task;

import io.workscribe.api.task.query.AssignedTasks;
import io.workscribe.api.task.query.ProjectTasks;
import io.workscribe.api.task.query.TaskFilter;
import io.workscribe.api.task.query.TaskPage;
import io.workscribe.api.task.query.TaskSummary;
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
        String sql = "WITH page AS MATERIALIZED ("
                + "SELECT t.task_id, t.project_id, t.rank, t.number FROM query.task t WHERE " + conditions.sql()
                + " ORDER BY " + order + " LIMIT :limit OFFSET :skip), place AS (" + place + ")"
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

    private long count(String sql, TaskConditions conditions) {
        return jdbc.sql(sql).params(conditions.parameters()).query(Long.class).single();
    }
}
