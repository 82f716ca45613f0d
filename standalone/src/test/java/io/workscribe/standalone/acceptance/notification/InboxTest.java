package io.workscribe.standalone.acceptance.notification;

import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Inbox;
import io.workscribe.standalone.acceptance.client.Organization;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Project;
import io.workscribe.standalone.acceptance.client.Server;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Contract #68 to #70. */
class InboxTest {

    private final Person owner = Server.get().register("Olga");
    private final Organization organization = owner.createsOrganization();
    private final Project project = organization.project();
    private final Person bob = organization.admits("Bob", "member");

    @Test
    @Contract({"#68", "F31"})
    void f31WithoutAnOrganizationItIsEmpty() {
        Person loner = Server.get().register("Lea");

        assertThat(loner.get("/notifications").expect(200).json())
                .isEqualTo(object("data", List.of(), "total", 0, "unread_count", 0));
    }

    @Test
    @Contract({"#68", "F31"})
    void f31EveryOrganizationIsShownNewestFirst() {
        notifyBob(project, "First");
        Organization other = owner.createsOrganization().admits(bob, "member");
        notifyBob(other.project(), "Second");

        Answer page = inbox(2);

        assertThat(page.texts("/data", "body")).containsExactly("Second", "First");
        assertThat(page.texts("/data", "org_id")).containsExactly(other.id(), organization.id());
    }

    @Test
    @Contract("#69")
    void oneIsMarkedAsReadAndStaysSo() {
        notifyBob(project, "First");
        notifyBob(project, "Second");
        String id = inbox(2).text("/data/0/id");

        Answer read = bob.patch("/notifications/" + id + "/read").expect(200).shaped("Notification");
        Answer again = bob.patch("/notifications/" + id + "/read").expect(200);

        assertThat(read.at("/is_read").asBoolean()).isTrue();
        assertThat(again.json()).isEqualTo(read.json());
        Answer all = bob.get("/notifications").expect(200);
        assertThat(all.at("/total").asInt()).isEqualTo(2);
        assertThat(all.at("/unread_count").asInt()).isEqualTo(1);
    }

    @Test
    @Contract({"#68", "2.1"})
    void theUnreadAreFilteredAndCountedApart() {
        notifyBob(project, "First");
        notifyBob(project, "Second");
        bob.patch("/notifications/" + inbox(2).text("/data/1/id") + "/read").expect(200);

        for (String flag : List.of("true", "1", "yes", "on")) {
            Answer unread = bob.get("/notifications?unread=" + flag).expect(200);
            assertThat(unread.texts("/data", "body")).containsExactly("Second");
            assertThat(unread.at("/total").asInt()).isEqualTo(1);
            assertThat(unread.at("/unread_count").asInt()).isEqualTo(1);
        }
        for (String flag : List.of("false", "0", "no", "off")) {
            assertThat(bob.get("/notifications?unread=" + flag)
                            .expect(200)
                            .at("/total")
                            .asInt())
                    .isEqualTo(2);
        }
        bob.get("/notifications?unread=perhaps").invalid("query/unread bool_parsing");
    }

    @Test
    @Contract("#70")
    void allAreMarkedAsReadAndCounted() {
        notifyBob(project, "First");
        notifyBob(project, "Second");
        inbox(2);

        assertThat(bob.post("/notifications/mark-all-read").expect(200).json()).isEqualTo(object("updated", 2));
        assertThat(bob.post("/notifications/mark-all-read").expect(200).json()).isEqualTo(object("updated", 0));
        assertThat(bob.get("/notifications").at("/unread_count").asInt()).isZero();
    }

    @Test
    @Contract({"#68", "2.7"})
    void isPaged() {
        for (String title : List.of("First", "Second", "Third")) {
            notifyBob(project, title);
        }
        inbox(3);

        Answer page = bob.get("/notifications?skip=1&limit=1").expect(200).shaped("NotificationPage");

        assertThat(page.texts("/data", "body")).containsExactly("Second");
        assertThat(page.at("/total").asInt()).isEqualTo(3);
        assertThat(page.at("/unread_count").asInt()).isEqualTo(3);
        bob.get("/notifications?limit=101").invalid("query/limit less_than_equal");
        bob.get("/notifications?skip=-1").invalid("query/skip greater_than_equal");
    }

    @Test
    @Contract({"#69", "2.5"})
    void othersAreNotFound() {
        notifyBob(project, "Bob's");
        String id = inbox(1).text("/data/0/id");

        owner.patch("/notifications/" + id + "/read").refused(404, "NOTIFICATION_NOT_FOUND");
        bob.patch("/notifications/" + UUID.randomUUID() + "/read").refused(404, "NOTIFICATION_NOT_FOUND");
        bob.patch("/notifications/nonsense/read").invalid("path/notification_id uuid_parsing");

        assertThat(bob.get("/notifications").at("/unread_count").asInt()).isEqualTo(1);
    }

    private void notifyBob(Project in, String title) {
        int before = bob.get("/notifications").expect(200).at("/total").asInt();
        in.task(owner, object("title", title, "assignee_id", bob.id()));
        inbox(before + 1);
    }

    private Answer inbox(int count) {
        Inbox inbox = new Inbox(bob);
        inbox.awaitCount(count);
        return inbox.read();
    }
}
