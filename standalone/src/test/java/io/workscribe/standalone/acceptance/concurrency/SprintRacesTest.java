package io.workscribe.standalone.acceptance.concurrency;

import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Project;
import io.workscribe.standalone.acceptance.client.Race;
import io.workscribe.standalone.acceptance.client.Server;
import io.workscribe.standalone.acceptance.client.Sprint;
import io.workscribe.standalone.acceptance.client.Task;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;

/** Section 19 for sprints: exactly one success, and no task in a sprint that ended. */
@Contract("19")
class SprintRacesTest {

    private static final int RACERS = 6;
    private static final int TIMES = 3;

    private final Person owner = Server.get().register("Olga");
    private final Project project = owner.createsProject();

    @RepeatedTest(TIMES)
    @Contract({"#49", "F22"})
    void f22OneOfSeveralSprintsStarts() {
        List<Sprint> sprints = IntStream.range(0, RACERS)
                .mapToObj(i -> project.sprint("Sprint " + i))
                .toList();

        Answer winner = Race.oneWins(
                Race.run(RACERS, i -> owner.post(sprints.get(i).path() + "/start")), 200, 409, "ACTIVE_SPRINT_EXISTS");

        Answer list = owner.get(project.path() + "/sprints").expect(200);
        assertThat(list.texts("/sprints", "status")).containsOnlyOnce("active");
        assertThat(winner.text("/status")).isEqualTo("active");
    }

    @RepeatedTest(TIMES)
    @Contract({"#49", "#50"})
    void aSprintStartsOnceAndEndsOnce() {
        Sprint sprint = project.sprint("Contested");
        Sprint next = project.sprint("Next");
        Task open = project.task("Open");
        sprint.takes(open);

        Race.oneWins(Race.run(RACERS, i -> owner.post(sprint.path() + "/start")), 200, 400, "INVALID_STATUS");
        Race.oneWins(
                Race.run(
                        RACERS,
                        i -> owner.post(
                                sprint.path() + "/complete",
                                i % 2 == 0 ? object() : object("move_incomplete_to", next.id()))),
                200,
                400,
                "INVALID_STATUS");

        assertThat(owner.get(open.path() + "/activity").at("/total").asInt()).isEqualTo(3);
    }

    @RepeatedTest(TIMES)
    @Contract("#51")
    void aSprintIsDeletedOnce() {
        Sprint sprint = project.sprint("Contested");

        Race.oneWins(Race.run(RACERS, i -> owner.delete(sprint.path())), 200, 404, "SPRINT_NOT_FOUND");
    }

    @RepeatedTest(TIMES)
    @Contract({"#52", "#53"})
    void aTaskIsPutInOnceAndTakenOutOnce() {
        Sprint sprint = project.sprint("Contested");
        Task task = project.task("Contested");
        String tasks = sprint.path() + "/tasks";

        Race.oneWins(
                Race.run(RACERS, i -> owner.post(tasks, object("task_id", task.id()))),
                200,
                409,
                "TASK_ALREADY_IN_SPRINT");
        Race.oneWins(Race.run(RACERS, i -> owner.delete(tasks + "/" + task.id())), 200, 400, "TASK_NOT_IN_SPRINT");
        sprint.holds(0, 0);
    }

    @RepeatedTest(TIMES)
    @Contract({"#35", "#37", "#50", "#52", "F29"})
    void f29NoOpenTaskIsLeftInASprintThatEndsMeanwhile() {
        Sprint sprint = project.sprint("Ending").starts();
        List<Task> tasks = IntStream.range(0, RACERS)
                .mapToObj(i -> project.task("Task " + i))
                .toList();

        List<Answer> answers = Race.run(RACERS, i -> switch (i % 3) {
            case 0 -> owner.post(sprint.path() + "/complete");
            case 1 ->
                owner.post(
                        sprint.path() + "/tasks", object("task_id", tasks.get(i).id()));
            default ->
                i == 2
                        ? owner.patch(tasks.get(i).path(), object("sprint_id", sprint.id()))
                        : owner.post(project.path() + "/tasks", project.taskFields(object("sprint_id", sprint.id())));
        });

        answers.stream().filter(answer -> answer.status() >= 300).forEach(late -> late.refused(400, "INVALID_STATUS"));
        assertThat(IntStream.of(0, 3).filter(i -> answers.get(i).status() == 200))
                .hasSize(1);
        sprint.holds(0, 0);
        assertThat(owner.get(project.path() + "/tasks?sprint_id=" + sprint.id())
                        .at("/total")
                        .asInt())
                .isZero();
    }

    @RepeatedTest(TIMES)
    @Contract({"#50", "#51"})
    void aTargetThatIsDeletedMeanwhileLosesNoTask() {
        Task open = project.task("Open");
        Sprint sprint = project.sprint("Ending").takes(open).starts();
        Sprint target = project.sprint("Vanishing");

        List<Answer> answers = Race.run(
                2,
                i -> i == 0
                        ? owner.post(sprint.path() + "/complete", object("move_incomplete_to", target.id()))
                        : owner.delete(target.path()));

        answers.get(1).expectEmptyObject(200);
        if (answers.get(0).status() == 200) {
            assertThat(open.read().at("/sprint_id").isNull()).isTrue();
        } else {
            answers.get(0).refused(404, "SPRINT_NOT_FOUND");
            assertThat(open.read().text("/sprint_id")).isEqualTo(sprint.id());
        }
    }
}
