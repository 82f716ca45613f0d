package io.workscribe.query.dashboard;

import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.dashboard.query.DashboardView;
import io.workscribe.api.dashboard.query.OrganizationDashboard;
import io.workscribe.api.membership.query.OrganizationAccess;
import io.workscribe.platform.security.Caller;
import io.workscribe.platform.web.Operation;
import io.workscribe.platform.web.QueryClient;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DashboardReadController {

    private final QueryClient queries;

    DashboardReadController(QueryClient queries) {
        this.queries = queries;
    }

    @Operation(
            summary = "An organization at a glance",
            description = "Its open tasks, its active sprints, the pages that changed last, and how much is unread.",
            answer = DashboardView.class)
    @GetMapping("/api/v1/organizations/{slug}/dashboard")
    ResponseEntity<DashboardView> dashboard(@PathVariable String slug, Caller caller) {
        OrganizationId organization =
                queries.ask(new OrganizationAccess(slug, caller.userId())).organizationId();
        return queries.answer(new OrganizationDashboard(organization, caller.userId()));
    }
}
