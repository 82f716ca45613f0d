package io.workscribe.query.task;

import io.workscribe.platform.readmodel.ReadModelPart;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tasks and their comments. */
@Component
class TaskTables extends ReadModelPart {

    TaskTables() {
        super("tasks", TaskProjection.class, CommentProjection.class);
    }

    @Override
    public List<?> handlers(JdbcClient jdbc) {
        return List.of(new TaskProjection(new TaskTable(jdbc)), new CommentProjection(jdbc));
    }
}
