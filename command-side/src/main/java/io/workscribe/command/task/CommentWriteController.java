package io.workscribe.command.task;

import io.workscribe.api.common.Document;
import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.task.CommentId;
import io.workscribe.api.task.command.AddComment;
import io.workscribe.api.task.command.DeleteComment;
import io.workscribe.api.task.command.EditComment;
import io.workscribe.api.task.command.RestoreComment;
import io.workscribe.api.task.query.CommentById;
import io.workscribe.api.task.query.CommentView;
import io.workscribe.platform.security.Caller;
import io.workscribe.platform.web.CommandResponder;
import io.workscribe.platform.web.Operation;
import io.workscribe.platform.web.RequestInput;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Talking about a task. */
@RestController
@RequestMapping("/api/v1/tasks/{task_id}/comments")
class CommentWriteController {

    private final CommandResponder responder;

    CommentWriteController(CommandResponder responder) {
        this.responder = responder;
    }

    @Operation(
            summary = "Comment on a task",
            status = 201,
            answer = CommentView.class,
            refusals = {ErrorCode.TASK_NOT_FOUND, ErrorCode.FORBIDDEN})
    @PostMapping
    ResponseEntity<Object> add(Caller caller, RequestInput input) {
        TaskId task = input.path("task_id", TaskId::new);
        Document text = input.body().document("body_json").required();
        input.check();
        CommentId id = CommentId.random();
        return responder
                .send(new AddComment(task, id, text))
                .created(new CommentById(task, id, caller.userId()), "/api/v1/tasks/" + task + "/comments");
    }

    @Operation(
            summary = "Change one's own comment",
            answer = CommentView.class,
            refusals = {
                ErrorCode.TASK_NOT_FOUND,
                ErrorCode.FORBIDDEN,
                ErrorCode.COMMENT_NOT_FOUND,
                ErrorCode.PRECONDITION_FAILED
            })
    @PatchMapping("/{comment_id}")
    ResponseEntity<Object> edit(Caller caller, RequestInput input) {
        TaskId task = input.path("task_id", TaskId::new);
        CommentId id = input.path("comment_id", CommentId::new);
        Document text = input.body().document("body_json").required();
        input.check();
        return responder.send(new EditComment(task, id, text)).ok(new CommentById(task, id, caller.userId()));
    }

    @Operation(
            summary = "Delete a comment",
            refusals = {
                ErrorCode.TASK_NOT_FOUND,
                ErrorCode.FORBIDDEN,
                ErrorCode.COMMENT_NOT_FOUND,
                ErrorCode.PRECONDITION_FAILED
            })
    @DeleteMapping("/{comment_id}")
    ResponseEntity<Object> delete(RequestInput input) {
        TaskId task = input.path("task_id", TaskId::new);
        CommentId id = input.path("comment_id", CommentId::new);
        input.check();
        return responder.send(new DeleteComment(task, id)).emptyObject();
    }

    @Operation(
            summary = "Bring a deleted comment back",
            answer = CommentView.class,
            refusals = {
                ErrorCode.TASK_NOT_FOUND,
                ErrorCode.FORBIDDEN,
                ErrorCode.COMMENT_NOT_FOUND,
                ErrorCode.PRECONDITION_FAILED
            })
    @PostMapping("/{comment_id}/restore")
    ResponseEntity<Object> restore(Caller caller, RequestInput input) {
        TaskId task = input.path("task_id", TaskId::new);
        CommentId id = input.path("comment_id", CommentId::new);
        input.check();
        return responder
                .send(new RestoreComment(task, id))
                .awaitOthers()
                .ok(new CommentById(task, id, caller.userId()));
    }
}
