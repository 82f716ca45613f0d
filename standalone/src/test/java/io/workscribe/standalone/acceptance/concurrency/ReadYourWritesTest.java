package io.workscribe.standalone.acceptance.concurrency;

import static io.workscribe.standalone.acceptance.client.Json.document;
import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Organization;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Project;
import io.workscribe.standalone.acceptance.client.Race;
import io.workscribe.standalone.acceptance.client.Server;
import io.workscribe.standalone.acceptance.client.Task;
import org.junit.jupiter.api.Test;

/** A write answers only when every later read shows it, however many write at the same time. */
class ReadYourWritesTest {

    private static final int CLIENTS = 16;
    private static final int ROUNDS = 5;

    private final Person owner = Server.get().register("Olga");
    private final Organization organization = owner.createsOrganization();
    private final Project project = organization.project();

    @Test
    @Contract({"#32", "#33", "#35", "#36", "#45"})
    void everyListShowsTheTaskJustCreated() {
        everyClient(client -> {
            Task task = project.task(owner, object("title", "Of client " + client, "assignee_id", owner.id()));

            assertThat(task.read().text("/title")).isEqualTo("Of client " + client);
            assertThat(owner.get(project.path() + "/tasks?search=client%20" + client + "&limit=100")
                            .texts("/tasks", "id"))
                    .contains(task.id());
            assertThat(owner.get(organization.path() + "/my-tasks?limit=100").texts("/tasks", "id"))
                    .contains(task.id());
            assertThat(owner.get(task.path() + "/activity").at("/total").asInt())
                    .isEqualTo(1);
        });

        assertThat(owner.get(project.path() + "/tasks").at("/total").asInt()).isEqualTo(CLIENTS * ROUNDS);
    }

    @Test
    @Contract({"#30", "#36", "#37", "#38", "#39", "#41", "#42"})
    void everyReadShowsTheTaskJustChanged() {
        everyClient(client -> {
            Task task = project.task("To be changed");
            String label = project.label("label-" + task.number());

            owner.patch(task.path(), object("title", "Changed", "priority", "high"))
                    .expect(200);
            assertThat(task.read().text("/title")).isEqualTo("Changed");
            owner.post(task.path() + "/labels/" + label).expect(201);
            assertThat(task.read().texts("/labels", "id")).containsExactly(label);
            owner.patch(task.path() + "/move", object("status_id", project.done(), "position", 0))
                    .expect(200);
            assertThat(owner.get(project.path() + "/tasks?limit=100&status_id=" + project.done())
                            .texts("/tasks", "id"))
                    .contains(task.id());
            String comment = task.comment(owner);
            assertThat(owner.get(task.path() + "/comments").texts("/comments", "id"))
                    .containsExactly(comment);
            owner.delete(task.path()).expect(200);
            owner.get(task.path()).refused(404, "TASK_NOT_FOUND");
        });
    }

    @Test
    @Contract({"#10", "#35"})
    void aNewMemberActsAtOnce() {
        everyClient(client -> {
            Person bob = organization.admits("Bob", "member");

            Answer created = bob.post(
                            project.path() + "/tasks",
                            project.taskFields(
                                    object("assignee_id", bob.id(), "description_json", document("First day"))))
                    .expect(201);

            assertThat(bob.get("/tasks/" + created.id()).expect(200).text("/reporter_id"))
                    .isEqualTo(bob.id());
        });
    }

    @Test
    @Contract({"#12", "#13"})
    void aNewOrganizationIsUsableAtOnce() {
        everyClient(client -> {
            Organization fresh = owner.createsOrganization();
            Project first = fresh.project();

            assertThat(first.task("First").number()).isEqualTo(1);
            assertThat(owner.get("/organizations").texts("", "id")).contains(fresh.id());
        });
    }

    private interface Step {
        void run(int client);
    }

    private static void everyClient(Step step) {
        Race.run(CLIENTS, client -> {
            for (int round = 0; round < ROUNDS; round++) {
                step.run(client);
            }
            return client;
        });
    }
}
