package io.workscribe.command.task;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.task.LinkId;
import io.workscribe.api.task.command.LinkPage;
import io.workscribe.api.task.command.UnlinkPage;
import io.workscribe.api.task.query.LinkById;
import io.workscribe.api.task.query.LinkView;
import io.workscribe.api.wiki.PageId;
import io.workscribe.platform.security.Caller;
import io.workscribe.platform.web.CommandResponder;
import io.workscribe.platform.web.Operation;
import io.workscribe.platform.web.RequestInput;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Linking tasks to wiki pages. */
@RestController
@RequestMapping("/api/v1/tasks/{task_id}/links")
class LinkWriteController {

    private final CommandResponder responder;

    LinkWriteController(CommandResponder responder) {
        this.responder = responder;
    }

    @Operation(
            summary = "Link a task to a wiki page",
            status = 201,
            answer = LinkView.class,
            refusals = {
                ErrorCode.TASK_NOT_FOUND,
                ErrorCode.FORBIDDEN,
                ErrorCode.PAGE_NOT_FOUND,
                ErrorCode.LINK_ALREADY_EXISTS
            })
    @PostMapping
    ResponseEntity<Object> link(Caller caller, RequestInput input) {
        TaskId task = input.path("task_id", TaskId::new);
        PageId page = input.body().id("page_id", PageId::new).required();
        input.check();
        LinkId id = LinkId.random();
        return responder
                .send(new LinkPage(task, id, page))
                .created(new LinkById(task, id, caller.userId()), "/api/v1/tasks/" + task + "/links");
    }

    @Operation(
            summary = "Take the link from a task to a wiki page away",
            refusals = {
                ErrorCode.TASK_NOT_FOUND,
                ErrorCode.FORBIDDEN,
                ErrorCode.LINK_NOT_FOUND,
                ErrorCode.PRECONDITION_FAILED
            })
    @DeleteMapping("/{page_id}")
    ResponseEntity<Object> unlink(RequestInput input) {
        TaskId task = input.path("task_id", TaskId::new);
        PageId page = input.path("page_id", PageId::new);
        input.check();
        return responder.send(new UnlinkPage(task, page)).emptyObject();
    }
}
