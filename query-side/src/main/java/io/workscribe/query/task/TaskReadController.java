package io.workscribe.query.task;

import io.workscribe.api.common.Cursor;
import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.membership.query.OrganizationAccess;
import io.workscribe.api.task.query.CommentPage;
import io.workscribe.api.task.query.TaskById;
import io.workscribe.api.task.query.TaskByKey;
import io.workscribe.api.task.query.TaskComments;
import io.workscribe.api.task.query.TaskDetail;
import io.workscribe.platform.security.Caller;
import io.workscribe.platform.web.Operation;
import io.workscribe.platform.web.QueryClient;
import io.workscribe.platform.web.RequestInput;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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
        input.answerLasts();
        return queries.answer(new TaskById(task, caller.userId()));
    }

    @Operation(
            summary = "A task by its readable id KEY-N, with all that is shown of it",
            description = "Case does not matter. What is no such id is not found.",
            answer = TaskDetail.class,
            refusals = ErrorCode.TASK_NOT_FOUND)
    @GetMapping("/api/v1/organizations/{slug}/tasks/{task_key}")
    ResponseEntity<TaskDetail> taskByKey(
            @PathVariable String slug, @PathVariable("task_key") String taskKey, RequestInput input, Caller caller) {
        OrganizationId organization =
                queries.ask(new OrganizationAccess(slug, caller.userId())).organizationId();
        input.answerLasts();
        return queries.answer(new TaskByKey(organization, taskKey, caller.userId()));
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
