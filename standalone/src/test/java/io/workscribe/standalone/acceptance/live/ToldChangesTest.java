package io.workscribe.standalone.acceptance.live;

import static io.workscribe.standalone.acceptance.client.Json.array;
import static io.workscribe.standalone.acceptance.client.Json.document;
import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Organization;
import io.workscribe.standalone.acceptance.client.Page;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Project;
import io.workscribe.standalone.acceptance.client.Server;
import io.workscribe.standalone.acceptance.client.Space;
import io.workscribe.standalone.acceptance.client.Sprint;
import io.workscribe.standalone.acceptance.client.Task;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is told of each kind of change, and where. */
@Contract("live")
class ToldChangesTest {

    private final Person owner = Server.get().register("Olga");
    private final Organization organization = owner.createsOrganization();
    private final Project project = organization.project();
    private final String projectTopic = "project:" + project.id();
    private final String organizationTopic = "organization:" + organization.id();

    @Test
    void aChangeSaysWhoMadeItAndShowsTheRowAsItsList() {
        String tab = UUID.randomUUID().toString();
        try (LiveClient client = LiveClient.of(owner, projectTopic)) {
            Answer created = owner.with("X-Client-Id", tab)
                    .post(project.path() + "/tasks", project.taskFields(object("title", "Told")))
                    .expect(201);

            JsonNode change = client.awaitChanges(projectTopic, 1).get(0);

            assertThat(change.get("change_id").asString())
                    .isEqualTo(created.header("X-Change-Id").orElseThrow());
            assertThat(change.get("client").asString()).isEqualTo(tab);
            assertThat(change.get("actor_id").asString()).isEqualTo(owner.id());
            assertThat(change.get("id").asString()).isEqualTo(created.id());
            assertThat(change.get("cause").isNull()).isTrue();
            JsonNode listed = owner.get(project.path() + "/tasks").expect(200).at("/tasks/0");
            assertThat(change.get("data")).isEqualTo(listed);
            assertThat(change.get("revision")).isEqualTo(listed.get("revision"));
            assertThat(change.get("version")).isEqualTo(listed.get("version"));
        }
    }

    @Test
    void aNewNameIsToldWhereverThePersonBelongs() {
        Person alice = organization.admits("Alice", "member");
        Organization own = alice.createsOrganization();
        String ownTopic = "organization:" + own.id();
        try (LiveClient client = LiveClient.of(owner, organizationTopic);
                LiveClient hers = LiveClient.of(alice, ownTopic)) {
            Answer renamed = alice.patch("/auth/me", object("display_name", "Alice B.", "timezone", "UTC"))
                    .expect(200);

            client.expect(organizationTopic, "member updated [display_name]");
            hers.expect(ownTopic, "member updated [display_name]");
            JsonNode change = client.awaitChanges(organizationTopic, 1).get(0);
            assertThat(change.get("id").asString()).isEqualTo(alice.id());
            assertThat(change.get("change_id").asString())
                    .isEqualTo(renamed.header("X-Change-Id").orElseThrow());
            assertThat(change.at("/data/display_name").asString()).isEqualTo("Alice B.");
        }
    }

    @Test
    void tasksAreToldToTheirProjectAndToWhoLooksAtThem() {
        Task task = project.task("Watched");
        Task other = project.task("Other");
        String label = project.label("Bug");
        String taskTopic = "task:" + task.id();
        try (LiveClient client = LiveClient.of(owner, projectTopic, taskTopic)) {
            owner.patch(task.path(), object("title", "Renamed", "priority", "high"))
                    .expect(200);
            owner.patch(task.path(), object("description_json", document("Text")))
                    .expect(200);
            owner.patch(task.path(), object("label_ids", array(label))).expect(200);
            owner.patch(task.path(), object("status_id", project.done())).expect(200);
            owner.patch(task.path() + "/move", object("status_id", project.toDo(), "position", 5))
                    .expect(200);
            owner.patch(
                            "/tasks/bulk-positions",
                            object(
                                    "positions",
                                    array(
                                            object("task_id", task.id(), "position", 0),
                                            object("task_id", other.id(), "position", 1))))
                    .expect(200);
            owner.delete(task.path()).expect(200);

            String[] ofTask = {
                "task updated [title,priority]",
                "task updated [description_json]",
                "task updated [labels]",
                "task updated [status_id]",
                "task moved [status_id,place]",
                "task moved [place]",
                "task deleted"
            };
            client.expect(taskTopic, ofTask);
            client.expect(
                    projectTopic,
                    ofTask[0],
                    ofTask[1],
                    ofTask[2],
                    ofTask[3],
                    ofTask[4],
                    ofTask[5],
                    "task moved [place]",
                    ofTask[6]);
            JsonNode deleted = client.changes(taskTopic).get(6);
            assertThat(deleted.get("data").isNull()).isTrue();
            assertThat(deleted.get("revision").longValue())
                    .isGreaterThan(
                            client.changes(taskTopic).get(5).get("revision").longValue());
        }
    }

