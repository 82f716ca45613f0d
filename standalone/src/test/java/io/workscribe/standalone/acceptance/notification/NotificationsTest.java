package io.workscribe.standalone.acceptance.notification;

import static io.workscribe.standalone.acceptance.client.Json.mentioning;
import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Inbox;
import io.workscribe.standalone.acceptance.client.Organization;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Project;
import io.workscribe.standalone.acceptance.client.Server;
import io.workscribe.standalone.acceptance.client.Task;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Contract 11.1: when notifications arise. */
@Contract({"#68", "11.1"})
class NotificationsTest {

    private final Person owner = Server.get().register("Olga");
    private final Organization organization = owner.createsOrganization();
    private final Project project = organization.project();
    private final Person bob = organization.admits("Bob", "member");

    @Test
    void whoeverIsAssignedAtCreationIsTold() {
        Task task = project.task(owner, object("title", "For Bob", "assignee_id", bob.id()));

        JsonNode notification = inboxOf(bob).awaitCount(1).get(0);

        assertThat(inboxOf(bob).read().shaped("NotificationPage").at("/total").asInt())
                .isEqualTo(1);
        assertThat(notification.get("type").asString()).isEqualTo("TASK_ASSIGNED");
        assertThat(notification.get("title").asString()).isEqualTo("You were assigned APP-1");
        assertThat(notification.get("body").asString()).isEqualTo("For Bob");
        assertThat(notification.get("entity_type").asString()).isEqualTo("task");
        assertThat(notification.get("entity_id").asString()).isEqualTo(task.id());
        assertThat(notification.get("user_id").asString()).isEqualTo(bob.id());
        assertThat(notification.get("org_id").asString()).isEqualTo(organization.id());
        assertThat(notification.get("is_read").asBoolean()).isFalse();
    }

    @Test
    void whoeverIsAssignedLaterIsTold() {
        Task task = project.task("Unassigned");

        owner.patch(task.path(), object("assignee_id", bob.id())).expect(200);

        assertThat(titles(inboxOf(bob).awaitCount(1))).containsExactly("You were assigned " + task.key());
    }

    @Test
    void theReporterIsToldWhenTheTaskIsDone() {
        Task first = project.task("Patched");
        Task second = project.task("Moved");

        bob.patch(first.path(), object("status_id", project.done())).expect(200);
        inboxOf(owner).awaitCount(1);
        bob.patch(second.path() + "/move", object("status_id", project.done(), "position", 0))
                .expect(200);

        List<JsonNode> notifications = inboxOf(owner).awaitCount(2);
        assertThat(titles(notifications)).containsExactly("APP-2 moved to Done", "APP-1 moved to Done");
        assertThat(notifications.get(0).get("type").asString()).isEqualTo("TASK_DONE");
        assertThat(notifications.get(0).get("body").asString()).isEqualTo("Moved");
    }

    @Test
    void theMentionedAreToldOnce() {
        Task task = project.task("Discussed");

        owner.post(task.path() + "/comments", object("body_json", mentioning(bob, bob, owner)))
                .expect(201);

        List<JsonNode> notifications = inboxOf(bob).awaitCount(1);
        assertThat(titles(notifications)).containsExactly("Olga mentioned you in APP-1");
        assertThat(notifications.get(0).get("type").asString()).isEqualTo("MENTION");
    }

    @Test
    void nobodyIsToldAboutTheirOwnDeeds() {
        Task task = project.task(owner, object("assignee_id", owner.id()));
        owner.patch(task.path(), object("status_id", project.done())).expect(200);
        owner.post(task.path() + "/comments", object("body_json", mentioning(owner)))
                .expect(201);

        settle();

        assertThat(inboxOf(owner).read().at("/total").asInt()).isZero();
    }

    @Test
    void unassigningAndOtherChangesTellNobody() {
        Task task = project.task(owner, object("assignee_id", bob.id()));
        inboxOf(bob).awaitCount(1);

        owner.patch(task.path(), object("title", "Renamed", "priority", "high")).expect(200);
        owner.patch(task.path(), object("status_id", project.inProgress())).expect(200);
        owner.patch(task.path(), object("assignee_id", null)).expect(200);
        settle();

        assertThat(inboxOf(bob).read().at("/total").asInt()).isEqualTo(1);
        assertThat(inboxOf(owner).read().at("/total").asInt()).isZero();
    }

    @Test
    void editingACommentTellsNobody() {
        Task task = project.task("Discussed");
        String comment = task.comment(owner);

        owner.patch(task.path() + "/comments/" + comment, object("body_json", mentioning(bob)))
                .expect(200);
        settle();

        assertThat(inboxOf(bob).read().at("/total").asInt()).isZero();
    }

    @Test
    @Contract("F4")
    void f4OnlyMembersOfTheOrganizationCanBeMentioned() {
        Person sam = Server.get().register("Sam");
        Task task = project.task("Secret");

        owner.post(task.path() + "/comments", object("body_json", mentioning(sam, bob)))
                .expect(201);

        inboxOf(bob).awaitCount(1);
        settle();
        assertThat(inboxOf(sam).read().at("/total").asInt()).isZero();
    }

    @Test
    @Contract({"#69", "#70", "F42"})
    void f42WhoHasLeftIsToldNothingAndSeesNothing() {
        Task task = project.task(bob, object("title", "Bob's", "assignee_id", owner.id()));
        owner.patch(task.path(), object("assignee_id", bob.id())).expect(200);
        String told = inboxOf(bob).awaitCount(1).get(0).get("id").asString();

        owner.delete(organization.path() + "/members/" + bob.id()).expect(200);

        bob.patch("/notifications/" + told + "/read").refused(404, "NOTIFICATION_NOT_FOUND");
        assertThat(bob.post("/notifications/mark-all-read").expect(200).json()).isEqualTo(object("updated", 0));
        assertThat(inboxOf(bob).read().json()).isEqualTo(object("data", List.of(), "total", 0, "unread_count", 0));
        owner.patch(task.path(), object("status_id", project.done())).expect(200);
        owner.post(task.path() + "/comments", object("body_json", mentioning(bob)))
                .expect(201);
        settle();
        assertThat(inboxOf(bob).read().at("/total").asInt()).isZero();
        organization.admits(bob, "member");
        assertThat(inboxOf(bob).read().texts("/data", "id")).containsExactly(told);
        assertThat(inboxOf(bob).read().at("/unread_count").asInt()).isEqualTo(1);
    }

    @Test
    void notificationsStayWhenTheTaskIsDeleted() {
        Task task = project.task(owner, object("title", "Short-lived", "assignee_id", bob.id()));
        inboxOf(bob).awaitCount(1);

        owner.delete(task.path()).expect(200);

        assertThat(inboxOf(bob).read().at("/total").asInt()).isEqualTo(1);
    }

    /** Whatever was under way before is done once a later notification has arrived. */
    private void settle() {
        Person witness = organization.admits("Wanda", "member");
        project.task(owner, object("title", "Witness", "assignee_id", witness.id()));
        inboxOf(witness).awaitCount(1);
    }

    private static Inbox inboxOf(Person person) {
        return new Inbox(person);
    }

    private static List<String> titles(List<JsonNode> notifications) {
        return notifications.stream().map(n -> n.get("title").asString()).toList();
    }
}
