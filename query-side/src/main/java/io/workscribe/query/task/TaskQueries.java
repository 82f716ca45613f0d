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

    static final String TASK_BY_ID = "SELECT " + TaskRows.COLUMNS + """
            , t.description,
            EXISTS (SELECT FROM query.member m WHERE m.organization_id = t.organization_id
                    AND m.user_id = :viewer AND m.removed_at IS NULL) AS visible,
            """ + TaskBlocks.POSITION + """
            FROM query.task t
            """ + TaskBlocks.OF_TASK
            + TaskRows.JOINS + "WHERE t.task_id = :task AND t.deleted_at IS NULL";

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
