package io.workscribe.command.task;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.project.LabelId;
import io.workscribe.api.project.query.LabelById;
import io.workscribe.api.project.query.LabelView;
import io.workscribe.api.task.command.LabelTask;
import io.workscribe.api.task.command.UnlabelTask;
import io.workscribe.platform.security.Caller;
import io.workscribe.platform.web.CommandResponder;
import io.workscribe.platform.web.Operation;
import io.workscribe.platform.web.RequestInput;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Putting labels on tasks and taking them off. */
@RestController
@RequestMapping("/api/v1/tasks/{task_id}/labels/{label_id}")
class TaskLabelController {

    private final CommandResponder responder;

    TaskLabelController(CommandResponder responder) {
        this.responder = responder;
    }

    @Operation(
            summary = "Put a label on a task",
            status = 201,
            answer = LabelView.class,
            refusals = {
                ErrorCode.TASK_NOT_FOUND,
                ErrorCode.FORBIDDEN,
                ErrorCode.LABEL_NOT_FOUND,
                ErrorCode.LABEL_ALREADY_ASSIGNED,
                ErrorCode.PRECONDITION_FAILED
            })
    @PostMapping
    ResponseEntity<Object> label(Caller caller, RequestInput input) {
        TaskId task = input.path("task_id", TaskId::new);
        LabelId label = input.path("label_id", LabelId::new);
        input.check();
        return responder
                .send(new LabelTask(task, label))
                .created(new LabelById(label, caller.userId()), "/api/v1/tasks/" + task);
    }

    @Operation(
            summary = "Take a label off a task",
            status = 204,
            refusals = {
                ErrorCode.TASK_NOT_FOUND,
                ErrorCode.FORBIDDEN,
                ErrorCode.LABEL_NOT_ASSIGNED,
                ErrorCode.PRECONDITION_FAILED
            })
    @DeleteMapping
    ResponseEntity<Object> unlabel(RequestInput input) {
        TaskId task = input.path("task_id", TaskId::new);
        LabelId label = input.path("label_id", LabelId::new);
        input.check();
        return responder.send(new UnlabelTask(task, label)).noContent();
    }
}
