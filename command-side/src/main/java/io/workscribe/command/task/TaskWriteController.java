package io.workscribe.command.task;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.SprintId;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.project.LabelId;
import io.workscribe.api.project.StatusId;
import io.workscribe.api.task.Priority;
import io.workscribe.api.task.TaskType;
import io.workscribe.api.task.command.CreateTask;
import io.workscribe.api.task.command.DeleteTask;
import io.workscribe.api.task.command.EditTask;
import io.workscribe.api.task.command.RestoreTask;
import io.workscribe.api.task.query.TaskById;
import io.workscribe.api.task.query.TaskDetail;
import io.workscribe.command.lookup.MembershipLookup;
import io.workscribe.platform.security.Caller;
import io.workscribe.platform.web.Body;
import io.workscribe.platform.web.CommandResponder;
import io.workscribe.platform.web.Operation;
import io.workscribe.platform.web.RequestInput;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Creating, editing and deleting tasks. */
@RestController
@RequestMapping("/api/v1")
class TaskWriteController {

    private static final int LONGEST_TITLE = 500;

    private final CommandResponder responder;
    private final MembershipLookup members;

    TaskWriteController(CommandResponder responder, MembershipLookup members) {
        this.responder = responder;
        this.members = members;
    }

    @Operation(
            summary = "Create a task",
            status = 201,
            answer = TaskDetail.class,
            refusals = {
                ErrorCode.PROJECT_NOT_FOUND,
                ErrorCode.STATUS_NOT_FOUND,
                ErrorCode.SPRINT_NOT_FOUND,
                ErrorCode.INVALID_STATUS,
                ErrorCode.TASK_NOT_FOUND,
                ErrorCode.USER_NOT_IN_ORG,
                ErrorCode.LABEL_NOT_FOUND
            })
    @PostMapping("/organizations/{slug}/projects/{project_id}/tasks")
    ResponseEntity<Object> create(@PathVariable String slug, Caller caller, RequestInput input) {
        OrganizationId organization = members.require(slug, caller.userId());
        TaskId id = TaskId.random();
        CreateTask command = createTask(id, organization, input.path("project_id", ProjectId::new), input.body());
        input.check();
        return responder.send(command).created(new TaskById(id, caller.userId()), "/api/v1/tasks/" + id);
    }

    private static CreateTask createTask(TaskId id, OrganizationId organization, ProjectId project, Body body) {
        return new CreateTask(
                id,
                organization,
                project,
                body.name("title", 1, LONGEST_TITLE).required(),
                body.document("description_json").orNull(),
                body.id("status_id", StatusId::new).required(),
                body.id("assignee_id", UserId::new).orNull(),
                body.choice("priority", Priority.class).orElse(Priority.NONE),
                body.choice("type", TaskType.class).orElse(TaskType.TASK),
                body.id("parent_task_id", TaskId::new).orNull(),
                body.id("sprint_id", SprintId::new).orNull(),
                body.date("due_date").orNull(),
                body.ids("label_ids", LabelId::new).orElse(List.of()));
    }

    @Operation(
            summary = "Change fields of a task",
            answer = TaskDetail.class,
            refusals = {
                ErrorCode.TASK_NOT_FOUND,
                ErrorCode.FORBIDDEN,
                ErrorCode.STATUS_NOT_FOUND,
                ErrorCode.SPRINT_NOT_FOUND,
                ErrorCode.INVALID_STATUS,
                ErrorCode.USER_NOT_IN_ORG,
                ErrorCode.LABEL_NOT_FOUND,
                ErrorCode.INVALID_PARENT,
                ErrorCode.PRECONDITION_FAILED
            })
    @PatchMapping("/tasks/{task_id}")
    ResponseEntity<Object> edit(Caller caller, RequestInput input) {
        TaskId id = input.path("task_id", TaskId::new);
        EditTask command = editTask(id, input.body());
        input.check();
        return responder.send(command).ok(new TaskById(id, caller.userId()));
    }

    private static EditTask editTask(TaskId id, Body body) {
        return new EditTask(
                id,
                body.name("title", 1, LONGEST_TITLE).changed(),
                body.document("description_json").changedOrCleared(null),
                body.id("status_id", StatusId::new).changed(),
                body.id("assignee_id", UserId::new).clearable(),
                body.choice("priority", Priority.class).changedOrCleared(Priority.NONE),
                body.choice("type", TaskType.class).changed(),
                body.id("parent_task_id", TaskId::new).clearable(),
                body.id("sprint_id", SprintId::new).clearable(),
                body.date("due_date").clearable(),
                body.ids("label_ids", LabelId::new).changedOrCleared(List.of()));
    }

    @Operation(
            summary = "Delete a task",
            refusals = {ErrorCode.TASK_NOT_FOUND, ErrorCode.FORBIDDEN, ErrorCode.PRECONDITION_FAILED})
    @DeleteMapping("/tasks/{task_id}")
    ResponseEntity<Object> delete(RequestInput input) {
        TaskId id = input.path("task_id", TaskId::new);
        input.check();
        return responder.send(new DeleteTask(id)).emptyObject();
    }

    @Operation(
            summary = "Bring a deleted task back",
            description = "With its comments, links, labels, number and place, and below it the tasks that its deletion"
                    + " took from it. It is in the backlog if its sprint was completed or deleted since, and below no"
                    + " task if its parent is deleted.",
            answer = TaskDetail.class,
            refusals = {ErrorCode.TASK_NOT_FOUND, ErrorCode.FORBIDDEN, ErrorCode.PRECONDITION_FAILED})
    @PostMapping("/tasks/{task_id}/restore")
    ResponseEntity<Object> restore(Caller caller, RequestInput input) {
        TaskId id = input.path("task_id", TaskId::new);
        input.check();
        return responder.send(new RestoreTask(id)).awaitOthers().ok(new TaskById(id, caller.userId()));
    }
}
