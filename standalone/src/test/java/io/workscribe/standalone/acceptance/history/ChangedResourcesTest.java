package io.workscribe.standalone.acceptance.history;

import static io.workscribe.standalone.acceptance.client.Json.array;
import static io.workscribe.standalone.acceptance.client.Json.document;
import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What each kind of write is shown as, at once and under the id that it was answered with. */
@Contract("GET /api/v1/changes/{change_id}")
class ChangedResourcesTest {

    private final Person owner = Server.get().register("Olga");
    private final Organization organization = owner.createsOrganization();
    private final Project project = organization.project();

    @Test
    void aNewTaskSaysWithWhatItBegan() {
        Sprint sprint = project.sprint("Sprint 1");
        String label = project.label("backend");
        Answer created = owner.post(
                project.path() + "/tasks",
                project.taskFields(object(
                        "title", "Turn",
                        "description_json", document("How it turns"),
                        "assignee_id", owner.id(),
                        "priority", "high",
                        "due_date", "2026-12-24",
                        "label_ids", array(label),
                        "sprint_id", sprint.id())));

        JsonNode change = change(created).json();
        assertThat(change.at("/actor/display_name").stringValue()).isEqualTo("Olga");
        assertThat(change.at("/via").stringValue()).isEqualTo("web");
        assertThat(change.at("/undoable").booleanValue()).isTrue();
        assertThat(change.at("/part_count").intValue()).isEqualTo(1);
        assertThat(part(change)).isEqualTo("task created APP-1 Turn");
        assertThat(fields(change))
                .containsExactlyInAnyOrder(
                        "title: null -> \"Turn\"",
                        "description_json: null -> " + document("How it turns"),
                        "status_id: null -> \"" + project.toDo() + "\" (null -> To Do)",
                        "assignee_id: null -> \"" + owner.id() + "\" (null -> Olga)",
                        "priority: null -> \"high\"",
                        "type: null -> \"task\"",
                        "due_date: null -> \"2026-12-24\"",
                        "labels: null -> [\"" + label + "\"] (null -> backend)",
                        "sprint_id: null -> \"" + sprint.id() + "\" (null -> Sprint 1)");
    }

    @Test
    void anEditOfSeveralFieldsIsOneChange() {
        Task task = project.task("Turn");
        Task parent = project.task("Mill");
        Answer edited = owner.patch(
                task.path(), object("title", "Turn twice", "status_id", project.done(), "parent_task_id", parent.id()));

        JsonNode change = change(edited).json();
        assertThat(part(change)).isEqualTo("task updated APP-1 Turn twice");
        assertThat(fields(change))
                .contains(
                        "title: \"Turn\" -> \"Turn twice\"",
                        "status_id: \"%s\" -> \"%s\" (To Do -> Done)".formatted(project.toDo(), project.done()),
                        "parent_task_id: null -> \"" + parent.id() + "\" (null -> APP-2 Mill)");
    }

    @Test
    void aTextSaysWhatItSaidBefore() {
        Task task = project.task("Turn");
        owner.patch(task.path(), object("description_json", document("First"))).expect(200);
        Answer second = owner.patch(task.path(), object("description_json", document("Second")));

        assertThat(fields(change(second).json()))
                .containsExactly("description_json: " + document("First") + " -> " + document("Second"));
        JsonNode listed =
                owner.get(task.path() + "/history?limit=1").expect(200).at("/changes/0");
        assertThat(fields(listed)).containsExactly("description_json: {\"document\":true} -> {\"document\":true}");
    }

    @Test
    void aMoveIsToldAsSuch() {
        Task first = project.task("First");
        Task second = project.task("Second");
        Answer moved = owner.patch(second.path() + "/move", object("status_id", project.done(), "position", 0));
        Answer arranged = owner.patch(first.path() + "/move", object("status_id", project.done(), "position", 1));

        assertThat(part(change(moved).json())).isEqualTo("task moved APP-2 Second");
        assertThat(fields(change(moved).json())).anyMatch(field -> field.endsWith("(To Do -> Done)"));
        assertThat(part(change(arranged).json())).isEqualTo("task moved APP-1 First");
    }

    @Test
    void whatIsDeletedKeepsItsHistory() {
        Task task = project.task("Turn");
        Task below = project.task(owner, object("title", "Below", "parent_task_id", task.id()));
        Answer deleted = owner.delete(task.path());

        JsonNode change = change(deleted).json();
        assertThat(parts(change)).containsExactlyInAnyOrder("task deleted APP-1 Turn", "task updated APP-2 Below");
        assertThat(owner.get(task.path() + "/history")
                        .expect(200)
                        .shaped("ChangePage")
                        .texts("/changes", "id"))
                .containsExactly(change.get("id").stringValue(), changeOf(task));
        assertThat(owner.get(below.path() + "/history").texts("/changes", "id"))
                .startsWith(change.get("id").stringValue());
    }

