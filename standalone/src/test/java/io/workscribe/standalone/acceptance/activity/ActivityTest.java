package io.workscribe.standalone.acceptance.activity;

import static io.workscribe.standalone.acceptance.client.Json.document;
import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Organization;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Project;
import io.workscribe.standalone.acceptance.client.Server;
import io.workscribe.standalone.acceptance.client.Task;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Contract #45 and 7.1. */
@Contract({"#45", "7.1"})
class ActivityTest {

    private final Person owner = Server.get().register("Olga");
    private final Organization organization = owner.createsOrganization();
    private final Project project = organization.project();
    private final Task task = project.task("Watched");

    @Test
    void beginsWithTheCreation() {
        Answer page = activity().shaped("ActivityPage");

        JsonNode created = page.at("/activities/0");
        assertThat(created.get("action").asString()).isEqualTo("TASK_CREATED");
        assertThat(created.get("entity_type").asString()).isEqualTo("task");
        assertThat(created.get("entity_id").asString()).isEqualTo(task.id());
        assertThat(created.get("old_value").isNull()).isTrue();
        assertThat(created.get("new_value")).isEqualTo(object("title", "Watched", "number", 1));
        assertThat(created.at("/actor/display_name").asString()).isEqualTo("Olga");
        assertThat(page.at("/total").asInt()).isEqualTo(1);
    }

    @Test
    void hasOneRowPerChangedField() {
        edit("title", "Renamed", "priority", "high", "due_date", "2026-12-24");

        JsonNode rows = activity().at("/activities");

        assertThat(rows).hasSize(4);
        assertThat(changes())
                .containsExactlyInAnyOrder(
                        "{\"title\":\"Watched\"} -> {\"title\":\"Renamed\"}",
                        "{\"priority\":\"none\"} -> {\"priority\":\"high\"}",
                        "{\"due_date\":null} -> {\"due_date\":\"2026-12-24\"}");
        rows.forEach(row -> assertThat(row.get("task_id").asString()).isEqualTo(task.id()));
    }

    @Test
    void idsAreLoggedAsText() {
        edit("status_id", project.inProgress(), "assignee_id", owner.id(), "type", "bug");
        edit("assignee_id", null);

        assertThat(changes())
                .containsExactlyInAnyOrder(
                        "{\"status_id\":\"" + project.toDo() + "\"} -> {\"status_id\":\"" + project.inProgress()
                                + "\"}",
                        "{\"assignee_id\":null} -> {\"assignee_id\":\"" + owner.id() + "\"}",
                        "{\"type\":\"task\"} -> {\"type\":\"bug\"}",
                        "{\"assignee_id\":\"" + owner.id() + "\"} -> {\"assignee_id\":null}");
    }

    @Test
    @Contract("F34")
    void f34NothingIsLoggedWhenNothingChanged() {
        edit("assignee_id", null, "title", "Watched", "due_date", null, "status_id", project.toDo());

        assertThat(activity().at("/total").asInt()).isEqualTo(1);
    }

    @Test
    @Contract("D11")
    void d11DescriptionLabelsAndParentAreLoggedWithOneKey() {
        Task parent = project.task("Parent");
        edit("description_json", document("x"));
        edit("label_ids", List.of(project.label("backend")));
        edit("parent_task_id", parent.id());

        JsonNode rows = activity().at("/activities");

        assertThat(rows).hasSize(4);
        for (int i = 0; i < 3; i++) {
            JsonNode row = rows.get(i);
            assertThat(row.get("action").asString()).isEqualTo("FIELD_UPDATED");
            assertThat(row.get("new_value").propertyNames()).as(row.toString()).hasSize(1);
        }
    }

    @Test
    void movingIntoAnotherColumnIsLoggedMovingWithinIsNot() {
        move(project.toDo(), 0);
        move(project.done(), 0);

        assertThat(changes())
                .containsExactly(
                        "{\"status_id\":\"" + project.toDo() + "\"} -> {\"status_id\":\"" + project.done() + "\"}");
    }

    @Test
    void aCommentIsLoggedWithItsId() {
        String comment = task.comment(owner);

        JsonNode row = activity().at("/activities/0");

        assertThat(row.get("action").asString()).isEqualTo("COMMENT_ADDED");
        assertThat(row.get("entity_type").asString()).isEqualTo("comment");
        assertThat(row.get("entity_id").asString()).isEqualTo(comment);
        assertThat(row.get("old_value").isNull()).isTrue();
        assertThat(row.get("new_value")).isEqualTo(object("comment_id", comment));
    }

    @Test
    void editsAndDeletionsOfCommentsAreNotLogged() {
        String comment = task.comment(owner);
        owner.patch(task.path() + "/comments/" + comment, object("body_json", object()))
                .expect(200);
        owner.delete(task.path() + "/comments/" + comment).expect(200);

        assertThat(activity().texts("/activities", "action")).containsExactly("COMMENT_ADDED", "TASK_CREATED");
    }

    @Test
    @Contract("2.7")
    void isNewestFirstAndPaged() {
        for (int i = 0; i < 4; i++) {
            edit("title", "Title " + i);
        }

        Answer page = owner.get(task.path() + "/activity?skip=1&limit=2").expect(200);

        assertThat(page.at("/activities/0/new_value/title").asString()).isEqualTo("Title 2");
        assertThat(page.at("/activities/1/new_value/title").asString()).isEqualTo("Title 1");
        assertThat(page.at("/total").asInt()).isEqualTo(5);
        assertThat(activity().at("/limit").asInt()).isEqualTo(50);
    }

    @Test
    @Contract("M26")
    void namesWhoActed() {
        Person bob = organization.admits("Bob", "member");
        bob.patch(task.path(), object("title", "By Bob")).expect(200);

        assertThat(activity().text("/activities/0/actor/display_name")).isEqualTo("Bob");
        assertThat(activity().text("/activities/0/actor_id")).isEqualTo(bob.id());
    }

    @Test
    void isForMembersOnly() {
        Server.get().register("Sam").get(task.path() + "/activity").refused(403, "FORBIDDEN");
        owner.get("/tasks/" + UUID.randomUUID() + "/activity").refused(404, "TASK_NOT_FOUND");
        owner.get(task.path() + "/activity?limit=1000").invalid("query/limit less_than_equal");
    }

    private void edit(Object... fields) {
        owner.patch(task.path(), object(fields)).expect(200);
    }

    private void move(String statusId, int position) {
        owner.patch(task.path() + "/move", object("status_id", statusId, "position", position))
                .expect(200);
    }

    private Answer activity() {
        return owner.get(task.path() + "/activity").expect(200);
    }

    private List<String> changes() {
        return activity()
                .at("/activities")
                .valueStream()
                .filter(row -> row.get("action").asString().equals("FIELD_UPDATED"))
                .map(row -> row.get("old_value") + " -> " + row.get("new_value"))
                .toList();
    }
}
