package io.workscribe.query.activity;

import io.workscribe.api.common.Cursor;
import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.membership.query.OrganizationAccess;
import io.workscribe.api.task.query.ActivityPage;
import io.workscribe.api.task.query.OrganizationActivity;
import io.workscribe.api.task.query.OrganizationActivityPage;
import io.workscribe.api.task.query.TaskActivity;
import io.workscribe.platform.security.Caller;
import io.workscribe.platform.web.Operation;
import io.workscribe.platform.web.QueryClient;
import io.workscribe.platform.web.RequestInput;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ActivityReadController {

    private final QueryClient queries;

    ActivityReadController(QueryClient queries) {
        this.queries = queries;
    }

    @Operation(
            summary = "What happened to a task, newest first",
            answer = ActivityPage.class,
            refusals = {ErrorCode.TASK_NOT_FOUND, ErrorCode.FORBIDDEN},
            tagged = false)
    @GetMapping("/api/v1/tasks/{task_id}/activity")
    ResponseEntity<ActivityPage> activity(RequestInput input, Caller caller) {
        TaskId task = input.path("task_id", TaskId::new);
        int skip = input.queryInt("skip", 0, 0, Integer.MAX_VALUE);
        int limit = input.queryInt("limit", 50, 1, 100);
        Cursor after = input.queryCursor("after");
        input.check();
        return queries.answer(new TaskActivity(task, caller.userId(), skip, limit, after));
    }

    @Operation(
            summary = "What happened in an organization, newest first",
            answer = OrganizationActivityPage.class,
            tagged = false)
    @GetMapping("/api/v1/organizations/{slug}/activity")
    ResponseEntity<OrganizationActivityPage> activity(@PathVariable String slug, RequestInput input, Caller caller) {
        OrganizationId organization =
                queries.ask(new OrganizationAccess(slug, caller.userId())).organizationId();
        int skip = input.queryInt("skip", 0, 0, Integer.MAX_VALUE);
        int limit = input.queryInt("limit", 50, 1, 100);
        Cursor after = input.queryCursor("after");
        input.check();
        return queries.answer(new OrganizationActivity(organization, caller.userId(), skip, limit, after));
    }
}
