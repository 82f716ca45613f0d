package io.workscribe.query.sprint;

import io.workscribe.api.common.Cursor;
import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.membership.query.OrganizationAccess;
import io.workscribe.api.sprint.query.ProjectSprints;
import io.workscribe.api.sprint.query.SprintList;
import io.workscribe.platform.security.Caller;
import io.workscribe.platform.web.Operation;
import io.workscribe.platform.web.QueryClient;
import io.workscribe.platform.web.RequestInput;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SprintReadController {

    private final QueryClient queries;

    SprintReadController(QueryClient queries) {
        this.queries = queries;
    }

    @Operation(summary = "The sprints of a project", answer = SprintList.class, refusals = ErrorCode.PROJECT_NOT_FOUND)
    @GetMapping("/api/v1/organizations/{slug}/projects/{project_id}/sprints")
    ResponseEntity<SprintList> sprints(@PathVariable String slug, RequestInput input, Caller caller) {
        OrganizationId organization =
                queries.ask(new OrganizationAccess(slug, caller.userId())).organizationId();
        ProjectId project = input.path("project_id", ProjectId::new);
        Cursor after = input.queryCursor("after");
        input.check();
        return queries.answer(new ProjectSprints(organization, project, caller.userId(), after));
    }
}
