package io.workscribe.command.project;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.Role;
import io.workscribe.api.project.LabelId;
import io.workscribe.api.project.command.CreateLabel;
import io.workscribe.api.project.command.DeleteLabel;
import io.workscribe.api.project.command.RestoreLabel;
import io.workscribe.api.project.query.LabelById;
import io.workscribe.api.project.query.LabelView;
import io.workscribe.command.lookup.MembershipLookup;
import io.workscribe.platform.security.Caller;
import io.workscribe.platform.web.Body;
import io.workscribe.platform.web.CommandResponder;
import io.workscribe.platform.web.Operation;
import io.workscribe.platform.web.RequestInput;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The labels that tasks of a project can have. */
@RestController
@RequestMapping("/api/v1/organizations/{slug}/projects/{project_id}/labels")
class LabelWriteController {

    private static final Pattern COLOR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final String DEFAULT_COLOR = "#6366f1";

    private final CommandResponder responder;
    private final MembershipLookup members;

    LabelWriteController(CommandResponder responder, MembershipLookup members) {
        this.responder = responder;
        this.members = members;
    }

    @Operation(
            summary = "Create a label",
            status = 201,
            answer = LabelView.class,
            refusals = {ErrorCode.INSUFFICIENT_ROLE, ErrorCode.PROJECT_NOT_FOUND, ErrorCode.LABEL_EXISTS})
    @PostMapping
    ResponseEntity<Object> create(@PathVariable String slug, Caller caller, RequestInput input) {
        OrganizationId organization = members.require(slug, caller.userId(), Role.OWNER, Role.ADMIN);
        ProjectId project = input.path("project_id", ProjectId::new);
        Body body = input.body();
        String name = body.name("name", 1, 50).required();
        String color = body.pattern("color", 0, Integer.MAX_VALUE, COLOR, UnaryOperator.identity())
                .orElse(DEFAULT_COLOR);
        input.check();
        LabelId id = LabelId.random();
        return responder
                .send(new CreateLabel(project, organization, id, name, color))
                .created(
                        new LabelById(id, caller.userId()),
                        "/api/v1/organizations/" + slug + "/projects/" + project + "/labels");
    }

    @Operation(
            summary = "Delete a label and take it off all tasks",
            status = 204,
            refusals = {
                ErrorCode.INSUFFICIENT_ROLE,
                ErrorCode.PROJECT_NOT_FOUND,
                ErrorCode.LABEL_NOT_FOUND,
                ErrorCode.PRECONDITION_FAILED
            })
    @DeleteMapping("/{label_id}")
    ResponseEntity<Object> delete(@PathVariable String slug, Caller caller, RequestInput input) {
        OrganizationId organization = members.require(slug, caller.userId(), Role.OWNER, Role.ADMIN);
        ProjectId project = input.path("project_id", ProjectId::new);
        LabelId label = input.path("label_id", LabelId::new);
        input.check();
        return responder.send(new DeleteLabel(project, organization, label)).noContent();
    }

    @Operation(
            summary = "Bring a deleted label back, and onto the tasks that had it",
            answer = LabelView.class,
            refusals = {
                ErrorCode.INSUFFICIENT_ROLE,
                ErrorCode.PROJECT_NOT_FOUND,
                ErrorCode.LABEL_NOT_FOUND,
                ErrorCode.LABEL_EXISTS,
                ErrorCode.PRECONDITION_FAILED
            })
    @PostMapping("/{label_id}/restore")
    ResponseEntity<Object> restore(@PathVariable String slug, Caller caller, RequestInput input) {
        OrganizationId organization = members.require(slug, caller.userId(), Role.OWNER, Role.ADMIN);
        ProjectId project = input.path("project_id", ProjectId::new);
        LabelId label = input.path("label_id", LabelId::new);
        String name = input.optionalBody().name("name", 1, 50).orNull();
        input.check();
        return responder
                .send(new RestoreLabel(project, organization, label, name))
                .awaitOthers()
                .ok(new LabelById(label, caller.userId()));
    }
}
