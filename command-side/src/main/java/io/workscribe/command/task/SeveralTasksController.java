package io.workscribe.command.task;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.SprintId;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.project.LabelId;
import io.workscribe.api.project.StatusId;
import io.workscribe.api.task.Priority;
import io.workscribe.api.task.command.DeleteTasks;
import io.workscribe.api.task.command.EditTasks;
import io.workscribe.api.task.query.DeletedTasks;
import io.workscribe.api.task.query.UpdatedTasks;
import io.workscribe.platform.web.AcceptedCommand;
import io.workscribe.platform.web.Body;
import io.workscribe.platform.web.CommandResponder;
import io.workscribe.platform.web.Operation;
import io.workscribe.platform.web.RequestInput;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The same for several tasks, as one change. */
@RestController
@RequestMapping("/api/v1/tasks")
class SeveralTasksController {

    private static final int MOST_TASKS = 500;
    private static final int MOST_LABELS = 500;

    private final CommandResponder responder;

    SeveralTasksController(CommandResponder responder) {
        this.responder = responder;
    }

    @Operation(
            summary = "Change fields of several tasks, of all or of none",
            description =
                    "The tasks are looked at in the order given; task_id of a refusal's detail names the first that"
                            + " cannot be changed so. The answer counts those that really changed.",
            answer = UpdatedTasks.class,
            mergePatch = false,
            refusals = {
                ErrorCode.TASK_NOT_FOUND,
                ErrorCode.FORBIDDEN,
                ErrorCode.MIXED_ORGANIZATIONS,
                ErrorCode.STATUS_NOT_FOUND,
                ErrorCode.SPRINT_NOT_FOUND,
                ErrorCode.INVALID_STATUS,
                ErrorCode.USER_NOT_IN_ORG,
                ErrorCode.LABEL_NOT_FOUND
            })
    @PatchMapping("/bulk")
    ResponseEntity<Object> edit(RequestInput input) {
        Body body = input.body();
        List<TaskId> tasks = body.ids("task_ids", TaskId::new, 1, MOST_TASKS).required();
        EditTasks command = editTasks(tasks, body.object("set"));
        input.check();
        AcceptedCommand accepted = responder.send(command);
        return accepted.ok(new UpdatedTasks(count(accepted, tasks)));
    }

    private static EditTasks editTasks(List<TaskId> tasks, Body set) {
        List<LabelId> added =
                set.ids("add_label_ids", LabelId::new, 0, MOST_LABELS).orElse(List.of());
        List<LabelId> removed =
                set.ids("remove_label_ids", LabelId::new, 0, MOST_LABELS).orElse(List.of());
        if (added != null && removed != null && added.stream().anyMatch(removed::contains)) {
            set.reject("remove_label_ids", "A label cannot be added and removed at once");
        }
        return new EditTasks(
                tasks,
                set.id("status_id", StatusId::new).changed(),
                set.id("assignee_id", UserId::new).clearable(),
                set.choice("priority", Priority.class).changed(),
                set.id("sprint_id", SprintId::new).clearable(),
                set.date("due_date").clearable(),
                added,
                removed);
    }

    @Operation(
            summary = "Delete several tasks, all or none",
            description =
                    "The tasks are looked at in the order given; task_id of a refusal's detail names the first that"
                            + " cannot be deleted.",
            answer = DeletedTasks.class,
            refusals = {ErrorCode.TASK_NOT_FOUND, ErrorCode.FORBIDDEN, ErrorCode.MIXED_ORGANIZATIONS})
    @PostMapping("/bulk-delete")
    ResponseEntity<Object> delete(RequestInput input) {
        List<TaskId> tasks =
                input.body().ids("task_ids", TaskId::new, 1, MOST_TASKS).required();
        input.check();
        AcceptedCommand accepted = responder.send(new DeleteTasks(tasks));
        return accepted.ok(new DeletedTasks(count(accepted, tasks)));
    }

    /** Of a request that had been handled before its process ended, no count is left: then it is that of the tasks. */
    private static int count(AcceptedCommand accepted, List<TaskId> tasks) {
        return accepted.result() instanceof Integer changed ? changed : tasks.size();
    }
}
