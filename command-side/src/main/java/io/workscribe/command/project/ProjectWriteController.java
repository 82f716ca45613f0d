package io.workscribe.command.project;

import io.workscribe.api.common.Change;
import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.OrganizationId;
import io.workscribe.api.common.ProjectId;
import io.workscribe.api.common.Role;
import io.workscribe.api.project.ProjectType;
import io.workscribe.api.project.command.ArchiveProject;
import io.workscribe.api.project.command.CreateProject;
import io.workscribe.api.project.command.EditProject;
import io.workscribe.api.project.query.ProjectById;
import io.workscribe.api.project.query.ProjectView;
import io.workscribe.command.lookup.MembershipLookup;
import io.workscribe.platform.security.Caller;
import io.workscribe.platform.web.Body;
import io.workscribe.platform.web.CommandResponder;
import io.workscribe.platform.web.Operation;
import io.workscribe.platform.web.RequestInput;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Creating, editing and archiving projects. */
@RestController
@RequestMapping("/api/v1/organizations/{slug}/projects")
class ProjectWriteController {

    private static final Pattern KEY = Pattern.compile("[A-Z]{2,5}");
    private static final String ARCHIVED = "archived";
    private static final String IS_ARCHIVED = "is_archived";
    private static final Pattern SMALL_LETTER = Pattern.compile("[a-z]");

    private final CommandResponder responder;
    private final MembershipLookup members;

    ProjectWriteController(CommandResponder responder, MembershipLookup members) {
        this.responder = responder;
        this.members = members;
    }

    @Operation(
            summary = "Create a project",
            status = 201,
            answer = ProjectView.class,
            refusals = {ErrorCode.INSUFFICIENT_ROLE, ErrorCode.KEY_TAKEN})
    @PostMapping
    ResponseEntity<Object> create(@PathVariable String slug, Caller caller, RequestInput input) {
        OrganizationId organization = members.require(slug, caller.userId(), Role.OWNER, Role.ADMIN);
        Body body = input.body();
        String name = body.name("name", 2, 100).required();
        String key = body.form(
                        "key", 2, 5, KEY, ProjectWriteController::normalizeKey, "Project key must be ASCII letters")
                .required();
        String description = body.untrimmed("description", 0, Integer.MAX_VALUE).orNull();
        ProjectType type = body.choice("type", ProjectType.class).orElse(ProjectType.KANBAN);
        input.check();
        ProjectId id = ProjectId.random();
        return responder
                .send(new CreateProject(id, organization, name, key, description, type))
                .created(
                        new ProjectById(organization, id, caller.userId()),
                        "/api/v1/organizations/" + slug + "/projects/" + id);
    }

    @Operation(
            summary = "Change a project's name or description, put it into the archive or take it out",
            description = "archived, or is_archived, is the owner's to change.",
            answer = ProjectView.class,
            refusals = {ErrorCode.INSUFFICIENT_ROLE, ErrorCode.PROJECT_NOT_FOUND, ErrorCode.PRECONDITION_FAILED})
    @PatchMapping("/{project_id}")
    ResponseEntity<Object> edit(@PathVariable String slug, Caller caller, RequestInput input) {
        OrganizationId organization = members.require(slug, caller.userId(), Role.OWNER, Role.ADMIN);
        ProjectId id = input.path("project_id", ProjectId::new);
        Body body = input.body();
        if (body.gives(ARCHIVED) || body.gives(IS_ARCHIVED)) {
            members.require(slug, caller.userId(), Role.OWNER);
        }
        Change<String> name = body.name("name", 2, 100).changed();
        Change<String> description =
                body.untrimmed("description", 0, Integer.MAX_VALUE).changedOrCleared(null);
        Change<Boolean> archived = archived(body);
        input.check();
        return responder
                .send(new EditProject(id, organization, name, description, archived))
                .ok(new ProjectById(organization, id, caller.userId()));
    }

    /** By either of its names. */
    private static @Nullable Change<Boolean> archived(Body body) {
        Change<Boolean> one = body.flag(ARCHIVED).changed();
        Change<Boolean> other = body.flag(IS_ARCHIVED).changed();
        if (one != null && other != null && !one.equals(other)) {
            body.reject(IS_ARCHIVED, "It says something else than archived");
        }
        return one == null ? other : one;
    }

    @Operation(
            summary = "Archive a project",
            refusals = {ErrorCode.INSUFFICIENT_ROLE, ErrorCode.PROJECT_NOT_FOUND, ErrorCode.PRECONDITION_FAILED})
    @DeleteMapping("/{project_id}")
    ResponseEntity<Object> archive(@PathVariable String slug, Caller caller, RequestInput input) {
        OrganizationId organization = members.require(slug, caller.userId(), Role.OWNER);
        ProjectId id = input.path("project_id", ProjectId::new);
        input.check();
        return responder.send(new ArchiveProject(id, organization)).emptyObject();
    }

    /** Only ASCII letters become capitals: others could turn into ASCII by that and slip through. */
    private static String normalizeKey(String key) {
        return SMALL_LETTER
                .matcher(key.strip())
                .replaceAll(letter -> String.valueOf((char) (letter.group().charAt(0) - 'a' + 'A')));
    }

    @Operation(
            summary = "Bring an archived project back",
            answer = ProjectView.class,
            refusals = {ErrorCode.INSUFFICIENT_ROLE, ErrorCode.PROJECT_NOT_FOUND, ErrorCode.PRECONDITION_FAILED})
    @PostMapping("/{project_id}/restore")
    ResponseEntity<Object> restore(@PathVariable String slug, Caller caller, RequestInput input) {
        OrganizationId organization = members.require(slug, caller.userId(), Role.OWNER);
        ProjectId id = input.path("project_id", ProjectId::new);
        input.check();
        return responder
                .send(new EditProject(id, organization, null, null, new Change<>(false)))
                .awaitOthers()
                .ok(new ProjectById(organization, id, caller.userId()));
    }
}
