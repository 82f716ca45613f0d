package io.workscribe.standalone.acceptance.restore;

import static io.workscribe.standalone.acceptance.client.Json.array;
import static io.workscribe.standalone.acceptance.client.Json.document;
import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Client;
import io.workscribe.standalone.acceptance.client.Organization;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Project;
import io.workscribe.standalone.acceptance.client.Race;
import io.workscribe.standalone.acceptance.client.Server;
import io.workscribe.standalone.acceptance.client.Sprint;
import io.workscribe.standalone.acceptance.client.Task;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@Contract("POST /api/v1/tasks/{task_id}/restore")
class RestoredTasksTest {

    private static final List<String> VERSIONS = List.of("version", "revision", "updated_at", "edit_version");

    private final Person owner = Server.get().register("Olga");
    private final Organization organization = owner.createsOrganization();
    private final Project project = organization.project();
    private final Person bob = organization.admits("Bob", "member");

    @Test
    void everythingIsAsItWas() {
        Sprint sprint = project.sprint("First");
        Task before = project.task("Before");
        Task task = project.task(
                bob,
                object(
                        "title", "A zebra",
                        "description_json", document("With stripes"),
                        "label_ids", List.of(project.label("bug")),
                        "assignee_id", owner.id(),
                        "sprint_id", sprint.id(),
                        "due_date", "2027-01-01"));
        project.task("After");
        Task subtask = project.task(owner, object("title", "Below", "parent_task_id", task.id(), "type", "subtask"));
        task.comment(owner);
        String page = organization.space("DOC").page("Linked").id();
        owner.post(task.path() + "/links", object("page_id", page)).expect(201);
        owner.patch(before.path() + "/move", object("status_id", project.toDo(), "after_id", task.id()))
                .expect(200);
        Map<String, String> all = everything(task, subtask, page);
        bob.delete(task.path()).expect(200);
        assertThat(everything(subtask)).isNotEqualTo(all);
        owner.get(task.path()).refused(404, "TASK_NOT_FOUND");

        Answer restored = restore(bob, task).expect(200).shaped("TaskDetail");

        assertThat(restored.header("X-Change-Id")).isPresent();
        assertThat(owner.get(task.path()).expect(200).json()).isEqualTo(restored.json());
        assertThat(everything(task, subtask, page)).isEqualTo(all);
    }

    @Test
    void itsVersionGrowsAndItCanBeChangedAndDeletedAgain() {
        Task task = project.task("Twice");
        int before = task.read().at("/version").asInt();
        owner.delete(task.path()).expect(200);

        assertThat(restore(owner, task).expect(200).at("/version").asInt()).isGreaterThan(before);

        owner.patch(task.path(), object("title", "Changed")).expect(200);
        owner.delete(task.path()).expect(200);
        assertThat(restore(owner, task).expect(200).text("/title")).isEqualTo("Changed");
    }

    @Test
    void whatIsNotDeletedStaysAsItIs() {
        Task task = project.task("There");
        JsonNode before = task.read().json();

        Answer answer = restore(owner, task).expect(200);

        assertThat(answer.json()).isEqualTo(before);
        assertThat(answer.header("X-Change-Id")).isEmpty();
    }

    @Test
    void whoMayDeleteItBringsItBack() {
        Task task = project.task("The owner's");
        owner.delete(task.path()).expect(200);

        restore(bob, task).refused(403, "FORBIDDEN");
        restore(Server.get().register("Sam"), task).refused(403, "FORBIDDEN");
        restore(organization.admits("Ann", "admin"), task).expect(200);
        owner.post("/tasks/" + UUID.randomUUID() + "/restore").refused(404, "TASK_NOT_FOUND");
        owner.post("/tasks/nonsense/restore").invalid("path/task_id uuid_parsing");
    }

    @Test
    void whoHasSeenItBeforeItsEndMayNameThatVersion() {
        Task task = project.task("Seen");
        long seen = task.read().version();
        owner.patch(task.path(), object("title", "Edited since")).expect(200);
        long edited = task.read().version();
        owner.delete(task.path()).expect(200);

        restore(owner.with("If-Match", "\"" + seen + "\""), task).refused(412, "PRECONDITION_FAILED");
        restore(owner.with("If-Match", "\"" + edited + "\""), task).expect(200);
    }

    /** Whichever of them comes first. */
    @Test
    void afterTheDeletionOfSeveralEachComesBackBelowItsParent() {
        for (boolean parentFirst : List.of(true, false)) {
            for (boolean deletedFirst : List.of(true, false)) {
                Task parent = project.task("Parent");
                Task child = project.task(owner, object("title", "Child", "parent_task_id", parent.id()));
                Map<String, String> all = everything(parent, child);
                List<Task> order = deletedFirst ? List.of(parent, child) : List.of(child, parent);
                owner.post(
                                "/tasks/bulk-delete",
                                object(
                                        "task_ids",
                                        array(order.get(0).id(), order.get(1).id())))
                        .expect(200);

                restore(owner, parentFirst ? parent : child).expect(200);
                restore(owner, parentFirst ? child : parent).expect(200);

                assertThat(everything(parent, child)).isEqualTo(all);
            }
        }
    }

    @Test
    void aSubtaskThatSomebodyHasMovedSinceStaysThere() {
        Task parent = project.task("Parent");
        Task child = project.task(owner, object("title", "Child", "parent_task_id", parent.id()));
        Task other = project.task("Other");
        owner.delete(parent.path()).expect(200);
        owner.patch(child.path(), object("parent_task_id", other.id())).expect(200);

        assertThat(restore(owner, parent).expect(200).at("/subtask_count").asInt())
                .isZero();

        assertThat(child.read().text("/parent_task_id")).isEqualTo(other.id());
    }

