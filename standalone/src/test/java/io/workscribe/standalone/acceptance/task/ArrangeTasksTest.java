package io.workscribe.standalone.acceptance.task;

import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Project;
import io.workscribe.standalone.acceptance.client.Server;
import io.workscribe.standalone.acceptance.client.Task;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Contract #40 with F14, M4 and section 19. */
@Contract({"#40", "19"})
class ArrangeTasksTest {

    private static final String PATH = "/tasks/bulk-positions";

    private final Person owner = Server.get().register("Olga");
    private final Project project = owner.createsProject();
    private final Task a = project.task("A");
    private final Task b = project.task("B");
    private final Task c = project.task("C");
    private final Task d = project.task("D");

    @Test
    @Contract({"F14", "D8"})
    void f14TheListedTasksFollowTheirPositions() {
        arrange("positions", at(a, 3), at(b, 2), at(c, 1), at(d, 0)).expectEmptyObject(200);

        assertOrder(d, c, b, a);
    }

    @Test
    @Contract("M4")
    void m4TheClientsKeyWorksToo() {
        arrange("updates", at(a, 1), at(b, 0)).expectEmptyObject(200);

        assertOrder(b, a, c, d);
    }

    @Test
    void tasksNotListedKeepTheirPlaces() {
        arrange("positions", at(d, 0), at(a, 1), at(c, 5)).expectEmptyObject(200);

        assertOrder(d, b, a, c);
    }

    @Test
    void oneListRunsOverSeveralColumns() {
        owner.patch(c.path(), object("status_id", project.done())).expect(200);

        arrange("positions", at(c, 0), at(a, 1), at(d, 2), at(b, 3)).expectEmptyObject(200);

        assertOrder(c, a, d, b);
    }

    @Test
    @Contract("M4")
    void onlyOneKeyAtATime() {
        owner.patch(PATH, object("positions", List.of(at(a, 0)), "updates", List.of(at(b, 0))))
                .expect(422);
        owner.patch(PATH, object("positions", List.of(at(a, 1), at(b, 0)), "updates", List.of()))
                .expectEmptyObject(200);
    }

    @Test
    void somethingMustBeListed() {
        owner.patch(PATH, object("positions", List.of())).invalid("body/positions too_short");
        owner.patch(PATH, object()).expect(422);
        owner.patch(PATH, object("positions", "all")).invalid("body/positions list_type");
    }

    @Test
    void faultsArePlacedByIndex() {
        owner.patch(
                        PATH,
                        object(
                                "positions",
                                List.of(at(a, 0), object("task_id", "x", "position", -1), object("position", "first"))))
                .invalid(
                        "body/positions/1/task_id uuid_parsing",
                        "body/positions/1/position greater_than_equal",
                        "body/positions/2/task_id missing",
                        "body/positions/2/position int_parsing");
        owner.patch(PATH, object("positions", List.of(7))).invalidAt("body/positions/0");
    }

    @Test
    void theFirstEntryDecidesAboutAccess() {
        Task foreign = Server.get().register("Sam").createsProject().task("Foreign");

        arrange("positions", object("task_id", UUID.randomUUID(), "position", 0), at(a, 1))
                .refused(404, "TASK_NOT_FOUND");
        arrange("positions", at(foreign, 0), at(a, 1)).refused(403, "FORBIDDEN");
    }

    @Test
    void foreignAndUnknownEntriesAfterTheFirstAreSkipped() {
        Task foreign = Server.get().register("Sam").createsProject().task("Foreign");
        Answer before = foreign.read();

        arrange("positions", at(b, 0), at(foreign, 1), object("task_id", UUID.randomUUID(), "position", 2), at(a, 3))
                .expectEmptyObject(200);

        assertOrder(b, a, c, d);
        assertThat(foreign.read().json()).isEqualTo(before.json());
    }

    @Test
    void aTaskListedTwiceDoesNoHarm() {
        arrange("positions", at(b, 0), at(a, 1), at(b, 2)).notBroken();

        assertThat(order()).containsExactlyInAnyOrder(a.id(), b.id(), c.id(), d.id());
    }

    @Test
    void doesNotLogAnything() {
        arrange("positions", at(a, 1), at(b, 0)).expect(200);

        assertThat(owner.get(a.path() + "/activity").texts("/activities", "action"))
                .containsExactly("TASK_CREATED");
    }

    private Answer arrange(String key, ObjectNode... entries) {
        return owner.patch(PATH, object(key, List.of(entries)));
    }

    private static ObjectNode at(Task task, int position) {
        return object("task_id", task.id(), "position", position);
    }

    private void assertOrder(Task... expected) {
        assertThat(order())
                .containsExactlyElementsOf(Arrays.stream(expected).map(Task::id).toList());
    }

    private List<String> order() {
        return owner.get(project.path() + "/tasks?limit=100").expect(200).texts("/tasks", "id");
    }
}
