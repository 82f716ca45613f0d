package io.workscribe.command.project;

import io.workscribe.api.common.Change;
import io.workscribe.api.common.Document;
import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.common.Role;
import io.workscribe.api.task.query.TaskFilter;
import io.workscribe.api.task.query.TaskSort;
import io.workscribe.command.lookup.MembershipLookup;
import io.workscribe.command.lookup.ProjectLookup;
import io.workscribe.command.lookup.ProjectLookup.ProjectEntry;
import io.workscribe.platform.security.Caller;
import io.workscribe.platform.web.Body;
import io.workscribe.platform.web.Field;
import io.workscribe.platform.web.Operation;
import io.workscribe.platform.web.OrdinaryWrite;
import io.workscribe.platform.web.RequestInput;
import io.workscribe.state.view.NewView;
import io.workscribe.state.view.SavedViewResponse;
import io.workscribe.state.view.SavedViewService;
import io.workscribe.state.view.ViewAccess;
import io.workscribe.state.view.ViewEdit;
import io.workscribe.state.view.ViewId;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Keeping, changing and dropping filters of a project's tasks. */
@RestController
@RequestMapping("/api/v1/organizations/{slug}/projects/{project_id}/views")
class SavedViewWriteController {

    private static final Document NOTHING = new Document("{}");
    private static final Pattern SORT = Pattern.compile(String.join("|", TaskSort.spellings()));
    private static final int MOST_LAYOUT_BYTES = 2 * 1024;

    /** As many values as lists take have room in it, and it has room in a live message. */
    private static final int MOST_FILTER_BYTES = 24 * 1024;

    private final SavedViewService views;
    private final MembershipLookup members;
    private final ProjectLookup projects;

    SavedViewWriteController(SavedViewService views, MembershipLookup members, ProjectLookup projects) {
        this.views = views;
        this.members = members;
        this.projects = projects;
    }

    @Operation(
            summary = "Save a view of a project's tasks, for oneself or for all",
            description =
                    "filter has the parameters of the list of tasks, each a text or a list of texts. layout is the"
                            + " clients' own affair; as compact JSON it has at most 2 KiB. A person keeps at most 100 views of a"
                            + " project.",
            status = 201,
            answer = SavedViewResponse.class,
            refusals = {ErrorCode.PROJECT_NOT_FOUND, ErrorCode.TOO_MANY_VIEWS})
    @PostMapping
    ResponseEntity<Object> create(@PathVariable String slug, Caller caller, RequestInput input) {
        OrganizationId organization = members.require(slug, caller.userId());
        ProjectId project = input.path("project_id", ProjectId::new);
        Body body = input.body();
        String name = name(body).required();
        Document filter = filter(body, caller).orElse(NOTHING);
        String sort = sort(body).orNull();
        Document layout = body.document("layout").orElse(NOTHING);
        boolean shared = body.flag("shared").orElse(false);
        limit(body, filter, layout);
        input.check();
        ProjectEntry found = project(organization, project);
        if (found.archived()) {
            throw unknownProject();
        }
        SavedViewResponse created = views.create(
                access(organization, project, caller),
                new NewView(ViewId.random(), name, filter, sort, layout, shared));
        return OrdinaryWrite.created(created, "/api/v1/organizations/" + slug + "/projects/" + project + "/views");
    }

    @Operation(
            summary = "Change a saved view",
            description = "Its maker may, owners and admins too when it is shared. A null takes the sort away.",
            answer = SavedViewResponse.class,
            refusals = {
                ErrorCode.PROJECT_NOT_FOUND,
                ErrorCode.VIEW_NOT_FOUND,
                ErrorCode.FORBIDDEN,
                ErrorCode.PRECONDITION_FAILED
            })
    @PatchMapping("/{view_id}")
    ResponseEntity<Object> edit(
            @PathVariable String slug, Caller caller, RequestInput input, HttpServletRequest request) {
        OrganizationId organization = members.require(slug, caller.userId());
        ProjectId project = input.path("project_id", ProjectId::new);
        ViewId id = input.path("view_id", ViewId::new);
        Body body = input.body();
        ViewEdit edit = new ViewEdit(
                name(body).changed(),
                filter(body, caller).changed(),
                sort(body).clearable(),
                body.document("layout").changed(),
                body.flag("shared").changed());
        limit(body, valueOf(edit.filter()), valueOf(edit.layout()));
        input.check();
        project(organization, project);
        return OrdinaryWrite.ok(views.edit(
                access(organization, project, caller),
                id,
                edit,
                OrdinaryWrite.ifMatch(request),
                person -> members.isMember(organization, person)));
    }

    @Operation(
            summary = "Delete a saved view",
            description = "Its maker may, owners and admins too when it is shared.",
            status = 204,
            refusals = {
                ErrorCode.PROJECT_NOT_FOUND,
                ErrorCode.VIEW_NOT_FOUND,
                ErrorCode.FORBIDDEN,
                ErrorCode.PRECONDITION_FAILED
            })
    @DeleteMapping("/{view_id}")
    ResponseEntity<Object> delete(
            @PathVariable String slug, Caller caller, RequestInput input, HttpServletRequest request) {
        OrganizationId organization = members.require(slug, caller.userId());
        ProjectId project = input.path("project_id", ProjectId::new);
        ViewId id = input.path("view_id", ViewId::new);
        input.check();
        project(organization, project);
        views.delete(access(organization, project, caller), id, OrdinaryWrite.ifMatch(request));
        return OrdinaryWrite.noContent();
    }

    private static Field<String> name(Body body) {
        return body.name("name", 1, 100);
    }

    private static Field<Document> filter(Body body, Caller caller) {
        return body.criteria("filter", given -> TaskFilter.of(given, caller.userId()));
    }

    private static Field<String> sort(Body body) {
        return body.pattern("sort", 0, Integer.MAX_VALUE, SORT, UnaryOperator.identity());
    }

    private static void limit(Body body, @Nullable Document filter, @Nullable Document layout) {
        if (isLongerThan(MOST_FILTER_BYTES, filter)) {
            body.reject("filter", "This has more than 24 KiB");
        }
        if (isLongerThan(MOST_LAYOUT_BYTES, layout)) {
            body.reject("layout", "This has more than 2 KiB");
        }
    }

    private static boolean isLongerThan(int bytes, @Nullable Document document) {
        return document != null && document.json().getBytes(StandardCharsets.UTF_8).length > bytes;
    }

    private static @Nullable Document valueOf(@Nullable Change<Document> change) {
        return Change.resolve(change, null);
    }

    private ProjectEntry project(OrganizationId organization, ProjectId project) {
        return projects.project(project)
                .filter(found -> found.organizationId().equals(organization))
                .orElseThrow(SavedViewWriteController::unknownProject);
    }

    private ViewAccess access(OrganizationId organization, ProjectId project, Caller caller) {
        Role role = members.role(organization, caller.userId()).orElseThrow(MembershipLookup::notAMember);
        return new ViewAccess(organization, project, caller.userId(), role != Role.MEMBER);
    }

    private static Rejected unknownProject() {
        return Rejected.notFound(ErrorCode.PROJECT_NOT_FOUND, "There is no such project.");
    }
}
