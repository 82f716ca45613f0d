package io.workscribe.command.task;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.SprintId;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.project.LabelId;
import io.workscribe.api.project.StatusCategory;
import io.workscribe.api.project.StatusId;
import io.workscribe.api.task.TaskType;
import io.workscribe.api.task.command.CreateTask;
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
import io.workscribe.command.reservation.ProjectCounters;
import io.workscribe.platform.order.Rank;
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

    /**
     * What is written down of a new task.
     *
     * @param type of the event
     */
    record NewTask(
            TaskId taskId,
            OrganizationId organizationId,
            ProjectId projectId,
            StatusId statusId,
            StatusCategory category,
            TaskType type,
            @Nullable TaskId parentTaskId,
            @Nullable SprintId sprintId,
            @Nullable UserId assigneeId,
            List<LabelId> labelIds) {

        static NewTask of(CreateTask command, StatusCategory category, TaskType type, List<LabelId> labelIds) {
            return new NewTask(
                    command.taskId(),
                    command.organizationId(),
                    command.projectId(),
                    command.statusId(),
                    category,
                    type,
                    command.parentTaskId(),
                    command.sprintId(),
                    command.assigneeId(),
                    labelIds);
        }
    }

    private static final String INSERT = "INSERT INTO command.task_placement (number, rank, task_id, organization_id, "
            + "project_id, status_id, status_category, type, parent_task_id, sprint_id, assignee_id, label_ids)";

    private static final String OTHERS = "?, ?, ?, ?, ?, ?, ?, ?, ?, ?";

    /** Whoever adds the same one again fails with its event. */
    private static final String ONCE = "ON CONFLICT (task_id) DO NOTHING";

    private final JdbcClient jdbc;
    private final ProjectCounters counters;

    TaskPlacements(JdbcClient jdbc, ProjectCounters counters) {
        this.jdbc = jdbc;
        this.counters = counters;
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
        if (event instanceof TaskCreated created) {
            insert(created);
        } else {
            follow(List.of(event));
        }
    }

    /** What has happened to one task that is written down. Events that do not place a task change nothing. */
    private void follow(List<? extends TaskEvent> events) {
        Map<String, @Nullable Object> changed = new TreeMap<>();
        events.forEach(event -> changed.putAll(changedBy(event)));
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

    /** Puts a task behind all others of its project, which stays locked to the end of the transaction; its number. */
    int add(NewTask task) {
        StatementSpec statement = jdbc.sql("WITH counted AS (" + ProjectCounters.NEXT + "), added AS (" + INSERT
                        + " SELECT last_number, " + Rank.sqlOfNumber("last_number") + ", " + OTHERS
                        + " FROM counted " + ONCE + ") SELECT last_number FROM counted")
                .param(task.projectId().value());
        return counters.taken(
                task.projectId(), others(statement, task).query(Integer.class).optional());
    }

    private void insert(TaskCreated event) {
        StatementSpec statement =
                jdbc.sql(INSERT + " VALUES (?, ?, " + OTHERS + ") " + ONCE).params(event.number(), event.rank());
        others(
                        statement,
                        new NewTask(
                                event.taskId(),
                                event.organizationId(),
                                event.projectId(),
                                event.statusId(),
                                event.statusCategory(),
                                event.type(),
                                event.parentTaskId(),
                                event.sprintId(),
                                event.assigneeId(),
                                event.labelIds()))
                .update();
    }

    private static StatementSpec others(StatementSpec statement, NewTask task) {
        return statement
                .params(
                        task.taskId().value(),
                        task.organizationId().value(),
                        task.projectId().value(),
                        task.statusId().value(),
                        task.category().wire(),
                        task.type().wire())
                .param(uuid(task.parentTaskId()))
                .param(task.sprintId() == null ? null : task.sprintId().value())
                .param(task.assigneeId() == null ? null : task.assigneeId().value())
                .param(uuids(task.labelIds()));
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
