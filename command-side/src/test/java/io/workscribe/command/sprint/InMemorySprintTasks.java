package io.workscribe.command.sprint;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.common.SprintId;
import io.workscribe.api.common.TaskId;
import io.workscribe.command.planning.SprintTasks;
import java.util.ArrayList;
import java.util.List;

/** Stands in for the tasks of a sprint, which a fixture of one aggregate cannot have. */
final class InMemorySprintTasks implements SprintTasks {

    final TaskId known = TaskId.random();
    final List<String> orders = new ArrayList<>();
    List<TaskId> planned = List.of();

    @Override
    public void require(ProjectId projectId, TaskId taskId) {
        if (!taskId.equals(known)) {
            throw Rejected.notFound(ErrorCode.TASK_NOT_FOUND, "There is no such task.");
        }
    }

    @Override
    public void plan(TaskId taskId, SprintId sprintId) {
        orders.add("plan " + taskId + " in " + sprintId);
    }

    @Override
    public void returnToBacklog(TaskId taskId, SprintId sprintId) {
        orders.add("return " + taskId + " of " + sprintId);
    }

    @Override
    public List<TaskId> moveOpenTasks(SprintId from, SprintId to) {
        orders.add("move open of " + from + " to " + to);
        return planned;
    }

    @Override
    public List<TaskId> returnAll(SprintId sprintId) {
        orders.add("return all of " + sprintId);
        return planned;
    }

    @Override
    public void takeBack(List<TaskId> taskIds, SprintId sprintId) {
        orders.add("take back " + taskIds + " into " + sprintId);
    }
}
