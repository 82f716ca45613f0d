package io.workscribe.query.task;

import io.workscribe.api.common.Cursor;
import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.task.query.CommentPage;
import io.workscribe.api.task.query.TaskById;
import io.workscribe.api.task.query.TaskComments;
import io.workscribe.api.task.query.TaskDetail;
import io.workscribe.platform.security.Caller;
import io.workscribe.platform.web.Operation;
import io.workscribe.platform.web.QueryClient;
import io.workscribe.platform.web.RequestInput;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TaskReadController {

    private final QueryClient queries;

    TaskReadController(QueryClient queries) {
        this.queries = queries;
    }

    @Operation(
            summary = "A task with all that is shown of it",
            answer = TaskDetail.class,
            refusals = {ErrorCode.TASK_NOT_FOUND, ErrorCode.FORBIDDEN})
    @GetMapping("/api/v1/tasks/{task_id}")
    ResponseEntity<TaskDetail> task(RequestInput input, Caller caller) {
        TaskId task = input.path("task_id", TaskId::new);
        input.check();
        return queries.answer(new TaskById(task, caller.userId()));
    }

    @Operation(
            summary = "The comments on a task, oldest first",
            answer = CommentPage.class,
            refusals = {ErrorCode.TASK_NOT_FOUND, ErrorCode.FORBIDDEN},
            tagged = false)
    @GetMapping("/api/v1/tasks/{task_id}/comments")
    ResponseEntity<CommentPage> comments(RequestInput input, Caller caller) {
        TaskId task = input.path("task_id", TaskId::new);
        int skip = input.queryInt("skip", 0, 0, Integer.MAX_VALUE);
        int limit = input.queryInt("limit", 50, 1, 100);
        Cursor after = input.queryCursor("after");
        input.check();
        return queries.answer(new TaskComments(task, caller.userId(), skip, limit, after));
    }
}
