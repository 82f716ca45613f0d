package io.workscribe.standalone.acceptance.task;

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

/** Contract #39 with section 19: position is the place in the target column after the move. */
@Contract({"#39", "19"})
class MoveTaskTest {

    private final Person owner = Server.get().register("Olga");
    private final Organization organization = owner.createsOrganization();
    private final Project project = organization.project();
    private final Task a = project.task("A");
    private final Task b = project.task("B");
    private final Task c = project.task("C");
    private final Task d = project.task("D");

    @Test
    void forwardsAndBackwardsWithinAColumn() {
        move(a, project.toDo(), 2).expect(200).shaped("TaskDetail");
        assertColumn(project.toDo(), b, c, a, d);

        move(d, project.toDo(), 0).expect(200);
        assertColumn(project.toDo(), d, b, c, a);

        move(c, project.toDo(), 2).expect(200);
        assertColumn(project.toDo(), d, b, c, a);
    }

    @Test
    void atAndBeyondTheEndMeansTheEnd() {
        move(a, project.toDo(), 3).expect(200);
        assertColumn(project.toDo(), b, c, d, a);

        move(b, project.toDo(), 4).expect(200);
        assertColumn(project.toDo(), c, d, a, b);

        move(c, project.toDo(), 2_000_000_000).expect(200);
        assertColumn(project.toDo(), d, a, b, c);
    }

    @Test
    void intoAnotherColumn() {
        move(b, project.done(), 0).expect(200);
        move(d, project.done(), 0).expect(200);
        Answer moved = move(a, project.done(), 1).expect(200);

        assertThat(moved.text("/status_id")).isEqualTo(project.done());
        assertThat(moved.text("/status/category")).isEqualTo("done");
        assertColumn(project.toDo(), c);
        assertColumn(project.done(), d, a, b);
    }

    @Test
    @Contract("D8")
    void oneOrderForTheWholeProject() {
        move(d, project.done(), 0).expect(200);
        move(a, project.toDo(), 2).expect(200);

        List<String> all = owner.get(project.path() + "/tasks?limit=100").texts("/tasks", "id");

        assertThat(all).containsExactlyInAnyOrder(a.id(), b.id(), c.id(), d.id());
        assertThat(all.stream().filter(id -> !id.equals(d.id()))).containsExactly(b.id(), c.id(), a.id());
        assertThat(owner.get(project.path() + "/backlog?limit=100").texts("/tasks", "id"))
                .isEqualTo(all);
    }

    @Test
    void subtasksDoNotCountForOtherTasks() {
        Project other = organization.project("SUB");
        Task first = other.task("First");
        Task subtask = other.task(owner, object("type", "subtask", "parent_task_id", first.id()));
        Task second = other.task("Second");
        Task third = other.task("Third");

        move(third, other.toDo(), 1).expect(200);

        List<String> visible = owner.get(other.path() + "/tasks?limit=100").texts("/tasks", "id").stream()
                .filter(id -> !id.equals(subtask.id()))
                .toList();
        assertThat(visible).containsExactly(first.id(), third.id(), second.id());
    }

    @Test
    void aSubtaskCountsAllTasks() {
        Project other = organization.project("SUB");
        Task first = other.task("First");
        Task subtask = other.task(owner, object("type", "subtask", "parent_task_id", first.id()));
        Task second = other.task(owner, object("type", "subtask", "parent_task_id", first.id()));

        move(second, other.toDo(), 1).expect(200);

        assertThat(owner.get(other.path() + "/tasks").texts("/tasks", "id"))
                .containsExactly(first.id(), second.id(), subtask.id());
    }

    @Test
    void manyMovesToTheSamePlaceKeepWorking() {
        for (int i = 0; i < 60; i++) {
            move(i % 2 == 0 ? b : c, project.toDo(), 1).expect(200);
        }

        assertColumn(project.toDo(), a, c, b, d);
    }

    @Test
    void newTasksComeLast() {
        move(d, project.toDo(), 0).expect(200);

        Task e = project.task("E");

        assertColumn(project.toDo(), d, a, b, c, e);
    }

