package io.workscribe.query.history;

import io.workscribe.api.common.SprintId;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.history.ChangeAction;
import io.workscribe.api.history.ChangedResource;
import io.workscribe.api.project.LabelId;
import io.workscribe.api.task.command.MoveTask;
import io.workscribe.api.task.event.TaskAssigned;
import io.workscribe.api.task.event.TaskCreated;
import io.workscribe.api.task.event.TaskDeleted;
import io.workscribe.api.task.event.TaskDescribed;
import io.workscribe.api.task.event.TaskDueDateChanged;
import io.workscribe.api.task.event.TaskEvent;
import io.workscribe.api.task.event.TaskLabelsChanged;
import io.workscribe.api.task.event.TaskParentChanged;
import io.workscribe.api.task.event.TaskPlannedInSprint;
import io.workscribe.api.task.event.TaskPrioritized;
import io.workscribe.api.task.event.TaskRanked;
import io.workscribe.api.task.event.TaskRenamed;
import io.workscribe.api.task.event.TaskRestored;
import io.workscribe.api.task.event.TaskReturnedToBacklog;
import io.workscribe.api.task.event.TaskStatusChanged;
import io.workscribe.api.task.event.TaskTypeChanged;
import io.workscribe.api.task.event.TaskUnassigned;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields of tasks. What happens to a task counts for its project, and for the sprint that it is in. */
final class TaskParts {

    private static final String KEY = "key";
    private static final String DESCRIBED = "described";
    private static final String SPRINT = "sprint";

    private TaskParts() {}

    static void addTo(EventParts parts) {
        parts.on(TaskCreated.class, TaskParts::created)
                .on(TaskRenamed.class, TaskParts::renamed)
                .on(TaskDescribed.class, TaskParts::described)
                .on(TaskStatusChanged.class, TaskParts::statusChanged)
                .on(
                        TaskAssigned.class,
                        (event, telling) -> assigned(event, event.previousAssigneeId(), event.assigneeId(), telling))
                .on(
                        TaskUnassigned.class,
                        (event, telling) -> assigned(event, event.previousAssigneeId(), null, telling))
                .on(
                        TaskPrioritized.class,
                        (event, telling) -> updated(
                                event,
                                new FieldValues()
                                        .field(
                                                "priority",
                                                event.previousPriority().wire(),
                                                event.priority().wire()),
                                telling))
                .on(
                        TaskTypeChanged.class,
                        (event, telling) -> updated(
                                event,
                                new FieldValues()
                                        .field(
                                                "type",
                                                event.previousType().wire(),
                                                event.type().wire()),
                                telling))
                .on(TaskParentChanged.class, TaskParts::parentChanged)
                .on(
                        TaskPlannedInSprint.class,
                        (event, telling) -> sprintChanged(event, event.previousSprintId(), event.sprintId(), telling))
                .on(
                        TaskReturnedToBacklog.class,
                        (event, telling) -> sprintChanged(event, event.previousSprintId(), null, telling))
                .on(
                        TaskDueDateChanged.class,
                        (event, telling) -> updated(
                                event,
                                new FieldValues().field("due_date", event.previousDueDate(), event.dueDate()),
                                telling))
                .on(TaskLabelsChanged.class, TaskParts::labelsChanged)
                .on(
                        TaskRanked.class,
                        (event, telling) -> task(event, ChangeAction.MOVED, new FieldValues().field("place"), telling))
                .on(
                        TaskRestored.class,
                        (event, telling) -> task(event, ChangeAction.RESTORED, new FieldValues(), telling))
                .on(
                        TaskDeleted.class,
                        (event, telling) -> task(event, ChangeAction.DELETED, new FieldValues(), telling));
    }

    /** For what counts for a task as well; null when it is in none. */
    static @Nullable UUID sprintOf(TaskId task, Telling telling) {
        String sprint = telling.known(task.value()).detail(SPRINT);
        return sprint == null ? null : UUID.fromString(sprint);
    }

