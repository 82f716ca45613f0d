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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Starting, completing and deleting sprints. */
class SprintLifeTest {

    private final Person owner = Server.get().register("Olga");
    private final Project project = owner.createsProject();
    private final Sprint sprint = project.sprint(object("name", "Now", "start_date", "2020-01-01"));
    private final Sprint next = project.sprint("Next");

    @Test
    @Contract("#49")
    void aPlannedSprintStartsAndItsDatesStay() {
        Answer started = owner.post(sprint.path() + "/start").expect(200).shaped("Sprint");

        assertThat(started.text("/status")).isEqualTo("active");
        assertThat(started.text("/start_date")).isEqualTo("2020-01-01");
        assertThat(started.at("/end_date").isNull()).isTrue();
        assertThat(started.text("/updated_at")).isGreaterThan(started.text("/created_at"));
        owner.post(sprint.path() + "/start").refused(400, "INVALID_STATUS");
    }

    @Test
    @Contract({"#49", "F22"})
    void f22AProjectHasOneActiveSprint() {
        sprint.starts();
        owner.post(next.path() + "/start").refused(409, "ACTIVE_SPRINT_EXISTS");
        assertThat(next.read().get("status").asString()).isEqualTo("planned");
        project.organization().project("OPS").sprint("Elsewhere").starts();

        sprint.ends();
        next.starts();
        owner.post(sprint.path() + "/start").refused(400, "INVALID_STATUS");
    }

    @Test
    @Contract("#50")
    void openTasksFallBackToTheBacklogAndDoneOnesStay() {
        Task open = project.task("Open");
        Task subtask = project.task(owner, object("type", "subtask", "parent_task_id", open.id()));
        Task done = project.task(owner, object("status_id", project.done()));
        Task elsewhere = project.task(owner, object("sprint_id", next.id()));
        sprint.takes(open, subtask, done).starts();

        Answer completed =
                complete(object("incomplete_action", "backlog")).expect(200).shaped("Sprint");

        assertThat(completed.text("/status")).isEqualTo("completed");
        assertThat(completed.at("/task_count").asInt()).isEqualTo(1);
        assertThat(completed.at("/completed_task_count").asInt()).isEqualTo(1);
        assertThat(sprintOf(open).isNull()).isTrue();
        assertThat(sprintOf(subtask).isNull()).isTrue();
        assertThat(sprintOf(done).asString()).isEqualTo(sprint.id());
        assertThat(sprintOf(elsewhere).asString()).isEqualTo(next.id());
        assertThat(backlog()).containsExactly(open.id(), subtask.id());
    }

    @Test
    @Contract("#50")
    void openTasksMoveToTheTarget() {
        Task open = project.task("Open");
        sprint.takes(open).starts();

        complete(object("incomplete_action", "sprint", "target_sprint_id", next.id()))
                .expect(200);

        assertThat(sprintOf(open).asString()).isEqualTo(next.id());
        sprint.holds(0, 0);
        next.holds(1, 0);
    }

    @Test
    @Contract({"#50", "M5"})
    void m5BrowsersNameOnlyTheTarget() {
        Task open = project.task("Open");
        sprint.takes(open).starts();

        complete(object("move_incomplete_to", next.id())).expect(200);

        assertThat(sprintOf(open).asString()).isEqualTo(next.id());
    }

