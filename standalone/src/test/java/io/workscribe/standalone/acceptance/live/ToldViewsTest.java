package io.workscribe.standalone.acceptance.live;

import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Organization;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Project;
import io.workscribe.standalone.acceptance.client.Server;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Of a private view its maker alone is told, of a shared one whoever follows the project. */
@Contract("live")
class ToldViewsTest {

    private final Organization organization = Server.get().register("Olga").createsOrganization();
    private final Person bob = organization.admits("Bob", "member");
    private final Person carla = organization.admits("Carla", "member");
    private final Project project = organization.project();
    private final String views = project.path() + "/views";
    private final String topic = "project:" + project.id();

    @Test
    void everybodyIsToldWhatTheySee() {
        try (LiveClient maker = LiveClient.of(bob, topic);
                LiveClient other = LiveClient.of(carla, topic)) {
            String tab = UUID.randomUUID().toString();
            Answer view = bob.with("X-Client-Id", tab)
                    .post(views, object("name", "A", "sort", "title"))
                    .expect(201);
            bob.patch(one(view), object("name", "B", "sort", null)).expect(200);
            bob.patch(one(view), object("name", "B")).expect(200);
            Answer shared = bob.patch(one(view), object("shared", true)).expect(200);
            bob.patch(one(view), object("layout", object("a", 1))).expect(200);
            Answer unshared = organization
                    .owner()
                    .patch(one(view), object("shared", false, "name", "C"))
                    .expect(200);
            bob.patch(one(view), object("shared", true)).expect(200);
            Answer deleted = bob.delete(one(view)).expect(204);

            maker.expect(
                    topic,
                    "view created",
                    "view updated [name,sort]",
                    "view updated [shared]",
                    "view updated [layout]",
                    "view updated [name,shared]",
                    "view updated [shared]",
                    "view deleted");
            other.expect(
                    topic, "view created", "view updated [layout]", "view deleted", "view created", "view deleted");
            JsonNode created = maker.changes(topic).get(0);
            assertThat(created.get("data")).isEqualTo(view.json());
            assertThat(created.get("id").asString()).isEqualTo(view.id());
            assertThat(created.get("client").asString()).isEqualTo(tab);
            assertThat(created.get("actor_id").asString()).isEqualTo(bob.id());
            assertThat(created.get("version").asLong()).isEqualTo(view.version());
            assertThat(created.get("change_id").asString())
                    .isEqualTo(view.header("X-Change-Id").orElseThrow());
            assertThat(other.changes(topic).get(0).get("data")).isEqualTo(shared.json());
            JsonNode gone = other.changes(topic).get(2);
            assertThat(gone.get("data").isNull()).isTrue();
            assertThat(gone.get("revision").asLong()).isEqualTo(unshared.version());
            assertThat(maker.changes(topic).get(6).get("change_id").asString())
                    .isEqualTo(deleted.header("X-Change-Id").orElseThrow());
            for (LiveClient reader : new LiveClient[] {maker, other}) {
                assertThat(reader.changes(topic).stream()
                                .map(change -> change.get("revision").asLong()))
                        .isSorted()
                        .doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void whatComesAfterACursorIsForTheSameEyes() {
        String cursor;
        try (LiveClient other = LiveClient.of(carla)) {
            cursor = other.subscribe(topic).at("/topics/0/cursor").asString();
        }
        bob.post(views, object("name", "Private")).expect(201);
        bob.post(views, object("name", "For all", "shared", true)).expect(201);

        try (LiveClient other = LiveClient.of(carla)) {
            other.subscribe(topic, cursor);

            other.expect(topic, "view created");
            assertThat(other.changes(topic).get(0).at("/data/name").asString()).isEqualTo("For all");
        }
    }

    private String one(Answer view) {
        return views + "/" + view.id();
    }
}
