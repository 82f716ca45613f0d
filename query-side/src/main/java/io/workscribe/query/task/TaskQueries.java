package io.workscribe.query.task;

import io.workscribe.api.common.Rejected;
import io.workscribe.api.common.UserId;
import io.workscribe.api.task.query.TaskById;
import io.workscribe.api.task.query.TaskByKey;
import io.workscribe.api.task.query.TaskDetail;
import io.workscribe.query.row.Row;
import io.workscribe.query.visibility.Visibility;
import java.util.function.Supplier;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class TaskQueries {

    private static final String TASK =
            "SELECT " + TaskRows.COLUMNS + """
            , t.description,
            EXISTS (SELECT FROM query.member m WHERE m.organization_id = t.organization_id
                    AND m.user_id = :viewer AND m.removed_at IS NULL) AS visible,
            """ + TaskBlocks.POSITION + """
            FROM query.task t
            """ + TaskBlocks.OF_TASK
                    + TaskRows.JOINS + "WHERE t.deleted_at IS NULL";

    static final String TASK_BY_ID = TASK + " AND t.task_id = :task";

    /** Several projects can have had a key one after the other. */
    static final String TASK_BY_KEY = TASK + """
             AND t.number = :number AND t.project_id = ANY (ARRAY(
                SELECT p.project_id FROM query.project p
                WHERE p.organization_id = :organization AND p.key = :key))
            """;

    private final JdbcClient jdbc;

    TaskQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    TaskDetail handle(TaskById query) {
        return found(
                jdbc.sql(TASK_BY_ID).param("task", query.taskId().value()), query.viewer(), Visibility::foreignTask);
    }

    @QueryHandler
    TaskDetail handle(TaskByKey query) {
        TaskKey key = TaskKey.parse(query.key()).orElseThrow(Visibility::taskNotFound);
        JdbcClient.StatementSpec statement = jdbc.sql(TASK_BY_KEY)
                .param("organization", query.organizationId().value())
                .param("key", key.project())
                .param("number", key.number());
        return found(statement, query.viewer(), Visibility::taskNotFound);
    }

    private static TaskDetail found(JdbcClient.StatementSpec statement, UserId viewer, Supplier<Rejected> invisible) {
        return statement
                .param("viewer", viewer.value())
                .query((columns, index) -> {
                    Row row = new Row(columns);
                    if (!row.flag("visible")) {
                        throw invisible.get();
                    }
                    return TaskRows.detail(row);
                })
                .optional()
                .orElseThrow(Visibility::taskNotFound);
    }
}