    @Test
    @Contract({"#50", "M5"})
    void m5OfBothStylesTheBackendsWins() {
        Task open = project.task("Open");
        sprint.takes(open).starts();

        complete(object("move_incomplete_to", next.id(), "incomplete_action", "backlog"))
                .expect(200);

        assertThat(sprintOf(open).isNull()).isTrue();
        Sprint third = project.sprint("Third");
        next.takes(open).starts();
        owner.post(
                        next.path() + "/complete",
                        object(
                                "move_incomplete_to",
                                sprint.id(),
                                "incomplete_action",
                                "sprint",
                                "target_sprint_id",
                                third.id()))
                .expect(200);
        assertThat(sprintOf(open).asString()).isEqualTo(third.id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{}",
                "{\"incomplete_action\":null,\"target_sprint_id\":null,\"move_incomplete_to\":null}",
                "{\"unknown\":true}"
            })
    @Contract({"#50", "M5"})
    void withoutABodyOrAWishOpenTasksFallBackToTheBacklog(String body) {
        Task open = project.task("Open");
        sprint.takes(open).starts();

        owner.send("POST", sprint.path() + "/complete", body.isEmpty() ? null : body)
                .expect(200);

        assertThat(sprintOf(open).isNull()).isTrue();
    }

    @Test
    @Contract({"#50", "F28"})
    void f28TheTargetIsAnotherSprintOfTheProjectThatGoesOn() {
        Task open = project.task("Open");
        Sprint past = project.sprint("Past").starts().ends();
        Sprint otherProject = project.organization().project("OPS").sprint("Elsewhere");
        Sprint foreign = Server.get().register("Sam").createsProject().sprint("Foreign");
        Sprint deleted = project.sprint("Deleted");
        owner.delete(deleted.path()).expect(200);
        sprint.takes(open).starts();

        complete(object("incomplete_action", "sprint")).refused(400, "TARGET_SPRINT_REQUIRED");
        refusedTarget(sprint.id(), 400, "INVALID_TARGET_SPRINT");
        refusedTarget(past.id(), 400, "INVALID_TARGET_SPRINT");
        refusedTarget(otherProject.id(), 404, "SPRINT_NOT_FOUND");
        refusedTarget(foreign.id(), 404, "SPRINT_NOT_FOUND");
        refusedTarget(deleted.id(), 404, "SPRINT_NOT_FOUND");
        refusedTarget(UUID.randomUUID().toString(), 404, "SPRINT_NOT_FOUND");

        assertThat(sprint.read().get("status").asString()).isEqualTo("active");
        assertThat(sprintOf(open).asString()).isEqualTo(sprint.id());
    }

    @Test
    @Contract("#50")
    void onlyAnActiveSprintIsCompleted() {
        complete(object()).refused(400, "INVALID_STATUS");
        complete(object("incomplete_action", "sprint")).refused(400, "INVALID_STATUS");
        sprint.starts().ends();
        complete(object()).refused(400, "INVALID_STATUS");
    }

    @Test
    @Contract("#50")
    void badWishesAreInvalid() {
        sprint.starts();
        complete(object("incomplete_action", "delete")).invalid("body/incomplete_action string_pattern_mismatch");
        complete(object("incomplete_action", 1, "target_sprint_id", "x", "move_incomplete_to", object()))
                .invalid(
                        "body/incomplete_action string_type",
                        "body/target_sprint_id uuid_parsing",
                        "body/move_incomplete_to uuid_type");
        owner.send("POST", sprint.path() + "/complete", "[]").invalid("body model_attributes_type");
        owner.post("/sprints/nonsense/complete").invalid("path/sprint_id uuid_parsing");
        assertThat(sprint.read().get("status").asString()).isEqualTo("active");
    }

    @Test
    @Contract({"#50", "#51", "F29", "F33"})
    void f33TheListShowsAtOnceWhatCompletingAndDeletingDidAndF29TheLogTells() {
        Task first = project.task("First");
        Task second = project.task("Second");
        sprint.takes(first).starts().ends();
        next.takes(second);
        owner.delete(next.path()).expectEmptyObject(200);

        assertThat(owner.get(project.path() + "/tasks?sprint_id=" + sprint.id())
                        .at("/total")
                        .asInt())
                .isZero();
        assertThat(owner.get(project.path() + "/tasks").texts("/tasks", "sprint_id"))
                .containsOnly("");
        for (List<String> ids : List.of(List.of(first.id(), sprint.id()), List.of(second.id(), next.id()))) {
            JsonNode row = owner.get("/tasks/" + ids.get(0) + "/activity").at("/activities/0");
            assertThat(row.get("action").asString()).isEqualTo("FIELD_UPDATED");
            assertThat(row.get("old_value")).isEqualTo(object("sprint_id", ids.get(1)));
            assertThat(row.get("new_value")).isEqualTo(object("sprint_id", null));
            assertThat(row.at("/actor/id").asString()).isEqualTo(owner.id());
        }
    }

