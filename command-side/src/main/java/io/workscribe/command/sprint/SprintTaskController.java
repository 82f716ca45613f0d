package io.workscribe.command.sprint;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.SprintId;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.sprint.command.PlanTaskInSprint;
import io.workscribe.api.sprint.command.ReturnTaskToBacklog;
import io.workscribe.api.sprint.query.SprintById;
import io.workscribe.api.sprint.query.SprintView;
import io.workscribe.platform.security.Caller;
import io.workscribe.platform.web.CommandResponder;
import io.workscribe.platform.web.Operation;
import io.workscribe.platform.web.RequestInput;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Putting tasks into sprints and taking them out. */
@RestController
@RequestMapping("/api/v1/sprints/{sprint_id}/tasks")
class SprintTaskController {

    private final CommandResponder responder;

    SprintTaskController(CommandResponder responder) {
        this.responder = responder;
    }

    @Operation(
            summary = "Put a task into a sprint",
            answer = SprintView.class,
            refusals = {
                ErrorCode.SPRINT_NOT_FOUND,
                ErrorCode.TASK_NOT_FOUND,
                ErrorCode.INVALID_STATUS,
                ErrorCode.TASK_ALREADY_IN_SPRINT,
                ErrorCode.PRECONDITION_FAILED
            })
    @PostMapping
    ResponseEntity<Object> plan(Caller caller, RequestInput input) {
        SprintId id = input.path("sprint_id", SprintId::new);
        TaskId task = input.body().id("task_id", TaskId::new).required();
        input.check();
        return responder.send(new PlanTaskInSprint(id, task)).ok(new SprintById(id, caller.userId()));
    }

    @Operation(
            summary = "Return a task of a sprint to the backlog",
            answer = SprintView.class,
            refusals = {
                ErrorCode.SPRINT_NOT_FOUND,
                ErrorCode.TASK_NOT_FOUND,
                ErrorCode.INVALID_STATUS,
                ErrorCode.TASK_NOT_IN_SPRINT,
                ErrorCode.PRECONDITION_FAILED
            })
    @DeleteMapping("/{task_id}")
    ResponseEntity<Object> returnToBacklog(Caller caller, RequestInput input) {
        SprintId id = input.path("sprint_id", SprintId::new);
        TaskId task = input.path("task_id", TaskId::new);
        input.check();
        return responder.send(new ReturnTaskToBacklog(id, task)).ok(new SprintById(id, caller.userId()));
    }
}