    /** It has its place already. */
    @Test
    void aMoveToAnotherColumnIsOneEvenWhereNoRankChanges() {
        Task task = project.task("Alone");
        try (LiveClient client = LiveClient.of(owner, projectTopic)) {
            owner.patch(task.path() + "/move", object("status_id", project.done(), "position", 0))
                    .expect(200);

            client.expect(projectTopic, "task moved [status_id]");
        }
    }

    @Test
    void countsAreToldToTheProject() {
        Task parent = project.task("Parent");
        String parentTopic = "task:" + parent.id();
        try (LiveClient client = LiveClient.of(owner, projectTopic, parentTopic)) {
            Task child = project.task(owner, object("title", "Child", "parent_task_id", parent.id()));
            owner.patch(child.path(), object("status_id", project.done())).expect(200);
            String comment = parent.comment(owner);
            owner.delete(parent.path() + "/comments/" + comment).expect(200);
            owner.post(parent.path() + "/comments/" + comment + "/restore").expect(200);
            owner.delete(child.path()).expect(200);
            owner.post(child.path() + "/restore").expect(200);

            client.expect(
                    projectTopic,
                    "task created",
                    "task updated [subtask_count]",
                    "task updated [status_id]",
                    "task updated [subtask_done_count]",
                    "task updated [comment_count]",
                    "task updated [comment_count]",
                    "task updated [comment_count]",
                    "task deleted",
                    "task updated [subtask_count,subtask_done_count]",
                    "task restored",
                    "task updated [subtask_count,subtask_done_count]");
            client.expect(parentTopic, "comment created", "comment deleted", "comment restored");
            JsonNode counted = client.changes(projectTopic).get(3);
            assertThat(counted.get("id").asString()).isEqualTo(parent.id());
            assertThat(counted.at("/data/subtask_count").intValue()).isEqualTo(1);
            assertThat(counted.at("/data/subtask_done_count").intValue()).isEqualTo(1);
        }
    }

    @Test
    void labelsSprintsAndTheProjectItselfAreTold() {
        try (LiveClient client = LiveClient.of(owner, projectTopic, organizationTopic)) {
            String label = project.label("Bug");
            owner.delete(project.path() + "/labels/" + label).expect(204);
            Sprint sprint = project.sprint("First");
            owner.patch(sprint.path(), object("name", "Second", "goal", "Ship")).expect(200);
            Task task = project.task("In it");
            sprint.takes(task).starts().ends();
            owner.patch(project.path(), object("name", "Renamed")).expect(200);
            owner.delete(project.path()).expect(200);

            client.expect(
                    projectTopic,
                    "label created",
                    "label deleted",
                    "sprint created",
                    "sprint updated [name,goal]",
                    "task created",
                    "task updated [sprint_id]",
                    "sprint updated [status]",
                    "task updated [sprint_id]",
                    "sprint updated [status]",
                    "project updated [name]",
                    "project updated [is_archived]");
            client.expect(organizationTopic, "project updated [name]", "project updated [is_archived]");
            assertThat(client.changes(organizationTopic)
                            .get(1)
                            .at("/data/is_archived")
                            .booleanValue())
                    .isTrue();
        }
    }

    @Test
    void pagesAreToldToTheirSpaceAndToWhoReadsThem() {
        Space space = organization.space("DOC");
        String spaceTopic = "space:" + space.id();
        Page root = space.page("Root");
        try (LiveClient client = LiveClient.of(owner, spaceTopic, "page:" + root.id(), organizationTopic)) {
            Page child = space.page("Child", root);
            Page other = space.page("Other");
            root.edit(object("title", "New", "content_json", document("Text"))).expect(200);
            root.move(other, 0).expect(200);
            owner.patch(space.path(), object("description", "Said")).expect(200);
            other.deleteWithAllBelow().expect(200);

            client.expect(
                    spaceTopic,
                    "page created",
                    "page created",
                    "page updated [title,content_json]",
                    "page moved [place]",
                    "page moved [place]",
                    "space updated [description]",
                    "page deleted",
                    "page deleted",
                    "page deleted");
            client.expect(
                    "page:" + root.id(), "page updated [title,content_json]", "page moved [place]", "page deleted");
            client.expect(organizationTopic, "space updated [description]");
            JsonNode created = client.changes(spaceTopic).get(0);
            assertThat(created.get("id").asString()).isEqualTo(child.id());
            assertThat(created.at("/data/children").isEmpty()).isTrue();
            assertThat(created.at("/data/parent_page_id").asString()).isEqualTo(root.id());
        }
    }

