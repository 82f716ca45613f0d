package io.workscribe.query.project;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.membership.query.OrganizationAccess;
import io.workscribe.api.project.query.ProjectById;
import io.workscribe.platform.security.Caller;
import io.workscribe.platform.web.Operation;
import io.workscribe.platform.web.QueryClient;
import io.workscribe.platform.web.RequestInput;
import io.workscribe.state.view.SavedViewListResponse;
import io.workscribe.state.view.SavedViewService;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SavedViewReadController {

    private final QueryClient queries;
    private final SavedViewService views;

    SavedViewReadController(QueryClient queries, SavedViewService views) {
        this.queries = queries;
        this.views = views;
    }

    @Operation(
            summary = "The saved views of a project that the caller sees: their own and those that are shared",
            answer = SavedViewListResponse.class,
            refusals = ErrorCode.PROJECT_NOT_FOUND)
    @GetMapping("/api/v1/organizations/{slug}/projects/{project_id}/views")
    SavedViewListResponse views(@PathVariable String slug, RequestInput input, Caller caller) {
        OrganizationId organization =
                queries.ask(new OrganizationAccess(slug, caller.userId())).organizationId();
        ProjectId project = input.path("project_id", ProjectId::new);
        input.check();
        queries.ask(new ProjectById(organization, project, caller.userId()));
        return views.of(project, caller.userId());
    }
}
