package io.workscribe.standalone.acceptance.live;

import static io.workscribe.standalone.acceptance.client.Json.array;
import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Organization;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Project;
import io.workscribe.standalone.acceptance.client.Server;
import io.workscribe.standalone.acceptance.client.Task;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Two people follow a project while a third works on it, and their connections break again and again: each change is told
 * once, in order, and whoever keeps what they were told has what the server has.
 */
@Contract("live")
class ManyChangesTest {

    private static final int CHANGES = 1_000;
    private static final int BREAKS = 20;

    private final Person owner = Server.get().register("Olga");
    private final Organization organization = owner.createsOrganization();
    private final Project project = organization.project();
    private final String topic = "project:" + project.id();
    private final Random random = new Random(14);
    private final List<Task> tasks = new ArrayList<>();
    private final Set<String> changes = new LinkedHashSet<>();

    @Test
    void eachIsToldOnceAndInOrderWhateverBreaks() {
        Follower bob = new Follower(organization.admits("Bob", "member"));
        Follower carol = new Follower(organization.admits("Carol", "member"));
        String label = project.label("Bug");
        String sprint = project.sprint("Sprint").id();
        Follower leaving = new Follower(organization.admits("Lou", "member"));
        bob.connect();
        carol.connect();
        leaving.connect();
        for (int i = 0; i < CHANGES; i++) {
            if (i % (CHANGES / BREAKS) == CHANGES / BREAKS - 1) {
                (i % 2 == 0 ? bob : carol).breakOff();
                bob.connectAgain();
                carol.connectAgain();
            }
            if (i == CHANGES / 2) {
                owner.delete(organization.path() + "/members/" + leaving.person.id())
                        .expect(200);
                leaving.isRemoved();
            }
            change(label, sprint);
        }
        for (Follower follower : List.of(bob, carol)) {
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(follower.changeIds()).containsAll(changes));
            follower.hasEachOnceAndInOrder();
            assertThat(follower.rows()).isEqualTo(rowsOfServer());
            follower.close();
        }
        leaving.hasHeardNothingSinceItsRemoval();
        leaving.close();
    }

    private void change(String label, String sprint) {
        if (tasks.size() < 10) {
            tasks.add(created(null));
            return;
        }
        Task task = tasks.get(random.nextInt(tasks.size()));
        switch (random.nextInt(9)) {
            case 0 -> tasks.add(created(null));
            case 1 -> tasks.add(created(tasks.get(0)));
            case 2 -> done(owner.patch(task.path(), object("title", "Title " + changes.size())));
            case 3 ->
                done(owner.patch(
                        task.path(), object("status_id", random.nextBoolean() ? project.done() : project.toDo())));
            case 4 ->
                done(owner.patch(
                        task.path() + "/move",
                        object("status_id", project.inProgress(), "position", random.nextInt(20))));
            case 5 -> done(owner.post(task.path() + "/comments", object("body_json", object("type", "doc"))));
            case 6 ->
                done(owner.patch(task.path(), object("label_ids", random.nextBoolean() ? array(label) : array())));
            case 7 -> done(owner.patch(task.path(), object("sprint_id", random.nextBoolean() ? sprint : null)));
            default -> {
                if (!task.equals(tasks.get(0))) {
                    done(owner.delete(task.path()));
                    tasks.remove(task);
                }
            }
        }
    }

    private Task created(Task parent) {
        ObjectNode fields =
                project.taskFields(object("title", "Task", "parent_task_id", parent == null ? null : parent.id()));
        Answer answer = owner.post(project.path() + "/tasks", fields);
        done(answer);
        return new Task(project, answer.id(), answer.at("/number").asInt());
    }

    private void done(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 299);
        answer.header("X-Change-Id").ifPresent(changes::add);
    }

    private Map<String, JsonNode> rowsOfServer() {
        Map<String, JsonNode> rows = new HashMap<>();
        int total;
        do {
            Answer page = owner.get(project.path() + "/tasks?limit=100&skip=" + rows.size())
                    .expect(200);
            total = page.at("/total").asInt();
            page.at("/tasks").forEach(row -> rows.put(row.get("id").asString(), withoutPosition(row)));
        } while (rows.size() < total);
        return rows;
    }

    /** That is right when it is told, and changes with every move of another. */
    private static JsonNode withoutPosition(JsonNode row) {
        return ((ObjectNode) row.deepCopy()).without("position");
    }

    /** Somebody who keeps what they are told. */
    private final class Follower {

        private final Person person;
        private final List<JsonNode> told = new ArrayList<>();
        private LiveClient client;
        private String cursor;
        private int toldWhenRemoved;

        Follower(Person person) {
            this.person = person;
        }

        void connect() {
            client = LiveClient.of(person);
            JsonNode answer = cursor == null ? client.subscribe(topic) : client.subscribe(topic, cursor);
            JsonNode subscribed = answer.get("topics").get(0);
            assertThat(subscribed.get("resync").booleanValue()).isFalse();
            cursor = subscribed.get("cursor").asString();
        }

        void breakOff() {
            client.socket().abort();
            keep();
            client = null;
        }

        void connectAgain() {
            if (client == null) {
                connect();
            }
        }

        private void keep() {
            List<JsonNode> changes = client.changes(topic);
            told.addAll(changes);
            if (!changes.isEmpty()) {
                cursor = changes.get(changes.size() - 1).get("cursor").asString();
            }
        }

        private List<JsonNode> all() {
            List<JsonNode> all = new ArrayList<>(told);
            all.addAll(client.changes(topic));
            return all;
        }

        Set<String> changeIds() {
            Set<String> ids = new LinkedHashSet<>();
            all().forEach(change -> ids.add(change.get("change_id").asString()));
            return ids;
        }

        void hasEachOnceAndInOrder() {
            List<JsonNode> all = all();
            assertThat(all)
                    .extracting(change -> change.get("change_id").asString()
                            + change.get("resource").asString()
                            + change.get("id").asString())
                    .doesNotHaveDuplicates();
            assertThat(all)
                    .extracting(change -> change.get("revision").longValue())
                    .isSorted();
            assertThat(new ArrayList<>(changeIds())).containsSubsequence(new ArrayList<>(changes));
        }

        /** By dropping what is older than what they have. */
        Map<String, JsonNode> rows() {
            Map<String, JsonNode> rows = new HashMap<>();
            for (JsonNode change : all()) {
                String id = change.get("id").asString();
                if (!change.get("resource").asString().equals("task")) {
                    continue;
                }
                if (change.get("action").asString().equals("deleted")) {
                    rows.remove(id);
                } else if (change.get("data").isObject()) {
                    rows.put(id, withoutPosition(change.get("data")));
                }
            }
            return rows;
        }

        void isRemoved() {
            JsonNode ended = client.socket()
                    .awaitMessage(message -> message.get("type").asString().equals("unsubscribed"));
            assertThat(ended.get("code").asString()).isEqualTo("FORBIDDEN");
            assertThat(ended.get("topics")).isEqualTo(array(topic));
            toldWhenRemoved = client.changes(topic).size();
        }

        void hasHeardNothingSinceItsRemoval() {
            assertThat(client.changes(topic)).hasSize(toldWhenRemoved);
        }

        void close() {
            client.close();
        }
    }
}