    @Test
    void aSprintThatWasCompletedSinceTakesNothingBack() {
        Sprint sprint = project.sprint("Over");
        Task open = project.task("Open");
        Task done = project.task(owner, object("title", "Done", "status_id", project.done()));
        Task stayed = project.task(owner, object("title", "Stayed", "status_id", project.done()));
        sprint.takes(open, done, stayed).starts();
        owner.delete(open.path()).expect(200);
        owner.delete(done.path()).expect(200);
        sprint.ends();
        owner.delete(stayed.path()).expect(200);

        assertThat(restore(owner, open).expect(200).at("/sprint_id").isNull()).isTrue();
        assertThat(restore(owner, done).expect(200).at("/sprint_id").isNull()).isTrue();
        assertThat(restore(owner, stayed).expect(200).text("/sprint_id")).isEqualTo(sprint.id());
        sprint.holds(1, 1);
    }

    @Test
    void aSprintThatIsGoneAndAMemberWhoHasLeftAreNotInIt() {
        Sprint sprint = project.sprint("Gone");
        Task task = project.task(owner, object("title", "Left", "sprint_id", sprint.id(), "assignee_id", bob.id()));
        owner.delete(task.path()).expect(200);
        owner.delete(sprint.path()).expect(200);
        owner.delete(organization.path() + "/members/" + bob.id()).expect(200);

        Answer restored = restore(owner, task).expect(200);

        assertThat(restored.at("/sprint_id").isNull()).isTrue();
        assertThat(restored.at("/assignee_id").isNull()).isTrue();
    }

    @Test
    void itsPlaceMayHaveBeenGivenAway() {
        Task first = project.task("First");
        Task task = project.task("Deleted");
        Task last = project.task("Last");
        Task other = project.task("Other");
        owner.delete(task.path()).expect(200);
        owner.patch(other.path() + "/move", object("status_id", project.toDo(), "after_id", first.id()))
                .expect(200);

        restore(owner, task).expect(200);

        List<String> ranks = list().texts("/tasks", "rank");
        assertThat(ranks).doesNotHaveDuplicates().isSorted();
        assertThat(list().texts("/tasks", "id")).startsWith(first.id()).endsWith(last.id());
    }

    @Test
    void ofTwoAtOnceOneChangesIt() {
        Task task = project.task("Wanted");
        owner.delete(task.path()).expect(200);

        List<Answer> answers = Race.run(2, runner -> restore(owner, task));

        answers.forEach(answer -> answer.expect(200));
        assertThat(answers.stream()
                        .filter(answer -> answer.header("X-Change-Id").isPresent())
                        .count())
                .isEqualTo(1);
        assertThat(list().at("/total").asInt()).isEqualTo(1);
    }

    @Test
    void whileItsParentIsBeingDeletedItIsBelowItOrBelowNone() {
        for (int round = 0; round < 5; round++) {
            Task parent = project.task("Parent");
            Task child = project.task(owner, object("title", "Child", "parent_task_id", parent.id()));
            owner.delete(child.path()).expect(200);

            Race.run(2, runner -> runner == 0 ? owner.delete(parent.path()) : restore(owner, child))
                    .forEach(answer -> answer.expect(200));

            assertThat(child.read().at("/parent_task_id").isNull()).isTrue();
            restore(owner, parent).expect(200);
            assertThat(child.read().text("/parent_task_id")).isEqualTo(parent.id());
        }
    }

    @Test
    void whatADeletedSampleHadIsGone() {
        Answer sample = owner.post(organization.path() + "/sample-project").expect(201);
        String tasks = organization.path() + "/projects/" + sample.text("/project_id") + "/tasks";
        String task = owner.get(tasks).expect(200).texts("/tasks", "id").get(0);
        owner.delete(organization.path() + "/sample-project").expect(204);

        owner.post("/tasks/" + task + "/restore").refused(404, "TASK_NOT_FOUND");
        Server.get().register("Sam").post("/tasks/" + task + "/restore").refused(403, "FORBIDDEN");
    }

    /** What every screen shows of the tasks, apart from versions. */
    private Map<String, String> everything(Task... tasks) {
        return everything(List.of(), tasks);
    }

    private Map<String, String> everything(Task task, Task other, String page) {
        return everything(List.of("/pages/" + page + "/tasks"), task, other);
    }

    private Map<String, String> everything(List<String> more, Task... tasks) {
        List<String> paths = new ArrayList<>(more);
        paths.add(project.path() + "/tasks");
        paths.add(project.path() + "/tasks?subtasks=true");
        paths.add(project.path() + "/board");
        paths.add(project.path() + "/sprints");
        paths.add(organization.path() + "/search?q=zebra");
        paths.add(organization.path() + "/search?q=stripes");
        paths.add(organization.path() + "/dashboard");
        for (Task task : tasks) {
            paths.add(task.path());
            paths.add(task.path() + "/comments");
            paths.add(task.path() + "/links");
            paths.add(organization.path() + "/tasks/" + task.key());
        }
        Map<String, String> shown = new LinkedHashMap<>();
        paths.forEach(path -> shown.put(path, withoutVersions(owner.get(path))));
        return shown;
    }

    private static String withoutVersions(Answer answer) {
        if (answer.status() != 200) {
            return String.valueOf(answer.status());
        }
        JsonNode json = answer.json();
        strip(json);
        return json.toString();
    }

    private static void strip(JsonNode node) {
        if (node instanceof ObjectNode fields) {
            fields.remove(VERSIONS);
        }
        node.forEach(RestoredTasksTest::strip);
    }

    private Answer list() {
        return owner.get(project.path() + "/tasks").expect(200);
    }

    private static Answer restore(Client person, Task task) {
        return person.post(task.path() + "/restore");
    }
}
