package io.workscribe.command.membership;

import io.workscribe.api.common.Change;
import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.Role;
import io.workscribe.api.membership.command.CreateOrganization;
import io.workscribe.api.membership.command.EditOrganization;
import io.workscribe.api.membership.query.OrganizationById;
import io.workscribe.api.membership.query.OrganizationView;
import io.workscribe.command.lookup.MembershipLookup;
import io.workscribe.platform.security.Caller;
import io.workscribe.platform.web.Body;
import io.workscribe.platform.web.CommandResponder;
import io.workscribe.platform.web.Operation;
import io.workscribe.platform.web.RequestInput;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Creating and editing organizations. */
@RestController
@RequestMapping("/api/v1/organizations")
class OrganizationWriteController {

    private final CommandResponder responder;
    private final MembershipLookup members;

    OrganizationWriteController(CommandResponder responder, MembershipLookup members) {
        this.responder = responder;
        this.members = members;
    }

    /** Answers once the organization has what it begins with. */
    @Operation(
            summary = "Create an organization and own it",
            status = 201,
            answer = OrganizationView.class,
            refusals = ErrorCode.SLUG_TAKEN)
    @PostMapping
    ResponseEntity<Object> create(Caller caller, RequestInput input) {
        Body body = input.body();
        String name = body.name("name", 2, 100).required();
        String slug = body.slug("slug").required();
        input.check();
        OrganizationId id = OrganizationId.random();
        return responder
                .send(new CreateOrganization(id, name, slug))
                .awaitPolicies()
                .created(new OrganizationById(id, caller.userId()), "/api/v1/organizations/" + slug);
    }

    @Operation(
            summary = "Change an organization's name or slug",
            answer = OrganizationView.class,
            refusals = {ErrorCode.INSUFFICIENT_ROLE, ErrorCode.SLUG_TAKEN, ErrorCode.PRECONDITION_FAILED})
    @PatchMapping("/{slug}")
    ResponseEntity<Object> edit(@PathVariable String slug, Caller caller, RequestInput input) {
        OrganizationId id = members.require(slug, caller.userId(), Role.OWNER, Role.ADMIN);
        Body body = input.body();
        Change<String> name = body.name("name", 2, 100).changed();
        Change<String> newSlug = body.slug("slug").changed();
        input.check();
        return responder.send(new EditOrganization(id, name, newSlug)).ok(new OrganizationById(id, caller.userId()));
    }
}
