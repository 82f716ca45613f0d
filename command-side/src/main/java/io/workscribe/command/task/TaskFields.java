package io.workscribe.command.task;

import io.workscribe.api.common.Change;
import io.workscribe.api.common.Document;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.task.Priority;
import io.workscribe.api.task.TaskType;
import io.workscribe.api.task.command.EditTask;
import io.workscribe.api.task.event.TaskAssigned;
import io.workscribe.api.task.event.TaskCreated;
import io.workscribe.api.task.event.TaskDescribed;
import io.workscribe.api.task.event.TaskDueDateChanged;
import io.workscribe.api.task.event.TaskEvent;
import io.workscribe.api.task.event.TaskParentChanged;
import io.workscribe.api.task.event.TaskPrioritized;
import io.workscribe.api.task.event.TaskRenamed;
import io.workscribe.api.task.event.TaskTypeChanged;
import io.workscribe.api.task.event.TaskUnassigned;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/**
 * What a task says of itself, apart from its progress and place. A task has the type subtask only as long as it has a
 * parent; before that was so, there were others.
 */
class TaskFields extends TaskPart {

    private String title;
    private @Nullable Document description;
    private @Nullable UserId assigneeId;
    private Priority priority;
    private TaskType type;
    private @Nullable TaskId parentTaskId;
    private @Nullable LocalDate dueDate;

    private @Nullable TaskId formerParentId;

    /** Whether its type has followed from having a parent and changed without one; nobody has chosen another since. */
    private boolean wasSubtask;

    /** What the type becomes for a task with this parent, or none. */
    static TaskType typeBelow(@Nullable TaskId parentTaskId, TaskType type) {
        return parentTaskId == null && type == TaskType.SUBTASK ? TaskType.TASK : type;
    }

    @Override
    void begin(TaskCreated event) {
        title = event.title();
        description = event.description();
        assigneeId = event.assigneeId();
        priority = event.priority();
        type = event.type();
        parentTaskId = event.parentTaskId();
        dueDate = event.dueDate();
    }

    boolean isSubtask() {
        return parentTaskId != null;
    }

    @Nullable
    UserId assigneeId() {
        return assigneeId;
    }

    void editText(EditTask command, List<TaskEvent> changes) {
        String newTitle = Change.resolveRequired(command.title(), title);
        if (!newTitle.equals(title)) {
            changes.add(new TaskRenamed(taskId, organizationId, projectId, newTitle, title));
        }
        Document newDescription = Change.resolve(command.description(), description);
        if (!Objects.equals(newDescription, description)) {
            changes.add(new TaskDescribed(taskId, organizationId, projectId, newDescription));
        }
    }

    void editKind(EditTask command, TaskRules rules, List<TaskEvent> changes) {
        editAssignee(command.assigneeId(), rules, changes);
        Priority newPriority = Change.resolveRequired(command.priority(), priority);
        if (newPriority != priority) {
            changes.add(new TaskPrioritized(taskId, organizationId, projectId, newPriority, priority));
        }
        TaskId newParentId = Change.resolve(command.parentTaskId(), parentTaskId);
        if (newParentId != null && !newParentId.equals(parentTaskId)) {
            rules.parent().require(projectId, taskId, newParentId);
        }
        place(newParentId, Change.resolveRequired(command.type(), type), changes);
    }

    void editDueDate(@Nullable Change<LocalDate> change, List<TaskEvent> changes) {
        LocalDate newDueDate = Change.resolve(change, dueDate);
        if (!Objects.equals(newDueDate, dueDate)) {
            changes.add(new TaskDueDateChanged(taskId, organizationId, projectId, newDueDate, dueDate));
        }
    }

    /** Who is assigned already may stay so, member or not. */
    private void editAssignee(@Nullable Change<UserId> change, TaskRules rules, List<TaskEvent> changes) {
        UserId newAssigneeId = Change.resolve(change, assigneeId);
        if (Objects.equals(newAssigneeId, assigneeId)) {
            return;
        }
        if (newAssigneeId == null) {
            changes.add(new TaskUnassigned(taskId, organizationId, projectId, Objects.requireNonNull(assigneeId)));
        } else {
            rules.assignee().require(organizationId, newAssigneeId);
            changes.add(new TaskAssigned(taskId, organizationId, projectId, newAssigneeId, assigneeId));
        }
    }

    /** Below that parent, or none, with the type that fits; the parent may be gone. */
    private void place(@Nullable TaskId newParentId, TaskType wantedType, List<TaskEvent> changes) {
        TaskType shownType = typeBelow(parentTaskId, type);
        TaskType newType = typeBelow(newParentId, wantedType);
        if (newType != shownType) {
            changes.add(new TaskTypeChanged(taskId, organizationId, projectId, newType, shownType));
        }
        if (!Objects.equals(newParentId, parentTaskId)) {
            changes.add(new TaskParentChanged(taskId, organizationId, projectId, newParentId, parentTaskId));
        }
    }

    /** For want of its parent, which is written down. */
    void leaveParent(TaskPlacements placements) {
        TaskId parent = parentTaskId;
        List<TaskEvent> changes = new ArrayList<>();
        place(null, type, changes);
        placements.record(changes);
        if (parent != null) {
            placements.orphan(taskId, parent);
        }
    }

    /** Below the parent that it lost, with the type it had there, unless somebody has put it elsewhere since. */
    void returnTo(TaskId parent, TaskRules rules, TaskPlacements placements) {
        if (isDeleted()
                || parentTaskId != null
                || !parent.equals(formerParentId)
                || !rules.parent().allows(projectId, taskId, parent)) {
            return;
        }
        List<TaskEvent> changes = new ArrayList<>();
        place(parent, wasSubtask ? TaskType.SUBTASK : type, changes);
        placements.record(changes);
    }

    /** Of a task that is back: its parent may be gone, or have come back before it. */
    void leaveOrFindParent(TaskRules rules, OtherTasks others, TaskPlacements placements) {
        if (parentTaskId == null) {
            others.lostParentOf(taskId).ifPresent(lost -> returnTo(lost, rules, placements));
        } else if (!rules.parent().isThere(projectId, parentTaskId)) {
            leaveParent(placements);
        }
    }

    /** Of a task that is back: who has left is nobody's assignee, unless the task tells who did it. */
    void leaveFormerMember(TaskRules rules, List<TaskEvent> changes) {
        if (assigneeId != null
                && rules.assignee()
                        .membersAmong(organizationId, Set.of(assigneeId))
                        .isEmpty()) {
            changes.add(new TaskUnassigned(taskId, organizationId, projectId, assigneeId));
        }
    }

    @EventSourcingHandler
    private void evolve(TaskRenamed event) {
        title = event.title();
    }

    @EventSourcingHandler
    private void evolve(TaskDescribed event) {
        description = event.description();
    }

    @EventSourcingHandler
    private void evolve(TaskAssigned event) {
        assigneeId = event.assigneeId();
    }

    @EventSourcingHandler
    private void evolve(TaskUnassigned event) {
        assigneeId = null;
    }

    @EventSourcingHandler
    private void evolve(TaskPrioritized event) {
        priority = event.priority();
    }

    @EventSourcingHandler
    private void evolve(TaskTypeChanged event) {
        wasSubtask = event.type() == TaskType.TASK && event.previousType() == TaskType.SUBTASK;
        type = event.type();
    }

    @EventSourcingHandler
    private void evolve(TaskParentChanged event) {
        parentTaskId = event.parentTaskId();
        formerParentId = event.previousParentTaskId();
    }

    @EventSourcingHandler
    private void evolve(TaskDueDateChanged event) {
        dueDate = event.dueDate();
    }
}
