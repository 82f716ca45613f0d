package io.workscribe.query.task;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.membership.query.OrganizationAccess;
import io.workscribe.api.task.query.AssignedTasks;
import io.workscribe.api.task.query.BoardView;
import io.workscribe.api.task.query.ProjectBoard;
import io.workscribe.api.task.query.ProjectTasks;
import io.workscribe.api.task.query.RenderedTasks;
import io.workscribe.api.task.query.TaskCursor;
import io.workscribe.api.task.query.TaskFilter;
import io.workscribe.api.task.query.TaskListName;
import io.workscribe.api.task.query.TaskPage;
import io.workscribe.api.task.query.TaskSort;
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

    private static final String TAKES =
            "Values of one parameter that is given several times are alternatives; different parameters must all hold."
                    + " Dates and instants are exclusive. The week of due is from Monday to Sunday, in timezone, which is UTC"
                    + " unless given; overdue is what is open. q finds what search finds. A list goes on after next, however"
                    + " much has changed since; that belongs to the same parameters, apart from limit.";

    private final QueryClient queries;

    TaskListReadController(QueryClient queries) {
        this.queries = queries;
    }

    @Operation(
            summary =
                    "The tasks that are assigned to the caller, without subtasks, last changed first unless sorted otherwise",
            description = TAKES,
            answer = TaskPage.class,
            tagged = false)
    @GetMapping("/my-tasks")
    ResponseEntity<TaskPage> assigned(@PathVariable String slug, RequestInput input, Caller caller) {
        OrganizationId organization = accessible(slug, caller);
        TaskFilter filter = TaskFilter.ofOwn(input.listParameters(), caller.userId());
        TaskSort sort = sort(input, TaskSort.LAST_CHANGED_FIRST);
        TaskCursor after = after(input, sort, TaskListName.ofAssignee(organization, caller.userId(), filter, sort));
        AssignedTasks query =
                new AssignedTasks(organization, caller.userId(), filter, sort, after, skip(input), limit(input, 50));
        input.check();
        return queries.answer(query);
    }

    @Operation(
            summary = "The tasks of a project, in its order unless sorted otherwise",
            description = TAKES,
            answer = TaskPage.class,
            refusals = ErrorCode.PROJECT_NOT_FOUND,
            tagged = false)
    @GetMapping("/projects/{project_id}/tasks")
    ResponseEntity<byte[]> tasks(@PathVariable String slug, RequestInput input, Caller caller) {
        OrganizationId organization = accessible(slug, caller);
        return list(organization, TaskFilter.of(input.listParameters(), caller.userId()), input, caller);
    }

    @Operation(
            summary = "The tasks of a project that are in no sprint, in its order unless sorted otherwise",
            description = TAKES,
            answer = TaskPage.class,
            refusals = ErrorCode.PROJECT_NOT_FOUND,
            tagged = false)
    @GetMapping("/projects/{project_id}/backlog")
    ResponseEntity<byte[]> backlog(@PathVariable String slug, RequestInput input, Caller caller) {
        OrganizationId organization = accessible(slug, caller);
        return list(organization, TaskFilter.ofBacklog(input.listParameters(), caller.userId()), input, caller);
    }

    @Operation(
            summary = "The columns of a project with their first tasks, in its order",
            description = TAKES
                    + " What is behind the tasks of a column is on the list of the project's tasks, with the same parameters"
                    + " and this status, after next. Subtasks are left out there as well.",
            answer = BoardView.class,
            refusals = ErrorCode.PROJECT_NOT_FOUND)
    @GetMapping("/projects/{project_id}/board")
    ResponseEntity<BoardView> board(@PathVariable String slug, RequestInput input, Caller caller) {
        OrganizationId organization = accessible(slug, caller);
        ProjectBoard board = new ProjectBoard(
                organization,
                input.path("project_id", ProjectId::new),
                caller.userId(),
                TaskFilter.of(input.listParameters(), caller.userId()).withSubtasks(input.queryFlag("subtasks", false)),
                input.queryInt("per_column", 50, 1, 500));
        input.check();
        lasting(input, board.filter());
        return queries.answer(board);
    }

    private ResponseEntity<byte[]> list(
            OrganizationId organization, TaskFilter filter, RequestInput input, Caller caller) {
        ProjectId project = input.path("project_id", ProjectId::new);
        TaskSort sort = sort(input, TaskSort.BY_RANK);
        TaskCursor after = after(input, sort, TaskListName.ofProject(project, filter, sort));
        int skip = skip(input);
        int limit = limit(input, 25);
        input.check();
        lasting(input, filter);
        TaskFilter shown = filter.withSubtasks(after == null || !after.withoutSubtasks());
        ProjectTasks tasks = new ProjectTasks(organization, project, caller.userId(), shown, sort, after, skip, limit);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(queries.ask(new RenderedTasks(tasks)).json());
    }

    /** Which days a window of due dates has depends on the moment. */
    private static void lasting(RequestInput input, TaskFilter filter) {
        if (filter.due().windows().isEmpty()) {
            input.answerLasts();
        }
    }

    private static TaskSort sort(RequestInput input, TaskSort unlessGiven) {
        String given = input.queryChoice("sort", TaskSort.spellings());
        return given == null ? unlessGiven : TaskSort.ofWire(given);
    }

    private static @Nullable TaskCursor after(RequestInput input, TaskSort sort, TaskListName list) {
        TaskCursor after = input.queryCursor(
                "after",
                TaskCursor.LONGEST,
                text -> TaskCursor.parse(text, sort.by()),
                cursor -> cursor.list().equals(list.value()));
        if (after != null && input.hasQuery("skip")) {
            input.reject("skip", "Send either skip or after");
        }
        return after;
    }

    private static int skip(RequestInput input) {
        return input.queryInt("skip", 0, 0, Integer.MAX_VALUE);
    }

    private static int limit(RequestInput input, int unlessGiven) {
        return input.queryInt("limit", unlessGiven, 1, 100);
    }

    private OrganizationId accessible(String slug, Caller caller) {
        return queries.ask(new OrganizationAccess(slug, caller.userId())).organizationId();
    }
}