    @Test
    void linksAreToldOnBothSides() {
        Task task = project.task("Linked");
        Page page = organization.space("DOC").page("Page");
        try (LiveClient client = LiveClient.of(owner, "task:" + task.id(), "page:" + page.id())) {
            String link = owner.post(task.path() + "/links", object("page_id", page.id()))
                    .expect(201)
                    .id();
            owner.delete(task.path() + "/links/" + page.id()).expect(200);

            client.expect("task:" + task.id(), "link created", "link deleted");
            client.expect("page:" + page.id(), "link created", "link deleted");
            assertThat(client.changes("task:" + task.id()).get(0).get("id").asString())
                    .isEqualTo(link);
            assertThat(client.changes("task:" + task.id())
                            .get(0)
                            .at("/data/page_title")
                            .asString())
                    .isEqualTo("Page");
            assertThat(client.changes("page:" + page.id())
                            .get(0)
                            .at("/data/task_id")
                            .asString())
                    .isEqualTo(task.id());
        }
    }

    @Test
    void membersAreToldToTheirOrganizationAndInvitationsToThoseWhoManageIt() {
        Person bob = organization.admits("Bob", "member");
        try (LiveClient client = LiveClient.of(owner, organizationTopic);
                LiveClient ofMember = LiveClient.of(bob, organizationTopic)) {
            Person carol = organization.admits("Carol", "member");
            String members = organization.path() + "/members/";
            owner.patch(members + carol.id(), object("role", "admin")).expect(200);
            owner.delete(members + carol.id()).expect(200);
            owner.patch(organization.path(), object("name", "Renamed")).expect(200);

            client.expect(
                    organizationTopic,
                    "invitation created",
                    "member created",
                    "invitation deleted",
                    "member updated [role]",
                    "member deleted",
                    "organization updated [name]");
            ofMember.expect(
                    organizationTopic,
                    "member created",
                    "member updated [role]",
                    "member deleted",
                    "organization updated [name]");
            assertThat(ofMember.changes(organizationTopic).get(0).get("id").asString())
                    .isEqualTo(carol.id());
        }
    }

    @Test
    void onesOwnAreToldToEverySocketThatSaysHello() {
        Person bob = Server.get().register("Bob");
        try (LiveClient client = LiveClient.of(bob)) {
            client.hello();
            organization.admits(bob, "member");
            Task task = project.task(owner, object("title", "For Bob", "assignee_id", bob.id()));
            client.awaitChanges("me", 2);
            String notification = bob.get("/notifications").expect(200).text("/data/0/id");
            bob.patch("/notifications/" + notification + "/read").expect(200);
            owner.patch(task.path(), object("assignee_id", null)).expect(200);
            project.task(owner, object("title", "Again", "assignee_id", bob.id()));
            client.awaitChanges("me", 4);
            bob.post("/notifications/mark-all-read").expect(200);

            client.expect(
                    "me",
                    "membership created",
                    "notification created",
                    "notification updated [is_read]",
                    "notification created",
                    "notification updated [is_read]");
            JsonNode membership = client.changes("me").get(0);
            assertThat(membership.get("id").asString()).isEqualTo(organization.id());
            ObjectNode own = object("id", organization.id(), "name", "Org " + organization.slug());
            assertThat(membership.get("data"))
                    .isEqualTo(own.put("slug", organization.slug()).put("role", "member"));
            JsonNode raised = client.changes("me").get(1);
            assertThat(raised.get("actor_id").isNull()).isTrue();
            assertThat(raised.get("cause").isString()).isTrue();
            assertThat(raised.get("data").get("id").asString()).isEqualTo(notification);
            JsonNode all = client.changes("me").get(4);
            assertThat(all.get("id").asString()).isEqualTo(bob.id());
            assertThat(all.get("data")).isEqualTo(object("unread_count", 0));
            assertThat(client.socket().pushes()).hasSize(2);
        }
    }

    @Test
    void aRowThatIsTooLargeIsToldWithoutItsData() {
        Task task = project.task("Commented");
        String topic = "task:" + task.id();
        try (LiveClient client = LiveClient.of(owner, topic)) {
            owner.post(task.path() + "/comments", object("body_json", document("x".repeat(40_000))))
                    .expect(201);
            owner.post(task.path() + "/comments", object("body_json", document("x".repeat(30_000))))
                    .expect(201);

            client.awaitChanges(topic, 2);
            assertThat(client.changes(topic).get(0).get("data").isNull()).isTrue();
            assertThat(client.changes(topic).get(1).at("/data/body_json").isObject())
                    .isTrue();
        }
    }
}
