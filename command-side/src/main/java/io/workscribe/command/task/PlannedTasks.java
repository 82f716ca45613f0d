package io.workscribe.command.task;

import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.SprintId;
import io.workscribe.api.common.TaskId;
import io.workscribe.command.planning.SprintTasks;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tasks of the event store, as their sprints see them. */
@Component
class PlannedTasks implements SprintTasks {

    private final TaskRules rules;
    private final TaskRegister register;
    private final OtherTasks tasks;
    private final TaskPlacements placements;

    PlannedTasks(TaskRules rules, TaskRegister register, OtherTasks tasks, TaskPlacements placements) {
        this.rules = rules;
        this.register = register;
        this.tasks = tasks;
        this.placements = placements;
    }

    @Override
    public void require(ProjectId projectId, TaskId taskId) {
        register.projectOf(taskId).filter(projectId::equals).orElseThrow(TaskAccess::unknownTask);
    }

    @Override
    public void plan(TaskId taskId, SprintId sprintId) {
        tasks.change(taskId, task -> task.progress().planIn(sprintId, rules, placements));
    }

    @Override
    public void returnToBacklog(TaskId taskId, SprintId sprintId) {
        tasks.change(taskId, task -> task.progress().returnFrom(sprintId, rules, placements));
    }

    @Override
    public List<TaskId> moveOpenTasks(SprintId from, @Nullable SprintId to) {
        List<TaskId> moved = new ArrayList<>();
        register.openTasksOf(from)
                .forEach(taskId -> tasks.change(taskId, task -> {
                    if (task.progress().carryOver(to, placements)) {
                        moved.add(taskId);
                    }
                }));
        placements.forgetDeletedTasksOf(from);
        return List.copyOf(moved);
    }

    @Override
    public List<TaskId> returnAll(SprintId sprintId) {
        List<TaskId> tasks = register.tasksOf(sprintId);
        tasks.forEach(taskId -> returnToBacklog(taskId, sprintId));
        return tasks;
    }

    @Override
    public void takeBack(List<TaskId> taskIds, SprintId sprintId) {
        taskIds.forEach(taskId -> tasks.change(taskId, task -> task.progress().comeBackInto(sprintId, placements)));
    }
}
