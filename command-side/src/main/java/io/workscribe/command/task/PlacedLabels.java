package io.workscribe.command.task;

import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.project.LabelId;
import io.workscribe.command.planning.LabelledTasks;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The labels of tasks as {@link TaskPlacements} writes them down. */
@Component
class PlacedLabels implements LabelledTasks {

    private final JdbcClient jdbc;

    PlacedLabels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public @Nullable List<TaskId> having(ProjectId projectId, LabelId labelId) {
        List<UUID> tasks = jdbc.sql(
                        "SELECT CASE WHEN label_ids IS NOT NULL THEN task_id END FROM command.task_placement "
                                + "WHERE project_id = ? AND NOT deleted AND (label_ids IS NULL OR label_ids @> ARRAY[?::uuid]) "
                                + "ORDER BY number")
                .params(projectId.value(), labelId.value())
                .query(UUID.class)
                .list();
        return tasks.contains(null) ? null : tasks.stream().map(TaskId::new).toList();
    }
}
