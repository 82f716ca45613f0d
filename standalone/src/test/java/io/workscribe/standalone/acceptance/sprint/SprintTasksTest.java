package io.workscribe.standalone.acceptance.sprint;

import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Project;
import io.workscribe.standalone.acceptance.client.Server;
import io.workscribe.standalone.acceptance.client.Sprint;
import io.workscribe.standalone.acceptance.client.Task;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Which tasks are in a sprint, by every way in and out. */
class SprintTasksTest {

    private final Person owner = Server.get().register("Olga");
    private final Project project = owner.createsProject();
    private final Sprint sprint = project.sprint("Sprint");
    private final Task task = project.task("Task");

    @Test
    @Contract("#52")
    void anyMemberPutsATaskInAndSeesTheCounts() {
        Person max = project.organization().admits("Max", "member");
        Task done = project.task(owner, object("status_id", project.done()));

        Answer first = put(max, done).expect(200).shaped("Sprint");
        assertThat(first.at("/task_count").asInt()).isEqualTo(1);
        assertThat(first.at("/completed_task_count").asInt()).isEqualTo(1);
        Answer second = put(max, task).expect(200);
        assertThat(second.at("/task_count").asInt()).isEqualTo(2);
        assertThat(second.at("/completed_task_count").asInt()).isEqualTo(1);
        assertThat(task.read().text("/sprint_id")).isEqualTo(sprint.id());
        put(max, task).refused(409, "TASK_ALREADY_IN_SPRINT");
        sprint.holds(2, 1);
    }

    @Test
    @Contract({"#52", "F29"})
    void aTaskInAnotherSprintMovesAndF29TheLogTells() {
        Sprint other = project.sprint("Other").takes(task);

        put(owner, task).expect(200);

        other.holds(0, 0);
        sprint.holds(1, 0);
        JsonNode row = owner.get(task.path() + "/activity").at("/activities/0");
        assertThat(row.get("old_value")).isEqualTo(object("sprint_id", other.id()));
        assertThat(row.get("new_value")).isEqualTo(object("sprint_id", sprint.id()));
    }

    @Test
    @Contract("#52")
    void onlyTasksOfTheProjectFit() {
        Task elsewhere = project.organization().project("OPS").task("Elsewhere");
        Task foreign = Server.get().register("Sam").createsProject().task("Foreign");
        Task deleted = project.task("Deleted");
        owner.delete(deleted.path()).expect(200);

        for (String id : List.of(
                elsewhere.id(), foreign.id(), deleted.id(), UUID.randomUUID().toString())) {
            owner.post(sprint.path() + "/tasks", object("task_id", id)).refused(404, "TASK_NOT_FOUND");
            owner.delete(sprint.path() + "/tasks/" + id).refused(404, "TASK_NOT_FOUND");
        }
        sprint.holds(0, 0);
    }

    @Test
    @Contract({"#52", "#53"})
    void badIdsAreInvalidBeforeTheSprintIsLookedFor() {
        String unknown = "/sprints/" + UUID.randomUUID() + "/tasks";
        owner.post(unknown, object()).invalid("body/task_id missing");
        owner.post(unknown, object("task_id", null)).invalid("body/task_id uuid_type");
        owner.post(unknown, object("task_id", "APP-1")).invalid("body/task_id uuid_parsing");
        owner.post(unknown, object("task_id", List.of(task.id()))).invalid("body/task_id uuid_type");
        owner.post(unknown).invalid("body missing");
        owner.delete(unknown + "/APP-1").invalid("path/task_id uuid_parsing");
        owner.delete("/sprints/x/tasks/y").invalid("path/sprint_id uuid_parsing", "path/task_id uuid_parsing");
        owner.post(unknown, object("task_id", task.id())).refused(404, "SPRINT_NOT_FOUND");
        owner.delete(unknown + "/" + task.id()).refused(404, "SPRINT_NOT_FOUND");
    }

    @Test
    @Contract("#53")
    void aTaskReturnsToTheBacklog() {
        sprint.takes(task);

        Answer left =
                owner.delete(sprint.path() + "/tasks/" + task.id()).expect(200).shaped("Sprint");

        assertThat(left.at("/task_count").asInt()).isZero();
        assertThat(task.read().at("/sprint_id").isNull()).isTrue();
        owner.delete(sprint.path() + "/tasks/" + task.id()).refused(400, "TASK_NOT_IN_SPRINT");
        JsonNode log = owner.get(task.path() + "/activity").expect(200).at("/activities");
        assertThat(log).hasSize(3);
        assertThat(log.at("/0/new_value")).isEqualTo(object("sprint_id", null));
    }

    @Test
    @Contract("#53")
    void aTaskOfAnotherSprintStaysThere() {
        Sprint other = project.sprint("Other").takes(task);

        owner.delete(sprint.path() + "/tasks/" + task.id()).refused(400, "TASK_NOT_IN_SPRINT");

        other.holds(1, 0);
    }

    @Test
    @Contract({"#35", "#37", "F7"})
    void f7ATaskIsCreatedInAndEditedIntoSprintsOfItsProjectOnly() {
        Sprint elsewhere = project.organization().project("OPS").sprint("Elsewhere");
        Sprint foreign = Server.get().register("Sam").createsProject().sprint("Foreign");
        for (Sprint wrong : List.of(elsewhere, foreign)) {
            owner.post(project.path() + "/tasks", project.taskFields(object("sprint_id", wrong.id())))
                    .refused(404, "SPRINT_NOT_FOUND");
            owner.patch(task.path(), object("sprint_id", wrong.id(), "title", "Changed"))
                    .refused(404, "SPRINT_NOT_FOUND");
        }
        assertThat(task.read().text("/title")).isEqualTo("Task");
        Task born = project.task(owner, object("sprint_id", sprint.id()));
        assertThat(born.number()).isEqualTo(2);
        owner.patch(task.path(), object("sprint_id", sprint.id())).expect(200);
        sprint.holds(2, 0);

        owner.patch(task.path(), object("title", "Stays where it is")).expect(200);
        sprint.holds(2, 0);
        owner.patch(task.path(), object("sprint_id", null)).expect(200);
        sprint.holds(1, 0);
    }