    @Test
    void aRestoreTakesTheDeletionBack() {
        Task task = project.task("Turn");
        Answer deleted = owner.delete(task.path());
        assertThat(change(deleted).at("/undoable").booleanValue()).isTrue();
        Answer restored = owner.post(task.path() + "/restore");

        assertThat(part(change(restored).json())).isEqualTo("task restored APP-1 Turn");
        assertThat(change(deleted).text("/undone_by")).isEqualTo(id(restored));
        assertThat(change(deleted).at("/undoable").booleanValue()).isFalse();
    }

    @Test
    void bulkIsOneChangeWithAPartForEach() {
        Task one = project.task("One");
        Task two = project.task("Two");
        Answer edited = owner.patch(
                "/tasks/bulk", object("task_ids", array(one.id(), two.id()), "set", object("priority", "urgent")));

        assertThat(parts(change(edited).json()))
                .containsExactlyInAnyOrder("task updated APP-1 One", "task updated APP-2 Two");
    }

    @Test
    void comments() {
        Task task = project.task("Turn");
        String comments = task.path() + "/comments";
        Answer added =
                owner.post(comments, object("body_json", document("Why?"))).expect(201);
        Answer edited = owner.patch(comments + "/" + added.id(), object("body_json", document("Why not?")));
        Answer deleted = owner.delete(comments + "/" + added.id());

        assertThat(part(change(added).json())).isEqualTo("comment created Why?");
        assertThat(part(change(edited).json())).isEqualTo("comment updated Why not?");
        assertThat(fields(change(edited).json()))
                .containsExactly("body_json: " + document("Why?") + " -> " + document("Why not?"));
        assertThat(part(change(deleted).json())).isEqualTo("comment deleted Why not?");
        assertThat(owner.get(task.path() + "/history").texts("/changes", "id"))
                .startsWith(id(deleted), id(edited), id(added));
    }

    @Test
    void linksCountForBothEnds() {
        Task task = project.task("Turn");
        Page page = organization.space("DOC").page("Guide");
        Answer linked = owner.post(task.path() + "/links", object("page_id", page.id()));
        Answer unlinked = owner.delete(task.path() + "/links/" + page.id());

        assertThat(part(change(linked).json())).isEqualTo("link created Guide");
        assertThat(fields(change(unlinked).json()))
                .containsExactlyInAnyOrder(
                        "task_id: \"" + task.id() + "\" -> null (APP-1 Turn -> null)",
                        "page_id: \"" + page.id() + "\" -> null (Guide -> null)");
        assertThat(owner.get(task.path() + "/history").texts("/changes", "id")).startsWith(id(unlinked), id(linked));
        assertThat(owner.get(page.path() + "/history").texts("/changes", "id")).startsWith(id(unlinked), id(linked));
    }

    @Test
    void projectsStatusesAndLabels() {
        Answer created = owner.post(organization.path() + "/projects", object("name", "Mill", "key", "MILL"));
        String path = organization.path() + "/projects/" + created.id();
        Answer renamed = owner.patch(path, object("name", "Store"));
        Answer archived = owner.patch(path, object("archived", true));
        Answer label = owner.post(project.path() + "/labels", object("name", "red"));
        Task task = project.task(owner, object("title", "Red one", "label_ids", array(label.id())));
        Answer deleted = owner.delete(project.path() + "/labels/" + label.id());

        assertThat(parts(change(created).json()))
                .containsExactly(
                        "project created Mill",
                        "status created To Do",
                        "status created In Progress",
                        "status created Done");
        assertThat(fields(change(renamed).json())).containsExactly("name: \"Mill\" -> \"Store\"");
        assertThat(fields(change(archived).json())).containsExactly("is_archived: false -> true");
        assertThat(part(change(label).json())).isEqualTo("label created red");
        assertThat(part(change(deleted).json())).isEqualTo("label deleted red");
        assertThat(owner.get(task.path() + "/history").texts("/changes", "id")).startsWith(id(deleted));
    }

