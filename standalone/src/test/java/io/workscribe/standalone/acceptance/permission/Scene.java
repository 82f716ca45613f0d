package io.workscribe.standalone.acceptance.permission;

import static io.workscribe.standalone.acceptance.client.Json.object;

import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Client;
import io.workscribe.standalone.acceptance.client.Inbox;
import io.workscribe.standalone.acceptance.client.Organization;
import io.workscribe.standalone.acceptance.client.Page;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Project;
import io.workscribe.standalone.acceptance.client.Server;
import io.workscribe.standalone.acceptance.client.Space;
import io.workscribe.standalone.acceptance.client.Sprint;
import io.workscribe.standalone.acceptance.client.Task;
import io.workscribe.standalone.acceptance.client.Unique;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** An organization with everything that the rows of the table speak of. The people are always the same. */
final class Scene {

    private static final Person OWNER = Server.get().register("Olga");
    private static final Person ADMIN = Server.get().register("Ann");
    private static final Person MEMBER = Server.get().register("Max");
    private static final Person USER = Server.get().register("Uma");
    private static final Person OUTSIDER = Server.get().register("Sam");

    private final Map<String, Supplier<String>> names;

    Scene() {
        Organization organization = OWNER.createsOrganization()
                .admits(ADMIN, "admin")
                .admits(MEMBER, "member")
                .admits(USER, "member");
        Project project = organization.project();
        String label = project.label("backend");
        Task task = project.task("The owner's");
        Task membersTask = project.task(MEMBER, object("title", "The member's", "label_ids", List.of(label)));
        Sprint planned = project.sprint("Planned");
        Sprint active = project.sprint("Active");
        active.takes(membersTask);
        Sprint startable = organization.project("SPR").sprint("To be started");
        active.starts();
        Answer invitation = organization.invite(OUTSIDER.email(), "member");
        String ownersComment = task.comment(OWNER);
        String membersComment = task.comment(MEMBER);
        Space space = organization.space("DOC");
        Page page = space.page("A page");
        page.edit(object("title", "An edited page")).expect(200);
        Page parentPage = space.page("A parent");
        space.page("A child", parentPage);
        Page linkedPage = space.page("A linked page");
        Answer linked = OWNER.post(task.path() + "/links", object("page_id", linkedPage.id()))
                .expect(201);
        String views = project.path() + "/views";
        String ownersView = OWNER.post(views, object("name", "The owner's", "shared", true))
                .expect(201)
                .id();
        String membersView = MEMBER.post(views, object("name", "For all", "shared", true))
                .expect(201)
                .id();
        String membersOwnView =
                MEMBER.post(views, object("name", "Private")).expect(201).id();
        Space emptySpace = organization.space("EMPTY");

        names = Map.ofEntries(
                named("slug", organization.slug()),
                named("project", project.id()),
                named("status", project.inProgress()),
                named("label", label),
                named("task", task.id()),
                named("task_key", task.key()),
                named("members_task", membersTask.id()),
                named("planned_sprint", planned.id()),
                named("active_sprint", active.id()),
                named("startable_sprint", startable.id()),
                named("owners_comment", ownersComment),
                named("members_comment", membersComment),
                Map.entry("deleted_label", () -> deletedLabel(project)),
                Map.entry("archived_project", () -> archivedProject(organization)),
                Map.entry("deleted_page", () -> deletedPage(space)),
                Map.entry("deleted_space", () -> deletedSpace(organization)),
                Map.entry("deleted_sprint", () -> deletedSprint(project)),
                Map.entry("owners_deleted_task", () -> deletedTask(project, OWNER)),
                Map.entry("members_deleted_task", () -> deletedTask(project, MEMBER)),
                Map.entry("owners_deleted_comment", () -> deletedComment(task, OWNER)),
                Map.entry("members_deleted_comment", () -> deletedComment(task, MEMBER)),
                named("owners_shared_view", ownersView),
                named("members_shared_view", membersView),
                named("members_own_view", membersOwnView),
                named("space", space.id()),
                named("empty_space", emptySpace.id()),
                named("page", page.id()),
                named("parent_page", parentPage.id()),
                named("linked_page", linkedPage.id()),
                named("old_version", "0"),
                named("change", linked.header("X-Change-Id").orElseThrow()),
                named("owner", OWNER.id()),
                named("admin", ADMIN.id()),
                named("user", USER.id()),
                named("user_email", USER.email()),
                named("invitation", invitation.id()),
                named("invitation_token", invitation.text("/token")),
                Map.entry("notification", () -> notificationOfMember(project)),
                Map.entry("refresh_token", () -> USER.signsInAgain().refreshToken()),
                Map.entry("fresh_email", Unique::email),
                Map.entry("unknown_session", () -> UUID.randomUUID().toString()),
                Map.entry("fresh_slug", Unique::slug));
    }

    /** The text with every name in braces replaced by what it stands for here. */
    String resolve(String text) {
        String resolved = text;
        for (Map.Entry<String, Supplier<String>> name : names.entrySet()) {
            String placeholder = "{" + name.getKey() + "}";
            if (resolved.contains(placeholder)) {
                resolved = resolved.replace(placeholder, name.getValue().get());
            }
        }
        return resolved;
    }

    /** A session of the caller; of their own when it may end with the call. */
    static Client caller(PermissionTable.Caller caller, boolean ownSession) {
        Person person = switch (caller) {
            case OWNER -> OWNER;
            case ADMIN -> ADMIN;
            case MEMBER -> MEMBER;
            case OUTSIDER -> OUTSIDER;
            case ANONYMOUS -> null;
        };
        if (person == null) {
            return Server.get().anonymous();
        }
        return ownSession ? person.signsInAgain() : person;
    }

    private static String deletedLabel(Project project) {
        String label = project.label("deleted");
        OWNER.delete(project.path() + "/labels/" + label).expect(204);
        return label;
    }

    private static String archivedProject(Organization organization) {
        Project project = organization.project(lettersOnly());
        OWNER.delete(project.path()).expect(200);
        return project.id();
    }

    /** A key that no other project has. */
    private static String lettersOnly() {
        return Unique.word().replaceAll("[0-9]", "Z").substring(0, 5).toUpperCase(Locale.ROOT);
    }

    private static String deletedPage(Space space) {
        Page page = space.page("Deleted");
        page.delete().expect(200);
        return page.id();
    }

    private static String deletedSpace(Organization organization) {
        Space space = organization.space("GONE");
        OWNER.delete(space.path()).expect(200);
        return space.id();
    }

    private static String deletedSprint(Project project) {
        Sprint sprint = project.sprint("Deleted");
        OWNER.delete(sprint.path()).expect(200);
        return sprint.id();
    }

    private static String deletedTask(Project project, Person reporter) {
        Task task = project.task(reporter, object("title", "Deleted"));
        reporter.delete(task.path()).expect(200);
        return task.id();
    }

    private static String deletedComment(Task task, Person author) {
        String comment = task.comment(author);
        author.delete(task.path() + "/comments/" + comment).expect(200);
        return comment;
    }

    private static String notificationOfMember(Project project) {
        Task task = project.task(OWNER, object("assignee_id", MEMBER.id()));
        Inbox inbox = new Inbox(MEMBER);
        return inbox.awaitAbout(task).get("id").asString();
    }

    private static Map.Entry<String, Supplier<String>> named(String name, String value) {
        return Map.entry(name, () -> value);
    }
}