    @Test
    void aReopenedTaskLeavesACompletedSprintWhoseReportStays() {
        Sprint planned = project.sprint("Planned");
        Task first = project.task(owner, object("status_id", project.done()));
        Task second = project.task(owner, object("status_id", project.done()));
        Task third = project.task(owner, object("status_id", project.done()));
        sprint.takes(first).takes(second).takes(third).starts().ends();
        sprint.holds(3, 3);

        owner.patch(first.path(), object("status_id", project.toDo())).expect(200);
        owner.patch(first.path(), object("sprint_id", null)).expect(200);
        owner.patch(second.path(), object("status_id", project.toDo(), "sprint_id", planned.id()))
                .expect(200);
        owner.patch(third.path(), object("status_id", project.toDo())).expect(200);
        owner.delete(sprint.path() + "/tasks/" + third.id()).expect(200);

        assertThat(first.read().at("/sprint_id").isNull()).isTrue();
        assertThat(second.read().text("/sprint_id")).isEqualTo(planned.id());
        assertThat(third.read().at("/sprint_id").isNull()).isTrue();
        sprint.holds(3, 3);
        planned.holds(1, 0);
    }

    @Test
    @Contract({"#35", "#37", "#52", "#53", "F29"})
    void f29ACompletedSprintTakesAndGivesNoTask() {
        Task done = project.task(owner, object("status_id", project.done()));
        Sprint planned = project.sprint("Planned");
        sprint.takes(done).starts().ends();

        put(owner, task).refused(400, "INVALID_STATUS");
        owner.delete(sprint.path() + "/tasks/" + done.id()).refused(400, "INVALID_STATUS");
        owner.post(planned.path() + "/tasks", object("task_id", done.id())).refused(400, "INVALID_STATUS");
        owner.patch(task.path(), object("sprint_id", sprint.id())).refused(400, "INVALID_STATUS");
        owner.patch(done.path(), object("sprint_id", planned.id())).refused(400, "INVALID_STATUS");
        owner.patch(done.path(), object("sprint_id", null)).refused(400, "INVALID_STATUS");
        owner.post(project.path() + "/tasks", project.taskFields(object("sprint_id", sprint.id())))
                .refused(400, "INVALID_STATUS");

        sprint.holds(1, 1);
        planned.holds(0, 0);
        owner.patch(done.path(), object("sprint_id", sprint.id(), "title", "The same sprint is no change"))
                .expect(200);
        assertThat(owner.get(project.path() + "/tasks").at("/total").asInt()).isEqualTo(2);
    }

    @Test
    @Contract({"#46", "#52"})
    void countsFollowStatusAndDeletionOfTheTasks() {
        Task other = project.task("Other");
        sprint.takes(task, other).holds(2, 0);
        move(task, project.done());
        sprint.holds(2, 1);
        owner.patch(other.path(), object("status_id", project.done())).expect(200);
        sprint.holds(2, 2);
        move(task, project.inProgress());
        sprint.holds(2, 1);
        owner.delete(other.path()).expect(200);
        sprint.holds(1, 0);
        sprint.starts().ends();
        sprint.holds(0, 0);
    }

    @Test
    @Contract({"#33", "#34", "M22"})
    void listAndBacklogPartByTheSprint() {
        String label = project.label("backend");
        Task inside = project.task(owner, object("title", "Inside", "label_ids", List.of(label)));
        Task child = project.task(owner, object("type", "subtask", "parent_task_id", inside.id()));
        sprint.takes(inside);

        Answer backlog =
                owner.get(project.path() + "/backlog?limit=1").expect(200).shaped("TaskPage");
        assertThat(backlog.texts("/tasks", "id")).containsExactly(task.id());
        assertThat(backlog.at("/total").asInt()).isEqualTo(2);
        assertThat(ids("/backlog?skip=1")).containsExactly(child.id());
        assertThat(ids("/backlog?label_id=" + label)).isEmpty();
        assertThat(ids("/backlog?parent_task_id=" + inside.id())).containsExactly(child.id());
        assertThat(ids("/backlog?sprint_id=" + sprint.id())).containsExactly(task.id(), child.id());
        assertThat(ids("/tasks?sprint_id=" + sprint.id())).containsExactly(inside.id());
        assertThat(ids("/tasks?label_id=" + label + "&sprint_id=" + sprint.id()))
                .containsExactly(inside.id());
        assertThat(ids("/tasks?sprint_id=" + UUID.randomUUID())).isEmpty();
        assertThat(ids("/tasks")).containsExactly(task.id(), inside.id(), child.id());
    }

    @Test
    @Contract("#32")
    void ownTasksShowTheirSprint() {
        owner.patch(task.path(), object("assignee_id", owner.id())).expect(200);
        sprint.takes(task);

        Answer own = owner.get(project.organization().path() + "/my-tasks").expect(200);

        assertThat(own.texts("/tasks", "sprint_id")).containsExactly(sprint.id());
    }

    private Answer put(Person person, Task added) {
        return person.post(sprint.path() + "/tasks", object("task_id", added.id()));
    }

    private void move(Task moved, String status) {
        owner.patch(moved.path() + "/move", object("status_id", status, "position", 0))
                .expect(200);
    }

    private List<String> ids(String path) {
        return owner.get(project.path() + path).expect(200).texts("/tasks", "id");
    }
}
