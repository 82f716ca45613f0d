package io.workscribe.command.sample;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.Role;
import io.workscribe.api.common.SprintId;
import io.workscribe.api.project.command.CreateSample;
import io.workscribe.api.project.command.DeleteSample;
import io.workscribe.api.project.query.ProjectById;
import io.workscribe.api.project.query.SampleView;
import io.workscribe.api.wiki.SpaceId;
import io.workscribe.command.lookup.MembershipLookup;
import io.workscribe.platform.security.Caller;
import io.workscribe.platform.web.CommandResponder;
import io.workscribe.platform.web.Operation;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/organizations/{slug}/sample-project")
class SampleController {

    private final CommandResponder responder;
    private final MembershipLookup members;

    SampleController(CommandResponder responder, MembershipLookup members) {
        this.responder = responder;
        this.members = members;
    }

    @Operation(
            summary = "Add a small project, a sprint and a wiki space that explain the product by using it",
            description = "Their keys are DEMO, or the next that is free.",
            status = 201,
            answer = SampleView.class,
            refusals = {ErrorCode.INSUFFICIENT_ROLE, ErrorCode.SAMPLE_EXISTS, ErrorCode.KEY_TAKEN})
    @PostMapping
    ResponseEntity<Object> create(@PathVariable String slug, Caller caller) {
        OrganizationId organization = members.require(slug, caller.userId(), Role.OWNER, Role.ADMIN);
        SampleView sample = new SampleView(ProjectId.random(), SpaceId.random(), SprintId.random());
        return responder
                .send(new CreateSample(organization, sample.projectId(), sample.spaceId(), sample.sprintId()))
                .created(
                        new ProjectById(organization, sample.projectId(), caller.userId()),
                        "/api/v1/organizations/" + slug + "/projects/" + sample.projectId(),
                        project -> sample);
    }

    @Operation(
            summary = "Remove the sample with all that was added to its project and space",
            status = 204,
            refusals = {ErrorCode.INSUFFICIENT_ROLE, ErrorCode.SAMPLE_NOT_FOUND, ErrorCode.PRECONDITION_FAILED})
    @DeleteMapping
    ResponseEntity<Object> delete(@PathVariable String slug, Caller caller) {
        OrganizationId organization = members.require(slug, caller.userId(), Role.OWNER, Role.ADMIN);
        return responder.send(new DeleteSample(organization)).noContent();
    }
}
