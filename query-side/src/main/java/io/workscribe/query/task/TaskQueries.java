package io.workscribe.query.task;

import io.workscribe.api.task.query.TaskById;
import io.workscribe.api.task.query.TaskDetail;
import io.workscribe.query.row.Row;
import io.workscribe.query.visibility.Visibility;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class TaskQueries {

    /** The place is counted from the end of the project's order: the newest tasks are there and most asked for. */
    private static final String TASK_BY_ID =
            "SELECT " + TaskRows.COLUMNS + """
            , t.description,
            (SELECT c.live_tasks FROM query.task_count c WHERE c.project_id = t.project_id) - 1
                - (SELECT count(*) FROM query.task later
                   WHERE later.project_id = t.project_id AND later.deleted_at IS NULL
                       AND (later.rank, later.number) > (t.rank, t.number)) AS position,
            EXISTS (SELECT FROM query.member m WHERE m.organization_id = t.organization_id
                    AND m.user_id = :viewer AND m.removed_at IS NULL) AS visible
            FROM query.task t
            """ + TaskRows.JOINS + "WHERE t.task_id = :task AND t.deleted_at IS NULL";

    private final JdbcClient jdbc;

    TaskQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    TaskDetail handle(TaskById query) {
        return jdbc.sql(TASK_BY_ID)
                .param("task", query.taskId().value())
                .param("viewer", query.viewer().value())
                .query((columns, index) -> {
                    Row row = new Row(columns);
                    if (!row.flag("visible")) {
                        throw Visibility.foreignTask();
                    }
                    return TaskRows.detail(row);
                })
                .optional()
                .orElseThrow(Visibility::taskNotFound);
    }
}
