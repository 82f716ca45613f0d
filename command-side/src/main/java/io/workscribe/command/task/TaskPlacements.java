package io.workscribe.command.task;

import io.workscribe.api.common.SprintId;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.project.LabelId;
import io.workscribe.api.project.StatusCategory;
import io.workscribe.api.project.StatusId;
import io.workscribe.api.task.event.TaskAssigned;
import io.workscribe.api.task.event.TaskCreated;
import io.workscribe.api.task.event.TaskDeleted;
import io.workscribe.api.task.event.TaskEvent;
import io.workscribe.api.task.event.TaskLabelsChanged;
import io.workscribe.api.task.event.TaskParentChanged;
import io.workscribe.api.task.event.TaskPlannedInSprint;
import io.workscribe.api.task.event.TaskRanked;
import io.workscribe.api.task.event.TaskRestored;
import io.workscribe.api.task.event.TaskReturnedToBacklog;
import io.workscribe.api.task.event.TaskStatusChanged;
import io.workscribe.api.task.event.TaskTypeChanged;
import io.workscribe.api.task.event.TaskUnassigned;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down where tasks stand, in the transaction of the events that put them there. */
@Component
class TaskPlacements {

    private final JdbcClient jdbc;

    TaskPlacements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets the event happen to the task that decides, and follows it. */
    void record(TaskEvent event) {
        AggregateLifecycle.apply(event);
        follow(event);
    }

    /** Events that do not place a task change nothing. */
    void follow(TaskEvent event) {
        if (event instanceof TaskCreated created) {
            insert(created);
        } else if (event instanceof TaskStatusChanged changed) {
            setStatus(changed.taskId(), changed.statusId(), changed.statusCategory());
        } else if (event instanceof TaskRanked ranked) {
            set("rank", ranked.rank(), ranked.taskId());
        } else if (event instanceof TaskAssigned assigned) {
            set("assignee_id", assigned.assigneeId().value(), assigned.taskId());
        } else if (event instanceof TaskUnassigned unassigned) {
            set("assignee_id", null, unassigned.taskId());
        } else if (event instanceof TaskTypeChanged changed) {
            set("type", changed.type().wire(), changed.taskId());
        } else if (event instanceof TaskParentChanged changed) {
            set("parent_task_id", uuid(changed.parentTaskId()), changed.taskId());
            set("orphan_of", null, changed.taskId());
        } else if (event instanceof TaskPlannedInSprint planned) {
            set("sprint_id", planned.sprintId().value(), planned.taskId());
        } else if (event instanceof TaskReturnedToBacklog returned) {
            set("sprint_id", null, returned.taskId());
        } else if (event instanceof TaskLabelsChanged changed) {
            set("label_ids", uuids(changed.labelIds()), changed.taskId());
        } else if (event instanceof TaskDeleted deleted) {
            set("deleted", true, deleted.taskId());
        } else if (event instanceof TaskRestored restored) {
            set("deleted", false, restored.taskId());
        }
    }

    /** Writes down for want of which parent the task is nobody's subtask. */
    void orphan(TaskId taskId, TaskId parentTaskId) {
        set("orphan_of", parentTaskId.value(), taskId);
    }

    /** The sprint is completed: it takes back no task that was deleted before. */
    void forgetDeletedTasksOf(SprintId sprintId) {
        jdbc.sql("UPDATE command.task_placement SET sprint_id = NULL WHERE sprint_id = ? AND deleted")
                .param(sprintId.value())
                .update();
    }

    private void insert(TaskCreated event) {
        jdbc.sql("INSERT INTO command.task_placement (task_id, organization_id, project_id, number, status_id, "
                        + "status_category, rank, type, parent_task_id, sprint_id, assignee_id, label_ids) "
                        + "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (task_id) DO NOTHING")
                .params(
                        event.taskId().value(),
                        event.organizationId().value(),
                        event.projectId().value(),
                        event.number(),
                        event.statusId().value(),
                        event.statusCategory().wire(),
                        event.rank(),
                        event.type().wire())
                .param(uuid(event.parentTaskId()))
                .param(event.sprintId() == null ? null : event.sprintId().value())
                .param(event.assigneeId() == null ? null : event.assigneeId().value())
                .param(uuids(event.labelIds()))
                .update();
    }

    private void setStatus(TaskId taskId, StatusId statusId, StatusCategory category) {
        jdbc.sql("UPDATE command.task_placement SET status_id = ?, status_category = ? WHERE task_id = ?")
                .params(statusId.value(), category.wire(), taskId.value())
                .update();
    }

    /** column is one of the names above, never input. */
    private void set(String column, @Nullable Object value, TaskId taskId) {
        jdbc.sql("UPDATE command.task_placement SET " + column + " = ? WHERE task_id = ?")
                .param(value)
                .param(taskId.value())
                .update();
    }

    private static UUID[] uuids(List<LabelId> labelIds) {
        return labelIds.stream().map(LabelId::value).toArray(UUID[]::new);
    }

    private static @Nullable UUID uuid(@Nullable TaskId taskId) {
        return taskId == null ? null : taskId.value();
    }
}
