package io.workscribe.query.history;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.SprintId;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.history.query.ChangeById;
import io.workscribe.api.history.query.ChangeCursor;
import io.workscribe.api.history.query.ChangeFilter;
import io.workscribe.api.history.query.ChangePage;
import io.workscribe.api.history.query.ChangeView;
import io.workscribe.api.history.query.ChangesOfPage;
import io.workscribe.api.history.query.ChangesOfSprint;
import io.workscribe.api.history.query.ChangesOfTask;
import io.workscribe.api.wiki.PageId;
import io.workscribe.platform.security.Caller;
import io.workscribe.platform.web.Operation;
import io.workscribe.platform.web.QueryClient;
import io.workscribe.platform.web.RequestInput;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class HistoryReadController {

    private final QueryClient queries;

    HistoryReadController(QueryClient queries) {
        this.queries = queries;
    }

    @Operation(
            summary = "What changed in a task, its comments, links and labels, newest first",
            description = "Also of a deleted task.",
            answer = ChangePage.class,
            refusals = {ErrorCode.TASK_NOT_FOUND, ErrorCode.FORBIDDEN},
            tagged = false)
    @GetMapping("/tasks/{task_id}/history")
    ResponseEntity<ChangePage> ofTask(RequestInput input, Caller caller) {
        TaskId task = input.path("task_id", TaskId::new);
        ChangeCursor after = after(input, task, ChangeFilter::ofTask);
        int limit = limit(input);
        input.check();
        return queries.answer(new ChangesOfTask(task, caller.userId(), after, limit));
    }

    @Operation(
            summary = "What changed in a page and its links, newest first",
            description = "Also of a deleted page.",
            answer = ChangePage.class,
            refusals = {ErrorCode.PAGE_NOT_FOUND, ErrorCode.FORBIDDEN},
            tagged = false)
    @GetMapping("/wiki/pages/{page_id}/history")
    ResponseEntity<ChangePage> ofPage(RequestInput input, Caller caller) {
        PageId page = input.path("page_id", PageId::new);
        ChangeCursor after = after(input, page, ChangeFilter::ofPage);
        int limit = limit(input);
        input.check();
        return queries.answer(new ChangesOfPage(page, caller.userId(), after, limit));
    }

    @Operation(
            summary = "What changed in a sprint and in the tasks while they were in it, newest first",
            description = "Also of a deleted sprint.",
            answer = ChangePage.class,
            refusals = ErrorCode.SPRINT_NOT_FOUND,
            tagged = false)
    @GetMapping("/sprints/{sprint_id}/history")
    ResponseEntity<ChangePage> ofSprint(RequestInput input, Caller caller) {
        SprintId sprint = input.path("sprint_id", SprintId::new);
        ChangeCursor after = after(input, sprint, ChangeFilter::ofSprint);
        int limit = limit(input);
        input.check();
        return queries.answer(new ChangesOfSprint(sprint, caller.userId(), after, limit));
    }

    @Operation(
            summary = "A change with all its parts and documents",
            description = "Documents are shown up to 8 MiB, as marks beyond.",
            answer = ChangeView.class,
            refusals = ErrorCode.CHANGE_NOT_FOUND)
    @GetMapping("/changes/{change_id}")
    ResponseEntity<ChangeView> change(RequestInput input, Caller caller) {
        UUID change = input.path("change_id", Function.identity());
        input.check();
        return queries.answer(new ChangeById(change, caller.userId()));
    }

    /** @param id null where it is none */
    private static <T> @Nullable ChangeCursor after(
            RequestInput input, @Nullable T id, Function<T, ChangeFilter> history) {
        return input.queryCursor(
                "after",
                ChangeCursor.LONGEST,
                ChangeCursor::parse,
                cursor -> id == null || cursor.list().equals(ChangeCursor.listOf(history.apply(id))));
    }

    private static int limit(RequestInput input) {
        return input.queryInt("limit", 50, 1, 100);
    }
}
