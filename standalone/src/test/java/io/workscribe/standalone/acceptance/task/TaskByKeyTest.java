package io.workscribe.standalone.acceptance.task;

import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Organization;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Project;
import io.workscribe.standalone.acceptance.client.Server;
import io.workscribe.standalone.acceptance.client.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Contract("GET /api/v1/organizations/{slug}/tasks/{task_key}")
class TaskByKeyTest {

    private final Person owner = Server.get().register("Olga");
    private final Organization organization = owner.createsOrganization();
    private final Project project = organization.project("APP");
    private final Task task = project.task("First");

    @Test
    void isTheTaskAsByItsId() {
        project.task("Second");
        Task elsewhere = organization.project("OPS").task("First of the others");

        for (Task wanted : new Task[] {task, elsewhere}) {
            assertThat(owner.get(path(wanted.key()))
                            .expect(200)
                            .shaped("TaskDetail")
                            .json())
                    .isEqualTo(wanted.read().json());
        }
    }

    @Test
    void isTaggedAsByItsId() {
        String tag = task.read().header("ETag").orElseThrow();

        owner.with("If-None-Match", tag).get(path("APP-1")).expect(304);
        owner.patch(task.path(), object("title", "Renamed")).expect(200);
        assertThat(owner.with("If-None-Match", tag)
                        .get(path("APP-1"))
                        .expect(200)
                        .text("/title"))
                .isEqualTo("Renamed");
    }

    @Test
    void caseDoesNotMatter() {
        for (String key : new String[] {"app-1", "App-1", "aPP-1"}) {
            assertThat(owner.get(path(key)).expect(200).id()).isEqualTo(task.id());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "APP-2",
                "APP-0",
                "APP-01",
                "APP--1",
                "APP-+1",
                "APP-1-",
                "APP-1%20",
                "APP-1.0",
                "APP-2147483648",
                "APP-99999999999999999999",
                "APP-%D9%A1",
                "APP-%EF%BC%91",
                "%EF%BC%A1PP-1",
                "APP",
                "1",
                "OPS-1",
                "A%27PP-1",
                "APP-1_"
            })
    void whatIsNoSuchKeyIsNotFound(String key) {
        owner.get(path(key)).refused(404, "TASK_NOT_FOUND");
    }

    @Test
    void deletedTasksAreNotFoundAndThoseOfArchivedProjectsAre() {
        Task other = project.task("To be deleted");
        owner.delete(other.path()).expect(200);
        owner.get(path(other.key())).refused(404, "TASK_NOT_FOUND");

        owner.delete(project.path()).expect(200);
        assertThat(owner.get(path("APP-1")).expect(200).id()).isEqualTo(task.id());
    }

    @Test
    void keysAreOfOneOrganization() {
        Person stranger = Server.get().register("Sam");
        Organization foreign = stranger.createsOrganization();

        stranger.get(foreign.path() + "/tasks/APP-1").refused(404, "TASK_NOT_FOUND");
        stranger.get(path("APP-1")).refused(403, "NOT_A_MEMBER");
        stranger.get(path("nonsense")).refused(403, "NOT_A_MEMBER");
        owner.get("/organizations/nowhere-at-all/tasks/APP-1").refused(404, "ORG_NOT_FOUND");
        Server.get().anonymous().get(path("APP-1")).unauthenticated("MISSING_TOKEN");
    }

    private String path(String key) {
        return organization.path() + "/tasks/" + key;
    }
}