    @Test
    void theRulesOfTheFields() {
        owner.patch(a.path() + "/move", object()).invalid("body/status_id missing", "body/position missing");
        move(a, project.toDo(), -1).invalid("body/position greater_than_equal");
        owner.patch(a.path() + "/move", object("status_id", "x", "position", "first"))
                .invalid("body/status_id uuid_parsing", "body/position int_parsing");
        owner.patch(a.path() + "/move", object("status_id", project.toDo(), "position", "1"))
                .expect(200);
    }

    @Test
    void theStatusMustBeOneOfTheProject() {
        move(a, organization.project("OTHER").toDo(), 0).refused(404, "STATUS_NOT_FOUND");
        move(a, UUID.randomUUID().toString(), 0).refused(404, "STATUS_NOT_FOUND");
    }

    @Test
    void onlyMembersMove() {
        Person sam = Server.get().register("Sam");

        sam.patch(a.path() + "/move", object("status_id", project.done(), "position", 0))
                .refused(403, "FORBIDDEN");
        owner.patch("/tasks/" + UUID.randomUUID() + "/move", object("status_id", project.done(), "position", 0))
                .refused(404, "TASK_NOT_FOUND");
    }

    @Test
    void nextToANeighbour() {
        beside(d, project.toDo(), "after_id", a).expect(200).shaped("TaskDetail");
        assertColumn(project.toDo(), a, d, b, c);
        beside(c, project.toDo(), "before_id", a).expect(200);
        assertColumn(project.toDo(), c, a, d, b);
        move(d, project.done(), 0).expect(200);
        Answer moved = beside(a, project.done(), "after_id", d).expect(200);
        assertColumn(project.done(), d, a);
        assertThat(moved.text("/rank")).isGreaterThan(d.read().text("/rank"));
        assertThat(moved.at("/revision").asLong())
                .isGreaterThan(d.read().at("/revision").asLong());
    }

    @Test
    void aNeighbourIsAnotherTaskOfTheTargetColumn() {
        beside(a, project.toDo(), "after_id", a).refused(400, "INVALID_NEIGHBOUR");
        beside(a, project.done(), "before_id", b).refused(400, "INVALID_NEIGHBOUR");
        beside(a, project.toDo(), "after_id", organization.project("OTHER").task("Elsewhere"))
                .refused(400, "INVALID_NEIGHBOUR");
        Task foreign =
                Server.get().register("Sam").createsOrganization().project().task("Foreign");
        beside(a, project.toDo(), "after_id", foreign).refused(404, "TASK_NOT_FOUND");
        owner.patch(
                        a.path() + "/move",
                        object(
                                "status_id",
                                project.toDo(),
                                "before_id",
                                UUID.randomUUID().toString()))
                .refused(404, "TASK_NOT_FOUND");
        assertColumn(project.toDo(), a, b, c, d);
    }

    @Test
    void onePlaceIsSent() {
        owner.patch(a.path() + "/move", object("status_id", project.toDo(), "position", 0, "after_id", b.id()))
                .invalid("body/after_id value_error");
        owner.patch(a.path() + "/move", object("status_id", project.toDo(), "after_id", b.id(), "before_id", c.id()))
                .invalid("body/before_id value_error");
        owner.patch(a.path() + "/move", object("status_id", project.toDo(), "position", null, "after_id", b.id()))
                .expect(200);
        owner.patch(a.path() + "/move", object("status_id", project.toDo(), "after_id", null))
                .invalid("body/position missing");
        owner.patch(a.path() + "/move", object("status_id", project.toDo(), "after_id", "x"))
                .invalid("body/after_id uuid_parsing");
    }

    private Answer beside(Task task, String statusId, String side, Task neighbour) {
        return owner.patch(task.path() + "/move", object("status_id", statusId, side, neighbour.id()));
    }

    private Answer move(Task task, String statusId, int position) {
        return owner.patch(task.path() + "/move", object("status_id", statusId, "position", position));
    }

    private void assertColumn(String statusId, Task... expected) {
        Answer column = owner.get(project.path() + "/tasks?limit=100&status_id=" + statusId)
                .expect(200);
        assertThat(column.texts("/tasks", "title"))
                .isEqualTo(java.util.Arrays.stream(expected)
                        .map(task -> task.read().text("/title"))
                        .toList());
    }
}
