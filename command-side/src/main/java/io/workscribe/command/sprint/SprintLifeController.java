package io.workscribe.command.sprint;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.SprintId;
import io.workscribe.api.sprint.IncompleteAction;
import io.workscribe.api.sprint.command.CompleteSprint;
import io.workscribe.api.sprint.command.StartSprint;
import io.workscribe.api.sprint.query.SprintById;
import io.workscribe.api.sprint.query.SprintView;
import io.workscribe.platform.security.Caller;
import io.workscribe.platform.web.Body;
import io.workscribe.platform.web.CommandResponder;
import io.workscribe.platform.web.Operation;
import io.workscribe.platform.web.RequestInput;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Starting and completing sprints. */
@RestController
@RequestMapping("/api/v1/sprints/{sprint_id}")
class SprintLifeController {

    private final CommandResponder responder;

    SprintLifeController(CommandResponder responder) {
        this.responder = responder;
    }

    @Operation(
            summary = "Start a planned sprint",
            answer = SprintView.class,
            refusals = {
                ErrorCode.SPRINT_NOT_FOUND,
                ErrorCode.FORBIDDEN,
                ErrorCode.INVALID_STATUS,
                ErrorCode.ACTIVE_SPRINT_EXISTS,
                ErrorCode.PRECONDITION_FAILED
            })
    @PostMapping("/start")
    ResponseEntity<Object> start(Caller caller, RequestInput input) {
        SprintId id = input.path("sprint_id", SprintId::new);
        input.check();
        return responder.send(new StartSprint(id)).ok(new SprintById(id, caller.userId()));
    }

    @Operation(
            summary = "Complete the active sprint; its open tasks move to the backlog or to another sprint",
            answer = SprintView.class,
            refusals = {
                ErrorCode.SPRINT_NOT_FOUND,
                ErrorCode.FORBIDDEN,
                ErrorCode.INVALID_STATUS,
                ErrorCode.TARGET_SPRINT_REQUIRED,
                ErrorCode.INVALID_TARGET_SPRINT,
                ErrorCode.PRECONDITION_FAILED
            })
    @PostMapping("/complete")
    ResponseEntity<Object> complete(Caller caller, RequestInput input) {
        SprintId id = input.path("sprint_id", SprintId::new);
        CompleteSprint command = completeSprint(id, input.optionalBody());
        input.check();
        return responder.send(command).ok(new SprintById(id, caller.userId()));
    }

    /** Browsers name only where open tasks go, as move_incomplete_to; a client that uses the other keys means those. */
    private static CompleteSprint completeSprint(SprintId id, Body body) {
        IncompleteAction action =
                body.choice("incomplete_action", IncompleteAction.class).orNull();
        SprintId target = body.id("target_sprint_id", SprintId::new).orNull();
        SprintId moveTo = body.id("move_incomplete_to", SprintId::new).orNull();
        if (action == null && target == null && moveTo != null) {
            return new CompleteSprint(id, IncompleteAction.SPRINT, moveTo);
        }
        return new CompleteSprint(id, action == null ? IncompleteAction.BACKLOG : action, target);
    }
}