    @Test
    void sprints() {
        Sprint sprint = project.sprint("Sprint 1");
        Task task = project.task("Turn");
        Answer planned = owner.post(sprint.path() + "/tasks", object("task_id", task.id()));
        Answer scheduled =
                owner.patch(sprint.path(), object("start_date", "2026-03-01", "end_date", "2026-03-14", "goal", "All"));
        Answer started = owner.post(sprint.path() + "/start");
        Answer worked = owner.patch(task.path(), object("status_id", project.inProgress()));
        Answer completed = owner.post(sprint.path() + "/complete");
        Answer after = owner.patch(task.path(), object("status_id", project.done()));

        assertThat(fields(change(planned).json()))
                .containsExactly("sprint_id: null -> \"" + sprint.id() + "\" (null -> Sprint 1)");
        assertThat(fields(change(scheduled).json()))
                .containsExactlyInAnyOrder(
                        "start_date: null -> \"2026-03-01\"",
                        "end_date: null -> \"2026-03-14\"",
                        "goal: null -> \"All\"");
        assertThat(fields(change(started).json())).containsExactly("status: \"planned\" -> \"active\"");
        assertThat(parts(change(completed).json()))
                .containsExactlyInAnyOrder("sprint updated Sprint 1", "task updated APP-1 Turn");
        assertThat(owner.get(sprint.path() + "/history").expect(200).texts("/changes", "id"))
                .startsWith(id(completed), id(worked), id(started), id(scheduled), id(planned))
                .doesNotContain(id(after));
    }

    @Test
    void spacesAndPages() {
        Space space = organization.space("DOC");
        Answer renamed = owner.patch(space.path(), object("name", "Handbook", "icon_emoji", "📋"));
        Page parent = space.page("Guide");
        Answer created = owner.post(space.path() + "/pages", object("title", "First", "parent_page_id", parent.id()));
        Page page = new Page(space, created.id());
        Answer edited = page.edit(object("title", "First steps", "content_json", document("Walk")));
        Answer content = page.edit(object("content_json", document("Run")));
        Answer moved = page.move(0);
        Answer deleted = page.delete();

        assertThat(fields(change(renamed).json())).hasSize(2).contains("icon_emoji: null -> \"📋\"");
        assertThat(part(change(created).json())).isEqualTo("page created First");
        assertThat(fields(change(created).json()))
                .containsExactlyInAnyOrder(
                        "title: null -> \"First\"", "parent_page_id: null -> \"" + parent.id() + "\" (null -> Guide)");
        assertThat(fields(change(edited).json()))
                .containsExactlyInAnyOrder(
                        "title: \"First\" -> \"First steps\"", "content_json: null -> " + document("Walk"));
        assertThat(fields(change(content).json()))
                .containsExactly("content_json: " + document("Walk") + " -> " + document("Run"));
        assertThat(part(change(moved).json())).isEqualTo("page moved First steps");
        assertThat(fields(change(moved).json()))
                .contains("parent_page_id: \"" + parent.id() + "\" -> null (Guide -> null)");
        assertThat(part(change(deleted).json())).isEqualTo("page deleted First steps");
        assertThat(owner.get(page.path() + "/history").expect(200).texts("/changes", "id"))
                .containsExactly(id(deleted), id(moved), id(content), id(edited), id(created));
    }

    @Test
    void aTreeOfPagesGoesInOneChange() {
        Space space = organization.space("DOC");
        List<Page> chain = space.chain(3);
        Answer deleted = chain.get(0).deleteWithAllBelow();

        assertThat(parts(change(deleted).json()))
                .containsExactlyInAnyOrder("page deleted Level 0", "page deleted Level 1", "page deleted Level 2");
    }

    @Test
    void theOrganizationAndItsMembers() {
        Answer renamed = owner.patch(organization.path(), object("name", "Engines"));
        Answer invited = organization.invite("grace@example.com", "admin");
        Person bob = organization.admits("Bob", "member");
        String member = organization.path() + "/members/" + bob.id();
        Answer promoted = owner.patch(member, object("role", "admin"));
        Answer removed = owner.delete(member);

        assertThat(fields(change(renamed).json())).anyMatch(field -> field.endsWith("-> \"Engines\""));
        assertThat(part(change(invited).json())).isEqualTo("invitation created grace@example.com");
        assertThat(change(invited).at("/undoable").booleanValue()).isFalse();
        assertThat(part(change(promoted).json())).isEqualTo("member updated Bob");
        assertThat(fields(change(promoted).json())).containsExactly("role: \"member\" -> \"admin\"");
        assertThat(change(promoted).at("/undoable").booleanValue()).isTrue();
        assertThat(part(change(removed).json())).isEqualTo("member deleted Bob");
        assertThat(change(removed).at("/undoable").booleanValue()).isFalse();
        assertThat(owner.get(organization.path() + "/changes?resource=member&action=created")
                        .texts("/changes/0/parts", "label"))
                .contains("Bob");
    }

