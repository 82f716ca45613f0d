package io.workscribe.command.task;

import io.workscribe.api.common.Document;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.Role;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.project.LabelId;
import io.workscribe.api.project.ProjectType;
import io.workscribe.api.project.StatusCategory;
import io.workscribe.api.project.StatusId;
import io.workscribe.api.project.event.LabelCreated;
import io.workscribe.api.project.event.ProjectCreated;
import io.workscribe.api.project.event.ProjectStatus;
import io.workscribe.api.task.Priority;
import io.workscribe.api.task.TaskType;
import io.workscribe.api.task.event.TaskCreated;
import io.workscribe.api.task.event.TaskEvent;
import io.workscribe.command.reservation.ProjectCounters;
import io.workscribe.commandtest.CommandSideParts;
import io.workscribe.platform.order.Rank;
import java.util.List;
import java.util.UUID;

/** A fresh organization with people and one project, known to the lookups. */
final class TaskFixture {

    final CommandSideParts parts;
    final OrganizationId acme = OrganizationId.random();
    final ProjectId app = ProjectId.random();
    final StatusId todo = new StatusId(UUID.randomUUID());
    final StatusId doing = new StatusId(UUID.randomUUID());
    final StatusId done = new StatusId(UUID.randomUUID());
    final LabelId bug = LabelId.random();
    final LabelId idea = LabelId.random();
    final UserId owner;
    final UserId ada;
    final UserId grace;

    TaskFixture(CommandSideParts parts) {
        this.parts = parts;
        owner = parts.member(acme, Role.OWNER);
        ada = parts.member(acme, Role.MEMBER);
        grace = parts.member(acme, Role.MEMBER);
        parts.get(ProjectCounters.class).open(app);
        parts.happened(
                new ProjectCreated(
                        app,
                        acme,
                        "App",
                        "APP",
                        null,
                        ProjectType.KANBAN,
                        List.of(
                                new ProjectStatus(todo, "To Do", StatusCategory.TODO, 0, null),
                                new ProjectStatus(doing, "In Progress", StatusCategory.IN_PROGRESS, 1, null),
                                new ProjectStatus(done, "Done", StatusCategory.DONE, 2, null)),
                        owner),
                new LabelCreated(app, acme, bug, "bug", "#ff0000"),
                new LabelCreated(app, acme, idea, "idea", "#00ff00"));
    }

    /** Ada's, in the first column. */
    TaskCreated created(TaskId id, int number) {
        return created(id, number, todo, TaskType.TASK, null);
    }

    TaskCreated created(TaskId id, int number, StatusId status, TaskType type, TaskId parent) {
        return new TaskCreated(
                id,
                acme,
                app,
                "APP",
                number,
                "Write it",
                new Document("{}"),
                status,
                status.equals(done) ? StatusCategory.DONE : StatusCategory.TODO,
                Rank.ofNumber(number).text(),
                ada,
                null,
                Priority.NONE,
                type,
                parent,
                null,
                null,
                List.of());
    }

    /** Another task of the project, number by number. */
    TaskId placed(StatusId status, TaskType type, TaskId parent) {
        TaskId id = TaskId.random();
        int number = parts.get(ProjectCounters.class).next(app);
        placed(created(id, number, status, type, parent));
        return id;
    }

    TaskId placed() {
        return placed(todo, TaskType.TASK, null);
    }

    void placed(TaskEvent... events) {
        for (TaskEvent event : events) {
            parts.get(TaskPlacements.class).follow(event);
        }
    }

    /** Its tasks in their order. */
    List<TaskId> column(StatusId status) {
        return parts.database()
                .jdbc()
                .sql(
                        "SELECT task_id FROM command.task_placement WHERE project_id = ? AND status_id = ? AND NOT deleted "
                                + "ORDER BY rank")
                .params(app.value(), status.value())
                .query((row, number) -> new TaskId(row.getObject(1, UUID.class)))
                .list();
    }
}
