package io.workscribe.query.task;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.SprintId;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.membership.query.OrganizationAccess;
import io.workscribe.api.project.LabelId;
import io.workscribe.api.project.StatusCategory;
import io.workscribe.api.project.StatusId;
import io.workscribe.api.task.Priority;
import io.workscribe.api.task.TaskType;
import io.workscribe.api.task.query.AssignedTasks;
import io.workscribe.api.task.query.ProjectTasks;
import io.workscribe.api.task.query.RenderedTasks;
import io.workscribe.api.task.query.TaskFilter;
import io.workscribe.api.task.query.TaskPage;
import io.workscribe.platform.security.Caller;
import io.workscribe.platform.web.Operation;
import io.workscribe.platform.web.QueryClient;
import io.workscribe.platform.web.RequestInput;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/organizations/{slug}")
class TaskListReadController {

    private static final int LONGEST_SEARCH = 200;

    private final QueryClient queries;

    TaskListReadController(QueryClient queries) {
        this.queries = queries;
    }

    @Operation(
            summary = "The tasks that are assigned to the caller, newest change first",
            answer = TaskPage.class,
            tagged = false)
    @GetMapping("/my-tasks")
    ResponseEntity<TaskPage> assigned(@PathVariable String slug, RequestInput input, Caller caller) {
        OrganizationId organization = accessible(slug, caller);
        AssignedTasks query = new AssignedTasks(
                organization,
                caller.userId(),
                input.queryEnum("status_category", StatusCategory.class),
                input.queryEnum("priority", Priority.class),
                input.queryInt("skip", 0, 0, Integer.MAX_VALUE),
                input.queryInt("limit", 50, 1, 100));
        input.check();
        return queries.answer(query);
    }

    @Operation(
            summary = "The tasks of a project, in its order",
            answer = TaskPage.class,
            refusals = ErrorCode.PROJECT_NOT_FOUND,
            tagged = false)
    @GetMapping("/projects/{project_id}/tasks")
    ResponseEntity<byte[]> tasks(@PathVariable String slug, RequestInput input, Caller caller) {
        return list(slug, input.query("sprint_id", SprintId::new), false, input, caller);
    }

    @Operation(
            summary = "The tasks of a project that are in no sprint, in its order",
            answer = TaskPage.class,
            refusals = ErrorCode.PROJECT_NOT_FOUND,
            tagged = false)
    @GetMapping("/projects/{project_id}/backlog")
    ResponseEntity<byte[]> backlog(@PathVariable String slug, RequestInput input, Caller caller) {
        return list(slug, null, true, input, caller);
    }

    private ResponseEntity<byte[]> list(
            String slug, @Nullable SprintId sprint, boolean backlogOnly, RequestInput input, Caller caller) {
        OrganizationId organization = accessible(slug, caller);
        ProjectId project = input.path("project_id", ProjectId::new);
        String search = input.queryText("search", 0, LONGEST_SEARCH);
        TaskFilter filter = new TaskFilter(
                input.query("status_id", StatusId::new),
                input.query("assignee_id", UserId::new),
                input.queryEnum("priority", Priority.class),
                input.queryEnum("type", TaskType.class),
                sprint,
                backlogOnly,
                input.query("label_id", LabelId::new),
                input.query("parent_task_id", TaskId::new),
                search == null || search.isEmpty() ? null : search);
        int skip = input.queryInt("skip", 0, 0, Integer.MAX_VALUE);
        int limit = input.queryInt("limit", 25, 1, 100);
        input.check();
        ProjectTasks tasks = new ProjectTasks(organization, project, caller.userId(), filter, skip, limit);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(queries.ask(new RenderedTasks(tasks)).json());
    }

    private OrganizationId accessible(String slug, Caller caller) {
        return queries.ask(new OrganizationAccess(slug, caller.userId())).organizationId();
    }
}