    @Test
    void aMemberDoesNotReadForWhomAnInvitationIs() {
        Person bob = organization.admits("Bob", "member");
        Answer invited = organization.invite("grace@example.com", "admin");
        String path = organization.path() + "/changes?resource=invitation&limit=1";

        assertThat(bob.get("/changes/" + id(invited)).expect(200).text("/parts/0/label"))
                .isEqualTo("admin");
        assertThat(bob.get(path).expect(200).body()).doesNotContain("grace");
        assertThat(owner.get(path).text("/changes/0/parts/0/label")).isEqualTo("grace@example.com");
    }

    @Test
    void whatFollowsFromARemovalIsNobodysAndNamesItsCause() {
        Person bob = organization.admits("Bob", "member");
        Task task = project.task(owner, object("title", "Turn", "assignee_id", bob.id()));
        Answer removed = owner.delete(organization.path() + "/members/" + bob.id());

        await().untilAsserted(() -> {
            JsonNode followed =
                    owner.get(task.path() + "/history?limit=1").expect(200).at("/changes/0");
            assertThat(followed.get("via").stringValue()).isEqualTo("policy");
            assertThat(followed.get("actor").isNull()).isTrue();
            assertThat(followed.get("cause").stringValue()).isEqualTo(id(removed));
            assertThat(fields(followed)).containsExactly("assignee_id: \"" + bob.id() + "\" -> null (Bob -> null)");
        });
    }

    @Test
    void theSampleProjectIsOneChangeOfManyParts() {
        Answer made = owner.post(organization.path() + "/sample-project").expect(201);
        String path = organization.path() + "/changes?limit=1";
        JsonNode listed = owner.get(path).expect(200).shaped("ChangePage").at("/changes/0");
        JsonNode whole = change(made).json();

        assertThat(listed.get("id").stringValue()).isEqualTo(id(made));
        assertThat(listed.get("parts")).hasSize(20);
        assertThat(listed.get("part_count").intValue())
                .isGreaterThan(20)
                .isEqualTo(whole.get("parts").size());
        assertThat(parts(whole)).contains("space created Sample space").allMatch(part -> part.contains(" created "));
    }

    @Test
    void ownMattersAreNobodysHistory() {
        owner.patch("/auth/me", object("display_name", "Olga B.")).expect(200);
        owner.send("PUT", "/auth/preferences", "{\"client\":{\"theme\":\"dark\"}}")
                .expect(200);
        Answer view = owner.post(project.path() + "/views", object("name", "Mine"));

        assertThat(owner.get("/changes/" + id(view)).status()).isEqualTo(404);
        JsonNode newest = owner.get(organization.path() + "/changes?limit=1").at("/changes/0");
        assertThat(parts(newest)).contains("project created Project APP");
        assertThat(newest.at("/actor/display_name").stringValue()).isEqualTo("Olga B.");
    }

    private Answer change(Answer written) {
        return owner.get("/changes/" + id(written)).expect(200).shaped("Change");
    }

    private String changeOf(Task task) {
        List<String> ids = owner.get(task.path() + "/history").texts("/changes", "id");
        return ids.get(ids.size() - 1);
    }

    private static String id(Answer written) {
        return written.notBroken().header("X-Change-Id").orElseThrow(() -> new AssertionError(written.toString()));
    }

    private static String part(JsonNode change) {
        assertThat(change.get("parts")).hasSize(1);
        return parts(change).get(0);
    }

    private static List<String> parts(JsonNode change) {
        return change.get("parts")
                .valueStream()
                .map(part -> part.get("resource").stringValue() + " "
                        + part.get("action").stringValue() + " "
                        + part.get("label").stringValue())
                .toList();
    }

    /** Of the first part. */
    private static List<String> fields(JsonNode change) {
        return change.at("/parts/0/fields")
                .valueStream()
                .map(ChangedResourcesTest::field)
                .toList();
    }

    private static String field(JsonNode field) {
        String values = field.get("name").stringValue() + ": " + field.get("from") + " -> " + field.get("to");
        boolean labelled =
                !field.get("from_label").isNull() || !field.get("to_label").isNull();
        return labelled
                ? values + " (" + field.get("from_label").asString("null") + " -> "
                        + field.get("to_label").asString("null") + ")"
                : values;
    }
}
