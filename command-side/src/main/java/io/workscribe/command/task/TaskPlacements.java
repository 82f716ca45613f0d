package io.workscribe.command.task;

import io.workscribe.api.common.SprintId;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.project.LabelId;
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
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
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
        record(List.of(event));
    }

    /** Likewise, one after the other. */
    void record(List<? extends TaskEvent> events) {
        events.forEach(AggregateLifecycle::apply);
        follow(events);
    }

    void follow(TaskEvent event) {
        follow(List.of(event));
    }

    /** What has happened to one task. Events that do not place a task change nothing. */
    private void follow(List<? extends TaskEvent> events) {
        Map<String, @Nullable Object> changed = new TreeMap<>();
        for (TaskEvent event : events) {
            if (event instanceof TaskCreated created) {
                insert(created);
            } else {
                changed.putAll(changedBy(event));
            }
        }
        if (!changed.isEmpty()) {
            update(events.get(0).taskId(), changed);
        }
    }

    private static Map<String, @Nullable Object> changedBy(TaskEvent event) {
        if (event instanceof TaskStatusChanged changed) {
            return Map.of(
                    "status_id",
                    changed.statusId().value(),
                    "status_category",
                    changed.statusCategory().wire());
        } else if (event instanceof TaskRanked ranked) {
            return Map.of("rank", ranked.rank());
        } else if (event instanceof TaskAssigned assigned) {
            return Map.of("assignee_id", assigned.assigneeId().value());
        } else if (event instanceof TaskUnassigned) {
            return nothing("assignee_id");
        } else if (event instanceof TaskTypeChanged changed) {
            return Map.of("type", changed.type().wire());
        } else if (event instanceof TaskParentChanged changed) {
            Map<String, @Nullable Object> placed = new HashMap<>();
            placed.put("parent_task_id", uuid(changed.parentTaskId()));
            placed.put("orphan_of", null);
            return placed;
        } else if (event instanceof TaskPlannedInSprint planned) {
            return Map.of("sprint_id", planned.sprintId().value());
        } else if (event instanceof TaskReturnedToBacklog) {
            return nothing("sprint_id");
        } else if (event instanceof TaskLabelsChanged changed) {
            return Map.of("label_ids", uuids(changed.labelIds()));
        } else if (event instanceof TaskDeleted) {
            return Map.of("deleted", true);
        } else if (event instanceof TaskRestored) {
            return Map.of("deleted", false);
        }
        return Map.of();
    }

    private static Map<String, @Nullable Object> nothing(String column) {
        return Collections.singletonMap(column, null);
    }

    /** Writes down for want of which parent the task is nobody's subtask. */
    void orphan(TaskId taskId, TaskId parentTaskId) {
        update(taskId, Map.of("orphan_of", parentTaskId.value()));
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

    /** @param changed columns, never input, and what they are now */
    private void update(TaskId taskId, Map<String, @Nullable Object> changed) {
        StatementSpec statement = jdbc.sql("UPDATE command.task_placement SET "
                + changed.keySet().stream().map(column -> column + " = ?").collect(Collectors.joining(", "))
                + " WHERE task_id = ?");
        for (Object value : changed.values()) {
            statement = statement.param(value);
        }
        statement.param(taskId.value()).update();
    }

    private static UUID[] uuids(List<LabelId> labelIds) {
        return labelIds.stream().map(LabelId::value).toArray(UUID[]::new);
    }

    private static @Nullable UUID uuid(@Nullable TaskId taskId) {
        return taskId == null ? null : taskId.value();
    }
}
