package io.workscribe.standalone.acceptance.websocket;

import static io.workscribe.standalone.acceptance.client.Json.mentioning;
import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Organization;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Project;
import io.workscribe.standalone.acceptance.client.Server;
import io.workscribe.standalone.acceptance.client.Shape;
import io.workscribe.standalone.acceptance.client.Socket;
import io.workscribe.standalone.acceptance.client.Task;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Contract #71: what an open socket receives. */
@Contract({"#71", "11.1"})
class PushTest {

    private final Person owner = Server.get().register("Olga");
    private final Organization organization = owner.createsOrganization();
    private final Project project = organization.project();
    private final Person bob = organization.admits("Bob", "member");

    @Test
    @Contract("M10")
    void m10APushCarriesTheNotificationTwice() {
        try (Socket socket = Socket.open(bob)) {
            Task task = project.task(owner, object("title", "For Bob", "assignee_id", bob.id()));

            JsonNode push = socket.awaitPushes(1).get(0);

            Shape.PUSH.check(push);
            Answer listed = bob.get("/notifications").expect(200);
            JsonNode data = push.get("data");
            assertThat(data.get("id")).isEqualTo(listed.at("/data/0/id"));
            assertThat(data.get("entity_id").asString()).isEqualTo(task.id());
            assertThat(push.get("id")).isEqualTo(data.get("id"));
            assertThat(push.get("notification_type").asString()).isEqualTo("TASK_ASSIGNED");
            assertThat(push.get("title").asString()).isEqualTo("You were assigned APP-1");
            assertThat(push.get("is_read").asBoolean()).isFalse();
            assertThat(OffsetDateTime.parse(push.get("created_at").asString()).toInstant())
                    .isEqualTo(Instant.parse(listed.text("/data/0/created_at")));
        }
    }

    @Test
    void everyKindIsPushed() {
        Task task = project.task("Watched");
        try (Socket bobs = Socket.open(bob);
                Socket owners = Socket.open(owner)) {
            owner.patch(task.path(), object("assignee_id", bob.id())).expect(200);
            bobs.awaitPushes(1);
            owner.post(task.path() + "/comments", object("body_json", mentioning(bob)))
                    .expect(201);
            bobs.awaitPushes(2);
            bob.patch(task.path(), object("status_id", project.done())).expect(200);

            assertThat(owners.awaitPushes(1).get(0).get("notification_type").asString())
                    .isEqualTo("TASK_DONE");
            assertThat(bobs.pushes())
                    .extracting(push -> push.get("notification_type").asString())
                    .containsExactly("TASK_ASSIGNED", "MENTION");
        }
    }

    @Test
    @Contract("F38")
    void f38EverySocketOfAPersonReceivesEveryPush() {
        Person elsewhere = bob.signsInAgain();
        try (Socket first = Socket.open(bob);
                Socket second = Socket.open(bob);
                Socket third = Socket.open(elsewhere)) {
            notifyBob();
            assertThat(first.awaitPushes(1)).isEqualTo(second.awaitPushes(1)).isEqualTo(third.awaitPushes(1));

            second.close();
            notifyBob();

            assertThat(first.awaitPushes(2)).hasSize(2);
            assertThat(third.awaitPushes(2)).hasSize(2);
        }
    }

    @Test
    void nobodyReceivesWhatIsMeantForOthers() {
        try (Socket owners = Socket.open(owner);
                Socket bobs = Socket.open(bob)) {
            notifyBob();
            bobs.awaitPushes(1);

            assertThat(owners.pushes()).isEmpty();
        }
    }

    @Test
    void aBurstArrivesCompleteAndOnce() {
        try (Socket socket = Socket.open(bob)) {
            for (int i = 0; i < 20; i++) {
                notifyBob();
            }

            assertThat(socket.awaitPushes(20))
                    .extracting(push -> push.get("id").asString())
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(
                            bob.get("/notifications?limit=100").texts("/data", "id"));
        }
    }

    @Test
    void whatTheClientSaysIsDropped() {
        try (Socket socket = Socket.open(bob)) {
            socket.send("hello");
            socket.send("{\"type\":\"subscribe\"}");
            socket.send("x".repeat(1_000));
            notifyBob();

            socket.awaitPushes(1);
            assertThat(socket.closeCode()).isNotDone();
        }
    }

    private void notifyBob() {
        project.task(owner, object("assignee_id", bob.id()));
    }
}
