package io.workscribe.command.task;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.Place;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.project.StatusId;
import io.workscribe.api.task.command.ArrangeTasks;
import io.workscribe.api.task.command.MoveTask;
import io.workscribe.api.task.command.TaskPosition;
import io.workscribe.api.task.query.TaskById;
import io.workscribe.api.task.query.TaskDetail;
import io.workscribe.platform.security.Caller;
import io.workscribe.platform.web.Body;
import io.workscribe.platform.web.CommandResponder;
import io.workscribe.platform.web.Field;
import io.workscribe.platform.web.Operation;
import io.workscribe.platform.web.RequestInput;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Moving tasks on a board. */
@RestController
@RequestMapping("/api/v1/tasks")
class TaskMoveController {

    private final CommandResponder responder;

    TaskMoveController(CommandResponder responder) {
        this.responder = responder;
    }

    @Operation(
            summary = "Move a task to a place in a column",
            description =
                    "The place is a position, or next to a neighbour: exactly one of position, after_id, before_id.",
            answer = TaskDetail.class,
            mergePatch = false,
            refusals = {
                ErrorCode.TASK_NOT_FOUND,
                ErrorCode.FORBIDDEN,
                ErrorCode.STATUS_NOT_FOUND,
                ErrorCode.INVALID_NEIGHBOUR
            })
    @PatchMapping("/{task_id}/move")
    ResponseEntity<Object> move(Caller caller, RequestInput input) {
        TaskId id = input.path("task_id", TaskId::new);
        Body body = input.body();
        StatusId status = body.id("status_id", StatusId::new).required();
        Place<TaskId> place = body.place(TaskId::new);
        input.check();
        return responder.send(new MoveTask(id, status, place)).ok(new TaskById(id, caller.userId()));
    }

    /** Has to win over {@code /tasks/{task_id}}; a path without variables does. */
    @Operation(
            summary = "Bring several tasks into another order",
            description = "The list is sent either as positions or as updates.",
            mergePatch = false,
            refusals = {ErrorCode.TASK_NOT_FOUND, ErrorCode.FORBIDDEN})
    @PatchMapping("/bulk-positions")
    ResponseEntity<Object> arrange(RequestInput input) {
        List<TaskPosition> positions = entries(input.body(), input).stream()
                .map(entry -> new TaskPosition(
                        entry.id("task_id", TaskId::new).required(), position(entry.integer("position", 0))))
                .toList();
        input.check();
        return responder.send(new ArrangeTasks(positions)).emptyObject();
    }

    /** Browsers send the list as updates, other clients as positions. */
    private static List<Body> entries(Body body, RequestInput input) {
        Field<List<Body>> positions = body.objects("positions", 0);
        Field<List<Body>> updates = body.objects("updates", 0);
        input.check();
        if (updates.orElse(List.of()).isEmpty()) {
            List<Body> entries = body.objects("positions", 1).required();
            input.check();
            return entries;
        }
        if (!positions.orElse(List.of()).isEmpty()) {
            body.reject("updates", "Send either positions or updates");
            input.check();
        }
        return updates.required();
    }

    private static int position(Field<Integer> position) {
        Integer value = position.required();
        return value == null ? 0 : value;
    }
}
