package io.workscribe.query.link;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.task.query.LinkedPageList;
import io.workscribe.api.task.query.LinkedPages;
import io.workscribe.api.task.query.LinkedTaskList;
import io.workscribe.api.task.query.LinkedTasks;
import io.workscribe.api.wiki.PageId;
import io.workscribe.platform.security.Caller;
import io.workscribe.platform.web.Operation;
import io.workscribe.platform.web.QueryClient;
import io.workscribe.platform.web.RequestInput;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class LinkReadController {

    private final QueryClient queries;

    LinkReadController(QueryClient queries) {
        this.queries = queries;
    }

    @Operation(
            summary = "The wiki pages that a task is linked to, linked last first",
            answer = LinkedPageList.class,
            refusals = {ErrorCode.TASK_NOT_FOUND, ErrorCode.FORBIDDEN})
    @GetMapping("/api/v1/tasks/{task_id}/links")
    ResponseEntity<LinkedPageList> pages(RequestInput input, Caller caller) {
        TaskId task = input.path("task_id", TaskId::new);
        input.check();
        return queries.answer(new LinkedPages(task, caller.userId()));
    }

    @Operation(
            summary = "The tasks that are linked to a wiki page, linked last first",
            answer = LinkedTaskList.class,
            refusals = {ErrorCode.PAGE_NOT_FOUND, ErrorCode.FORBIDDEN})
    @GetMapping("/api/v1/pages/{page_id}/tasks")
    ResponseEntity<LinkedTaskList> tasks(RequestInput input, Caller caller) {
        PageId page = input.path("page_id", PageId::new);
        input.check();
        return queries.answer(new LinkedTasks(page, caller.userId()));
    }
}
