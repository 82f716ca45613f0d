package io.workscribe.query.project;

import io.workscribe.api.common.Cursor;
import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.membership.query.OrganizationAccess;
import io.workscribe.api.project.query.LabelList;
import io.workscribe.api.project.query.OrganizationProjects;
import io.workscribe.api.project.query.ProjectById;
import io.workscribe.api.project.query.ProjectLabels;
import io.workscribe.api.project.query.ProjectList;
import io.workscribe.api.project.query.ProjectStatuses;
import io.workscribe.api.project.query.ProjectView;
import io.workscribe.api.project.query.StatusView;
import io.workscribe.platform.security.Caller;
import io.workscribe.platform.web.Operation;
import io.workscribe.platform.web.QueryClient;
import io.workscribe.platform.web.RequestInput;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/organizations/{slug}/projects")
class ProjectReadController {

    private final QueryClient queries;

    ProjectReadController(QueryClient queries) {
        this.queries = queries;
    }

    @Operation(
            summary = "The projects of an organization, those in the archive or those that are not",
            answer = ProjectList.class)
    @GetMapping
    ResponseEntity<ProjectList> projects(@PathVariable String slug, RequestInput input, Caller caller) {
        OrganizationId organization = accessible(slug, caller);
        boolean archived = input.queryFlag("archived", false);
        Cursor after = input.queryCursor("after");
        input.check();
        return queries.answer(new OrganizationProjects(organization, caller.userId(), archived, after));
    }

    @Operation(summary = "A project", answer = ProjectView.class, refusals = ErrorCode.PROJECT_NOT_FOUND)
    @GetMapping("/{project_id}")
    ResponseEntity<ProjectView> project(@PathVariable String slug, RequestInput input, Caller caller) {
        OrganizationId organization = accessible(slug, caller);
        ProjectId project = projectIn(input);
        return queries.answer(new ProjectById(organization, project, caller.userId()));
    }

    @Operation(
            summary = "The statuses of a project, in the order of its columns",
            answer = StatusView.class,
            list = true,
            refusals = ErrorCode.PROJECT_NOT_FOUND)
    @GetMapping("/{project_id}/statuses")
    List<StatusView> statuses(@PathVariable String slug, RequestInput input, Caller caller) {
        OrganizationId organization = accessible(slug, caller);
        ProjectId project = projectIn(input);
        return queries.ask(new ProjectStatuses(organization, project, caller.userId()))
                .statuses();
    }

    @Operation(summary = "The labels of a project", answer = LabelList.class, refusals = ErrorCode.PROJECT_NOT_FOUND)
    @GetMapping("/{project_id}/labels")
    ResponseEntity<LabelList> labels(@PathVariable String slug, RequestInput input, Caller caller) {
        OrganizationId organization = accessible(slug, caller);
        ProjectId project = projectIn(input);
        return queries.answer(new ProjectLabels(organization, project, caller.userId()));
    }

    private OrganizationId accessible(String slug, Caller caller) {
        return queries.ask(new OrganizationAccess(slug, caller.userId())).organizationId();
    }

    private static ProjectId projectIn(RequestInput input) {
        ProjectId project = input.path("project_id", ProjectId::new);
        input.check();
        return project;
    }
}
