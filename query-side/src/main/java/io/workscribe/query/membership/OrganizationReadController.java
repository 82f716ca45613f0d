package io.workscribe.query.membership;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.membership.query.MemberList;
import io.workscribe.api.membership.query.OrganizationAccess;
import io.workscribe.api.membership.query.OrganizationById;
import io.workscribe.api.membership.query.OrganizationMembers;
import io.workscribe.api.membership.query.OrganizationView;
import io.workscribe.api.membership.query.OwnOrganizations;
import io.workscribe.platform.security.Caller;
import io.workscribe.platform.web.Operation;
import io.workscribe.platform.web.QueryClient;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OrganizationReadController {

    /** What is needed to choose where to go after signing in. */
    record OrganizationLink(OrganizationId id, String name, String slug) {}

    private final QueryClient queries;

    OrganizationReadController(QueryClient queries) {
        this.queries = queries;
    }

    @Operation(summary = "One's organizations, in short", answer = OrganizationLink.class, list = true, tagged = false)
    @GetMapping("/api/v1/auth/orgs")
    List<OrganizationLink> choices(Caller caller) {
        return ownOf(caller).stream()
                .map(own -> new OrganizationLink(own.id(), own.name(), own.slug()))
                .toList();
    }

    @Operation(summary = "One's organizations", answer = OrganizationView.class, list = true)
    @GetMapping("/api/v1/organizations")
    List<OrganizationView> own(Caller caller) {
        return ownOf(caller);
    }

    @Operation(summary = "An organization", answer = OrganizationView.class)
    @GetMapping("/api/v1/organizations/{slug}")
    ResponseEntity<OrganizationView> organization(@PathVariable String slug, Caller caller) {
        return queries.answer(new OrganizationById(accessible(slug, caller), caller.userId()));
    }

    @Operation(summary = "The members of an organization", answer = MemberList.class)
    @GetMapping("/api/v1/organizations/{slug}/members")
    ResponseEntity<MemberList> members(@PathVariable String slug, Caller caller) {
        return queries.answer(new OrganizationMembers(accessible(slug, caller), caller.userId()));
    }

    private List<OrganizationView> ownOf(Caller caller) {
        return queries.ask(new OwnOrganizations(caller.userId())).organizations();
    }

    private OrganizationId accessible(String slug, Caller caller) {
        return queries.ask(new OrganizationAccess(slug, caller.userId())).organizationId();
    }
}
