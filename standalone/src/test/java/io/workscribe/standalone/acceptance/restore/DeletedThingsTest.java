package io.workscribe.standalone.acceptance.restore;

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
import io.workscribe.standalone.acceptance.client.Task;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@Contract("GET /api/v1/organizations/{slug}/deleted")
class DeletedThingsTest {

    private final Person owner = Server.get().register("Olga");
    private final Organization organization = owner.createsOrganization();
    private final Project project = organization.project();
    private final Person bob = organization.admits("Bob", "member");

    @Test
    void theNewestDeletionIsTheFirst() {
        Task task = project.task("Kept");
        String comment = owner.post(
                        task.path() + "/comments", object("body_json", document("A long story ".repeat(20))))
                .expect(201)
                .id();
        Task deleted = project.task(bob, object("title", "A task"));
        bob.delete(deleted.path()).expect(200);
        owner.delete(task.path() + "/comments/" + comment).expect(200);
        owner.delete(project.path() + "/labels/" + project.label("bug")).expect(204);
        owner.delete(project.sprint("Sprint 1").path()).expect(200);
        Answer archived = owner.delete(project.path()).expect(200);

        Answer list = list("").shapedEach("/items", "DeletedThing");

        assertThat(list.texts("/items", "resource")).containsExactly("project", "sprint", "label", "comment", "task");
        assertThat(list.texts("/items", "label"))
                .containsExactly(
                        "Project APP",
                        "Sprint 1",
                        "bug",
                        "A long story ".repeat(20).substring(0, 80),
                        "A task");
        assertThat(list.text("/items/0/change_id"))
                .isEqualTo(archived.header("X-Change-Id").orElseThrow());
        assertThat(list.text("/items/3/id")).isEqualTo(comment);
        assertThat(list.text("/items/3/task_id")).isEqualTo(task.id());
        assertThat(list.text("/items/4/deleted_by")).isEqualTo(bob.id());
        assertThat(list.text("/items/4/actor/display_name")).isEqualTo("Bob");
        assertThat(list.text("/items/4/project_id")).isEqualTo(project.id());
        assertThat(list.at("/next").isNull()).isTrue();
    }

    @Test
    void whatIsThereAgainIsNotInIt() {
        Task task = project.task("Twice");
        String comment = task.comment(owner);
        owner.delete(task.path() + "/comments/" + comment).expect(200);
        owner.delete(task.path()).expect(200);
        assertThat(list("").texts("/items", "resource")).containsExactly("task");

        owner.post(task.path() + "/restore").expect(200);
        assertThat(list("").texts("/items", "resource")).containsExactly("comment");
        owner.post(task.path() + "/comments/" + comment + "/restore").expect(200);
        assertThat(list("").at("/items").isEmpty()).isTrue();

        owner.delete(task.path()).expect(200);
        assertThat(list("").texts("/items", "id")).containsExactly(task.id());
    }

    @Test
    void itGoesOnByANumberWhileThingsComeAndGo() {
        List<Task> tasks = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            tasks.add(project.task("Task " + i));
        }
        owner.post(
                        "/tasks/bulk-delete",
                        object("task_ids", array(tasks.stream().map(Task::id).toArray())))
                .expect(200);

        Answer first = list("?limit=2");
        assertThat(first.texts("/items", "label")).containsExactly("Task 4", "Task 3");
        owner.post(tasks.get(3).path() + "/restore").expect(200);
        owner.delete(project.task("Newer").path()).expect(200);

        Answer second = list("?limit=2&after=" + first.text("/next"));
        assertThat(second.texts("/items", "label")).containsExactly("Task 2", "Task 1");
        Answer third = list("?limit=2&after=" + second.text("/next"));
        assertThat(third.texts("/items", "label")).containsExactly("Task 0");
        assertThat(third.at("/next").isNull()).isTrue();
    }

    @Test
    void itIsFoundByKindAndByLabel() {
        owner.delete(project.task("\u00c4pfel and pears").path()).expect(200);
        owner.delete(project.task("Plums").path()).expect(200);
        owner.delete(project.path() + "/labels/" + project.label("Plum")).expect(204);

        assertThat(list("?q=%C3%A4PFEL").texts("/items", "resource")).containsExactly("task");
        assertThat(list("?q=plum").texts("/items", "label")).containsExactly("Plum", "Plums");
        assertThat(list("?q=plum&resource=label").texts("/items", "label")).containsExactly("Plum");
        assertThat(list("?q=100%25_").at("/items").isEmpty()).isTrue();
        assertThat(list("?resource=sprint").at("/items").isEmpty()).isTrue();
    }

    @Test
    void onlyMembersSeeIt() {
        Person sam = Server.get().register("Sam");
        Organization other = sam.createsOrganization();
        sam.delete(other.project().task("Secret").path()).expect(200);

        sam.get(organization.path() + "/deleted").refused(403, "NOT_A_MEMBER");
        assertThat(bob.get(organization.path() + "/deleted")
                        .expect(200)
                        .at("/items")
                        .isEmpty())
                .isTrue();
    }

    /** Its tasks and sprint come back only with the whole; the space is one like any other. */
    @Test
    void whatWentWithASampleProjectIsNotInIt() {
        owner.post(organization.path() + "/sample-project").expect(201);
        owner.delete(organization.path() + "/sample-project").expect(204);

        assertThat(list("").texts("/items", "resource"))
                .containsOnly("space", "page")
                .contains("space");
    }

    @Test
    void ofPagesThatWentTogetherThereIsOne() {
        Space space = organization.space("DOC");
        Page root = space.page("Guide");
        Page child = space.page("First steps", root);
        space.page("Deeper", child);
        Page other = space.page("Other");
        other.delete().expect(200);
        root.deleteWithAllBelow().expect(200);
        owner.delete(space.path()).expect(200);

        Answer list = list("").shapedEach("/items", "DeletedThing");

        assertThat(list.texts("/items", "label")).containsExactly("Space DOC", "Guide", "Other");
        assertThat(list.texts("/items", "space_id")).containsOnly(space.id());
        assertThat(list("?q=guide&resource=page").texts("/items", "id")).containsExactly(root.id());
        owner.post(space.path() + "/restore").expect(200);
        owner.post(root.path() + "/restore").expect(200);
        assertThat(list("").texts("/items", "label")).containsExactly("Other");
    }

    @Test
    void badInputIsNamed() {
        owner.get(organization.path() + "/deleted?resource=cat").invalidAt("query/resource");
        owner.get(organization.path() + "/deleted?limit=101").invalid("query/limit less_than_equal");
        owner.get(organization.path() + "/deleted?limit=0").invalid("query/limit greater_than_equal");
        owner.get(organization.path() + "/deleted?after=nonsense").invalidAt("query/after");
        owner.get(organization.path() + "/deleted?q=" + "x".repeat(201)).invalid("query/q string_too_long");
    }

    private Answer list(String query) {
        return owner.get(organization.path() + "/deleted" + query).expect(200);
    }
}