    private static void created(TaskCreated event, Telling telling) {
        String key = event.projectKey() + "-" + event.number();
        Map<String, String> details = new HashMap<>(Map.of(KEY, key));
        if (event.description() != null) {
            details.put(DESCRIBED, telling.version());
        }
        if (event.sprintId() != null) {
            details.put(SPRINT, event.sprintId().toString());
        }
        telling.remember(event.taskId().value(), key + " " + event.title(), details);
        FieldValues fields = new FieldValues()
                .begin("title", event.title())
                .begin("description_json", event.description() == null ? null : telling.document())
                .begin(
                        "status_id",
                        event.statusId(),
                        telling.labelOf(event.statusId().value()))
                .begin("assignee_id", event.assigneeId())
                .begin("priority", event.priority().wire())
                .begin("type", event.type().wire())
                .begin("parent_task_id", event.parentTaskId(), telling.labelOf(value(event.parentTaskId())))
                .begin("sprint_id", event.sprintId(), telling.labelOf(value(event.sprintId())))
                .begin("due_date", event.dueDate())
                .begin("labels", event.labelIds(), names(event.labelIds(), telling));
        task(event, ChangeAction.CREATED, fields, telling);
    }

    private static void renamed(TaskRenamed event, Telling telling) {
        Known known = telling.known(event.taskId().value());
        telling.remember(event.taskId().value(), known.detail(KEY) + " " + event.title(), known.details());
        updated(event, new FieldValues().field("title", event.previousTitle(), event.title()), telling);
    }

    private static void described(TaskDescribed event, Telling telling) {
        UUID task = event.taskId().value();
        Object former = telling.document(telling.known(task).detail(DESCRIBED));
        Object now = event.description() == null ? null : telling.document();
        telling.remember(task, DESCRIBED, now == null ? null : telling.version());
        updated(event, new FieldValues().field("description_json", former, now), telling);
    }

    private static void statusChanged(TaskStatusChanged event, Telling telling) {
        FieldValues fields = new FieldValues()
                .field(
                        "status_id",
                        event.previousStatusId(),
                        telling.labelOf(event.previousStatusId().value()),
                        event.statusId(),
                        telling.labelOf(event.statusId().value()));
        boolean moved = telling.followsFrom(MoveTask.class);
        task(event, moved ? ChangeAction.MOVED : ChangeAction.UPDATED, fields, telling);
    }

    private static void assigned(TaskEvent event, @Nullable UserId from, @Nullable UserId to, Telling telling) {
        updated(event, new FieldValues().field("assignee_id", from, to), telling);
    }

    private static void parentChanged(TaskParentChanged event, Telling telling) {
        FieldValues fields = new FieldValues()
                .field(
                        "parent_task_id",
                        event.previousParentTaskId(),
                        telling.labelOf(value(event.previousParentTaskId())),
                        event.parentTaskId(),
                        telling.labelOf(value(event.parentTaskId())));
        updated(event, fields, telling);
    }

    /** It counts for both sprints. */
    private static void sprintChanged(
            TaskEvent event, @Nullable SprintId from, @Nullable SprintId to, Telling telling) {
        UUID task = event.taskId().value();
        telling.remember(task, SPRINT, Objects.toString(to, null));
        FieldValues fields = new FieldValues()
                .field("sprint_id", from, telling.labelOf(value(from)), to, telling.labelOf(value(to)));
        telling.part(
                ChangedResource.TASK,
                task,
                ChangeAction.UPDATED,
                fields,
                event.projectId().value(),
                value(from),
                value(to));
    }

    private static void labelsChanged(TaskLabelsChanged event, Telling telling) {
        FieldValues fields = new FieldValues()
                .field(
                        "labels",
                        event.previousLabelIds(),
                        names(event.previousLabelIds(), telling),
                        event.labelIds(),
                        names(event.labelIds(), telling));
        updated(event, fields, telling);
    }

    private static void updated(TaskEvent event, FieldValues fields, Telling telling) {
        task(event, ChangeAction.UPDATED, fields, telling);
    }

    private static void task(TaskEvent event, ChangeAction action, FieldValues fields, Telling telling) {
        telling.part(
                ChangedResource.TASK,
                event.taskId().value(),
                action,
                fields,
                event.projectId().value(),
                sprintOf(event.taskId(), telling));
    }

    /** Null for none: there is nothing to read then. */
    private static @Nullable String names(List<LabelId> labels, Telling telling) {
        return labels.isEmpty()
                ? null
                : labels.stream()
                        .map(label -> telling.labelOf(label.value()))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", "));
    }

    private static @Nullable UUID value(@Nullable TaskId id) {
        return id == null ? null : id.value();
    }

    private static @Nullable UUID value(@Nullable SprintId id) {
        return id == null ? null : id.value();
    }
}