    @Test
    @Contract("#51")
    void aPlannedSprintIsDeletedAndGone() {
        Task done = project.task(owner, object("status_id", project.done()));
        next.takes(done);

        owner.delete(next.path()).expectEmptyObject(200);

        assertThat(sprintOf(done).isNull()).isTrue();
        assertThat(owner.get(project.path() + "/sprints").texts("/sprints", "id"))
                .containsExactly(sprint.id());
        owner.delete(next.path()).refused(404, "SPRINT_NOT_FOUND");
        owner.patch(next.path(), object("name", "x")).refused(404, "SPRINT_NOT_FOUND");
        owner.post(next.path() + "/start").refused(404, "SPRINT_NOT_FOUND");
        owner.post(next.path() + "/complete").refused(404, "SPRINT_NOT_FOUND");
        owner.patch(done.path(), object("sprint_id", next.id())).refused(404, "SPRINT_NOT_FOUND");
    }

    @Test
    @Contract("#51")
    void onlyAPlannedSprintIsDeleted() {
        sprint.starts();
        owner.delete(sprint.path()).refused(400, "INVALID_STATUS");
        sprint.ends();
        owner.delete(sprint.path()).refused(400, "INVALID_STATUS");
        owner.delete("/sprints/nonsense").invalid("path/sprint_id uuid_parsing");
    }

    @Test
    @Contract({"#48", "#49", "#50", "#51", "#52", "#53"})
    void aForeignSprintIsNotFoundAndLeftAlone() {
        Person stranger = Server.get().register("Sam");
        Task own = stranger.createsProject().task("Own");
        JsonNode before = sprint.read();

        stranger.patch(sprint.path(), object("name", "Mine")).refused(404, "SPRINT_NOT_FOUND");
        stranger.post(sprint.path() + "/start").refused(404, "SPRINT_NOT_FOUND");
        stranger.post(sprint.path() + "/complete").refused(404, "SPRINT_NOT_FOUND");
        stranger.delete(sprint.path()).refused(404, "SPRINT_NOT_FOUND");
        stranger.post(sprint.path() + "/tasks", object("task_id", own.id())).refused(404, "SPRINT_NOT_FOUND");
        stranger.delete(sprint.path() + "/tasks/" + own.id()).refused(404, "SPRINT_NOT_FOUND");

        assertThat(sprint.read()).isEqualTo(before);
    }

    @Test
    @Contract({"#49", "#50", "#51"})
    void whoWasRemovedOrDemotedManagesNoSprint() {
        Person max = project.organization().admits("Max", "admin");
        max.post(sprint.path() + "/start").expect(200);
        String member = project.organization().path() + "/members/" + max.id();
        owner.patch(member, object("role", "member")).expect(200);
        max.post(sprint.path() + "/complete").refused(403, "FORBIDDEN");
        owner.delete(member).expect(200);
        max.delete(next.path()).refused(404, "SPRINT_NOT_FOUND");
    }

    private Answer complete(ObjectNode body) {
        return owner.post(sprint.path() + "/complete", body);
    }

    private void refusedTarget(String target, int status, String code) {
        complete(object("incomplete_action", "sprint", "target_sprint_id", target))
                .refused(status, code);
        complete(object("move_incomplete_to", target)).refused(status, code);
    }

    private static JsonNode sprintOf(Task task) {
        return task.read().at("/sprint_id");
    }

    private List<String> backlog() {
        return owner.get(project.path() + "/backlog").expect(200).texts("/tasks", "id");
    }
}
