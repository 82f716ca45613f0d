package io.workscribe.standalone.acceptance.task;

import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Organization;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Project;
import io.workscribe.standalone.acceptance.client.Race;
import io.workscribe.standalone.acceptance.client.Server;
import io.workscribe.standalone.acceptance.client.Task;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Contract #38. */
@Contract({"#38", "2.12"})
class DeleteTaskTest {

    private final Person owner = Server.get().register("Olga");
    private final Organization organization = owner.createsOrganization();
    private final Project project = organization.project();

    @Test
    void aDeletedTaskIsGoneEverywhere() {
        Task task = project.task(owner, object("assignee_id", owner.id()));
        String comment = task.comment(owner);

        owner.delete(task.path()).expectEmptyObject(200);

        owner.get(task.path()).refused(404, "TASK_NOT_FOUND");
        owner.get(task.path() + "/comments").refused(404, "TASK_NOT_FOUND");
        owner.get(task.path() + "/activity").refused(404, "TASK_NOT_FOUND");
        owner.patch(task.path(), object("title", "Undead")).refused(404, "TASK_NOT_FOUND");
        owner.delete(task.path() + "/comments/" + comment).refused(404, "TASK_NOT_FOUND");
        assertThat(owner.get(project.path() + "/tasks").at("/total").asInt()).isZero();
        assertThat(owner.get(organization.path() + "/my-tasks").at("/total").asInt())
                .isZero();
    }

    @Test
    void aSecondTimeItIsNotFound() {
        Task task = project.task("Gone");
        owner.delete(task.path()).expect(200);

        owner.delete(task.path()).refused(404, "TASK_NOT_FOUND");
        owner.delete("/tasks/" + UUID.randomUUID()).refused(404, "TASK_NOT_FOUND");
        owner.delete("/tasks/nonsense").invalid("path/task_id uuid_parsing");
    }

    @Test
    void itsSubtasksStayWithoutAParent() {
        Task parent = project.task("Parent");
        Task child = project.task(owner, object("type", "subtask", "parent_task_id", parent.id()));

        owner.delete(parent.path()).expect(200);

        assertThat(child.read().at("/parent_task_id").isNull()).isTrue();
        assertThat(child.read().text("/type")).isEqualTo("task");
    }

    /** Created below it, put below it, or made a subtask of it: whoever is faster, nobody is left below what is gone. */
    @Test
    void nothingIsLeftBelowATaskThatIsDeletedMeanwhile() {
        for (int round = 0; round < 8; round++) {
            Task parent = project.task("Parent");
            Task other = project.task("Other");
            Race.run(4, runner -> switch (runner) {
                case 0 -> owner.delete(parent.path()).expect(200);
                case 1 ->
                    owner.post(
                            project.path() + "/tasks",
                            project.taskFields(object("type", "subtask", "parent_task_id", parent.id())));
                case 2 -> owner.patch(other.path(), object("type", "subtask", "parent_task_id", parent.id()));
                default -> owner.patch(other.path(), object("type", "subtask"));
            });
        }

        assertThat(owner.get(project.path() + "/tasks?limit=100").expect(200).at("/tasks"))
                .isNotEmpty()
                .allSatisfy(task -> {
                    assertThat(task.get("parent_task_id").isNull()).isTrue();
                    assertThat(task.get("type").asString()).isEqualTo("task");
                });
    }

    @Test
    void aMemberDeletesWhatTheyReported() {
        Person bob = organization.admits("Bob", "member");
        Person max = organization.admits("Max", "member");
        Person ann = organization.admits("Ann", "admin");
        Task bobs = project.task(bob, object("title", "Bob's"));
        Task olgas = project.task("Olga's");

        max.delete(bobs.path()).refused(403, "FORBIDDEN");
        bob.delete(olgas.path()).refused(403, "FORBIDDEN");
        bob.delete(bobs.path()).expectEmptyObject(200);
        ann.delete(olgas.path()).expectEmptyObject(200);
    }

    @Test
    void anOutsiderDeletesNothing() {
        Task task = project.task("Ours");

        Server.get().register("Sam").delete(task.path()).refused(403, "FORBIDDEN");

        owner.get(task.path()).expect(200);
    }

    @Test
    void aDeletedTaskIsNoParentAnyMore() {
        Task gone = project.task("Gone");
        owner.delete(gone.path()).expect(200);

        owner.post(project.path() + "/tasks", project.taskFields(object("parent_task_id", gone.id())))
                .refused(404, "TASK_NOT_FOUND");
    }
}
