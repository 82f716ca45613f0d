package io.workscribe.command.sprint;

import io.workscribe.api.common.Change;
import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.common.Role;
import io.workscribe.api.common.SprintId;
import io.workscribe.api.sprint.command.CreateSprint;
import io.workscribe.api.sprint.command.DeleteSprint;
import io.workscribe.api.sprint.command.EditSprint;
import io.workscribe.api.sprint.command.RestoreSprint;
import io.workscribe.api.sprint.query.SprintById;
import io.workscribe.api.sprint.query.SprintView;
import io.workscribe.command.lookup.MembershipLookup;
import io.workscribe.platform.security.Caller;
import io.workscribe.platform.web.AcceptedCommand;
import io.workscribe.platform.web.Body;
import io.workscribe.platform.web.CommandResponder;
import io.workscribe.platform.web.Operation;
import io.workscribe.platform.web.RequestInput;
import java.time.LocalDate;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Creating, editing and deleting sprints. */
@RestController
@RequestMapping("/api/v1")
class SprintWriteController {

    private static final int LONGEST_NAME = 100;
    private static final String ORDER_OF_DATES = "A sprint cannot end before it starts";

    private final CommandResponder responder;
    private final MembershipLookup members;

    SprintWriteController(CommandResponder responder, MembershipLookup members) {
        this.responder = responder;
        this.members = members;
    }

    @Operation(
            summary = "Plan a sprint",
            status = 201,
            answer = SprintView.class,
            refusals = {ErrorCode.INSUFFICIENT_ROLE, ErrorCode.PROJECT_NOT_FOUND})
    @PostMapping("/organizations/{slug}/projects/{project_id}/sprints")
    ResponseEntity<Object> create(@PathVariable String slug, Caller caller, RequestInput input) {
        OrganizationId organization = members.require(slug, caller.userId(), Role.OWNER, Role.ADMIN);
        ProjectId project = input.path("project_id", ProjectId::new);
        Body body = input.body();
        String name = body.name("name", 1, LONGEST_NAME).required();
        String goal = body.untrimmed("goal", 0, Integer.MAX_VALUE).orNull();
        LocalDate start = body.date("start_date").orNull();
        LocalDate end = body.date("end_date").orNull();
        if (!SprintRules.inOrder(start, end)) {
            body.reject("end_date", ORDER_OF_DATES);
        }
        input.check();
        SprintId id = SprintId.random();
        return responder
                .send(new CreateSprint(id, organization, project, name, goal, start, end))
                .created(
                        new SprintById(id, caller.userId()),
                        "/api/v1/organizations/" + slug + "/projects/" + project + "/sprints");
    }

    @Operation(
            summary = "Change fields of a sprint",
            answer = SprintView.class,
            refusals = {ErrorCode.SPRINT_NOT_FOUND, ErrorCode.FORBIDDEN, ErrorCode.PRECONDITION_FAILED})
    @PatchMapping("/sprints/{sprint_id}")
    ResponseEntity<Object> edit(Caller caller, RequestInput input) {
        SprintId id = input.path("sprint_id", SprintId::new);
        Body body = input.body();
        Change<String> name = body.name("name", 1, LONGEST_NAME).changed();
        Change<String> goal = body.untrimmed("goal", 0, Integer.MAX_VALUE).changedOrCleared(null);
        Change<LocalDate> start = body.date("start_date").changedOrCleared(null);
        Change<LocalDate> end = body.date("end_date").changedOrCleared(null);
        input.check();
        AcceptedCommand accepted;
        try {
            accepted = responder.send(new EditSprint(id, name, goal, start, end));
        } catch (Rejected refused) {
            // Whether a date fits depends on the one that stays, which only the sprint knows.
            if (refused.code() == ErrorCode.INVALID_DATES) {
                body.reject(end == null ? "start_date" : "end_date", ORDER_OF_DATES);
                input.check();
            }
            throw refused;
        }
        return accepted.ok(new SprintById(id, caller.userId()));
    }

    @Operation(
            summary = "Delete a planned sprint; its tasks fall back to the backlog",
            refusals = {
                ErrorCode.SPRINT_NOT_FOUND,
                ErrorCode.FORBIDDEN,
                ErrorCode.INVALID_STATUS,
                ErrorCode.PRECONDITION_FAILED
            })
    @DeleteMapping("/sprints/{sprint_id}")
    ResponseEntity<Object> delete(RequestInput input) {
        SprintId id = input.path("sprint_id", SprintId::new);
        input.check();
        return responder.send(new DeleteSprint(id)).emptyObject();
    }

    @Operation(
            summary = "Bring a deleted sprint back, with the tasks that are in no other since",
            answer = SprintView.class,
            refusals = {ErrorCode.SPRINT_NOT_FOUND, ErrorCode.FORBIDDEN, ErrorCode.PRECONDITION_FAILED})
    @PostMapping("/sprints/{sprint_id}/restore")
    ResponseEntity<Object> restore(Caller caller, RequestInput input) {
        SprintId id = input.path("sprint_id", SprintId::new);
        input.check();
        return responder.send(new RestoreSprint(id)).awaitOthers().ok(new SprintById(id, caller.userId()));
    }
}
