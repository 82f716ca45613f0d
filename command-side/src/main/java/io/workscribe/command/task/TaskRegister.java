package io.workscribe.command.task;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.SprintId;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;
import io.workscribe.platform.order.Rank;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What decisions about one task need to know about others. Deleted tasks are not there. */
@Component
class TaskRegister {

    /** Where a task belongs. */
    record PlacedTask(TaskId taskId, OrganizationId organizationId, ProjectId projectId, Rank rank) {}

    private final JdbcClient jdbc;

    TaskRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ProjectId> projectOf(TaskId taskId) {
        return jdbc.sql("SELECT project_id FROM command.task_placement WHERE task_id = ? AND NOT deleted")
                .param(taskId.value())
                .query(UUID.class)
                .optional()
                .map(ProjectId::new);
    }

    /** Also of a deleted task. */
    Optional<ProjectId> formerProjectOf(TaskId taskId) {
        return jdbc.sql("SELECT project_id FROM command.task_placement WHERE task_id = ?")
                .param(taskId.value())
                .query(UUID.class)
                .optional()
                .map(ProjectId::new);
    }

    /** For want of which parent the task is nobody's subtask. */
    Optional<TaskId> lostParentOf(TaskId taskId) {
        return jdbc.sql("SELECT orphan_of FROM command.task_placement WHERE task_id = ? AND orphan_of IS NOT NULL")
                .param(taskId.value())
                .query(UUID.class)
                .optional()
                .map(TaskId::new);
    }

    /** The tasks that are nobody's subtasks for want of this one. */
    List<TaskId> orphansOf(TaskId taskId) {
        return jdbc.sql("SELECT task_id FROM command.task_placement WHERE orphan_of = ? AND NOT deleted "
                        + "ORDER BY number")
                .param(taskId.value())
                .query((row, number) -> new TaskId(row.getObject("task_id", UUID.class)))
                .list();
    }

    /** Whether the sprint of a deleted task would take it back. */
    boolean isStillPlanned(TaskId taskId) {
        return jdbc.sql(
                        "SELECT EXISTS (SELECT FROM command.task_placement task "
                                + "JOIN command.sprint_state sprint ON sprint.sprint_id = task.sprint_id "
                                + "WHERE task_id = ? AND NOT sprint.deleted AND (status <> 'completed' OR status_category = 'done'))")
                .param(taskId.value())
                .query(Boolean.class)
                .single();
    }

    List<PlacedTask> tasks(Collection<TaskId> taskIds) {
        UUID[] ids = taskIds.stream().map(TaskId::value).toArray(UUID[]::new);
        return jdbc.sql("SELECT task_id, organization_id, project_id, rank FROM command.task_placement "
                        + "WHERE task_id = ANY (?) AND NOT deleted")
                .param(ids)
                .query((row, number) -> new PlacedTask(
                        new TaskId(row.getObject("task_id", UUID.class)),
                        new OrganizationId(row.getObject("organization_id", UUID.class)),
                        new ProjectId(row.getObject("project_id", UUID.class)),
                        new Rank(row.getString("rank"))))
                .list();
    }

    List<TaskId> subtasksOf(TaskId taskId) {
        return jdbc.sql("SELECT task_id FROM command.task_placement WHERE parent_task_id = ? AND NOT deleted "
                        + "ORDER BY number")
                .param(taskId.value())
                .query((row, number) -> new TaskId(row.getObject("task_id", UUID.class)))
                .list();
    }

    /** Of a project, subtasks before the others. */
    List<TaskId> allOf(ProjectId projectId) {
        return jdbc.sql("SELECT task_id FROM command.task_placement WHERE project_id = ? AND NOT deleted "
                        + "ORDER BY parent_task_id IS NULL, number DESC")
                .param(projectId.value())
                .query((row, number) -> new TaskId(row.getObject("task_id", UUID.class)))
                .list();
    }

    List<TaskId> tasksOf(SprintId sprintId) {
        return planned(sprintId, "");
    }

    List<TaskId> openTasksOf(SprintId sprintId) {
        return planned(sprintId, "AND status_category <> 'done' ");
    }

    private List<TaskId> planned(SprintId sprintId, String condition) {
        return jdbc.sql("SELECT task_id FROM command.task_placement WHERE sprint_id = ? AND NOT deleted " + condition
                        + "ORDER BY number")
                .param(sprintId.value())
                .query((row, number) -> new TaskId(row.getObject("task_id", UUID.class)))
                .list();
    }

    /** Whether the task is the other one or somewhere below it. */
    boolean isWithin(TaskId taskId, TaskId other) {
        return jdbc.sql("WITH RECURSIVE above (task_id) AS (SELECT CAST(? AS uuid) "
                        + "UNION SELECT placement.parent_task_id FROM command.task_placement placement "
                        + "JOIN above ON above.task_id = placement.task_id WHERE placement.parent_task_id IS NOT NULL) "
                        + "SELECT EXISTS (SELECT FROM above WHERE task_id = ?)")
                .params(taskId.value(), other.value())
                .query(Boolean.class)
                .single();
    }

    /** Empty when nobody is assigned, and for tasks that are not there. */
    Optional<UserId> assigneeOf(TaskId taskId) {
        return jdbc.sql("SELECT assignee_id FROM command.task_placement "
                        + "WHERE task_id = ? AND assignee_id IS NOT NULL AND NOT deleted")
                .param(taskId.value())
                .query(UUID.class)
                .optional()
                .map(UserId::new);
    }

    /** The tasks that are assigned to this person and not done; by project, in the order in which projects are locked. */
    List<TaskId> openAssignments(OrganizationId organizationId, UserId userId) {
        return jdbc.sql("SELECT task_id FROM command.task_placement WHERE organization_id = ? AND assignee_id = ? "
                        + "AND status_category <> 'done' AND NOT deleted ORDER BY project_id, number")
                .params(organizationId.value(), userId.value())
                .query((row, number) -> new TaskId(row.getObject("task_id", UUID.class)))
                .list();
    }
}
