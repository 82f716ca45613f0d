package io.workscribe.command.task;

import io.workscribe.api.common.Change;
import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.common.SprintId;
import io.workscribe.api.project.StatusCategory;
import io.workscribe.api.project.StatusId;
import io.workscribe.api.task.event.TaskCreated;
import io.workscribe.api.task.event.TaskEvent;
import io.workscribe.api.task.event.TaskPlannedInSprint;
import io.workscribe.api.task.event.TaskReturnedToBacklog;
import io.workscribe.api.task.event.TaskStatusChanged;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** How far a task is, and the sprint in which it gets on. A completed sprint keeps what is done. */
class TaskProgress extends TaskPart {

    private StatusId statusId;
    private StatusCategory statusCategory;

    /** None in the backlog. */
    private @Nullable SprintId sprintId;

    private @Nullable SprintId formerSprintId;

    @Override
    void begin(TaskCreated event) {
        statusId = event.statusId();
        statusCategory = event.statusCategory();
        sprintId = event.sprintId();
    }

    boolean isDone() {
        return statusCategory == StatusCategory.DONE;
    }

    void changeStatus(@Nullable Change<StatusId> change, TaskRules rules, List<TaskEvent> changes) {
        if (change != null) {
            changeStatus(change.required(), rules, changes);
        }
    }

    void changeStatus(StatusId newStatusId, TaskRules rules, List<TaskEvent> changes) {
        if (!newStatusId.equals(statusId)) {
            StatusCategory category = rules.project().requireStatus(projectId, newStatusId);
            changes.add(new TaskStatusChanged(
                    taskId, organizationId, projectId, newStatusId, category, statusId, statusCategory));
        }
    }

    void editSprint(@Nullable Change<SprintId> change, TaskRules rules, List<TaskEvent> changes) {
        SprintId newSprintId = Change.resolve(change, sprintId);
        if (Objects.equals(newSprintId, sprintId)) {
            return;
        }
        if (newSprintId != null) {
            rules.sprint().requireTaking(projectId, newSprintId);
        }
        if (sprintId != null) {
            rules.sprint().requireLeavable(sprintId, isDone() && !reopens(changes));
        }
        changes.add(leaveFor(newSprintId));
    }

    /** Whether the task, done or not, is open after the changes. */
    private static boolean reopens(List<TaskEvent> changes) {
        return changes.stream()
                .anyMatch(change ->
                        change instanceof TaskStatusChanged changed && changed.statusCategory() != StatusCategory.DONE);
    }

    /** Decided by the sprint, which takes tasks. */
    void planIn(SprintId newSprintId, TaskRules rules, TaskPlacements placements) {
        if (newSprintId.equals(sprintId)) {
            throw Rejected.conflict(ErrorCode.TASK_ALREADY_IN_SPRINT, "The task is in this sprint already.");
        }
        if (sprintId != null) {
            rules.sprint().requireLeavable(sprintId, isDone());
        }
        placements.record(leaveFor(newSprintId));
    }

    /** Decided by the sprint, which is there. */
    void returnFrom(SprintId expected, TaskRules rules, TaskPlacements placements) {
        if (sprintId == null || !expected.equals(sprintId)) {
            throw Rejected.invalid(ErrorCode.TASK_NOT_IN_SPRINT, "The task is not in this sprint.");
        }
        rules.sprint().requireLeavable(sprintId, isDone());
        placements.record(leaveFor(null));
    }

    /** Decided by the end of the sprint; done tasks stay, also those that were not done a moment ago. */
    boolean carryOver(@Nullable SprintId newSprintId, TaskPlacements placements) {
        boolean open = !isDone();
        if (open) {
            placements.record(leaveFor(newSprintId));
        }
        return open;
    }

    /** Decided by the sprint, which is there again; nothing, where the task is deleted or has been in another since. */
    void comeBackInto(SprintId sprint, TaskPlacements placements) {
        if (!isDeleted() && sprintId == null && sprint.equals(formerSprintId)) {
            placements.record(leaveFor(sprint));
        }
    }

    /** Of a task that is back: into the backlog, if its sprint was completed or deleted since. */
    void leaveFormerSprint(TaskRules rules, List<TaskEvent> changes) {
        if (sprintId != null && !rules.sprint().takesBack(taskId)) {
            changes.add(leaveFor(null));
        }
    }

    /** The sprint, or the backlog if it is null. */
    private TaskEvent leaveFor(@Nullable SprintId newSprintId) {
        return newSprintId == null
                ? new TaskReturnedToBacklog(taskId, organizationId, projectId, Objects.requireNonNull(sprintId))
                : new TaskPlannedInSprint(taskId, organizationId, projectId, newSprintId, sprintId);
    }

    @EventSourcingHandler
    private void evolve(TaskStatusChanged event) {
        statusId = event.statusId();
        statusCategory = event.statusCategory();
    }

    @EventSourcingHandler
    private void evolve(TaskPlannedInSprint event) {
        sprintId = event.sprintId();
        formerSprintId = event.previousSprintId();
    }

    @EventSourcingHandler
    private void evolve(TaskReturnedToBacklog event) {
        sprintId = null;
        formerSprintId = event.previousSprintId();
    }
}
