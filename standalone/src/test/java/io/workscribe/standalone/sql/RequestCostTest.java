package io.workscribe.standalone.sql;

import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Project;
import io.workscribe.standalone.acceptance.client.Server;
import io.workscribe.standalone.acceptance.client.StartedApplication;
import io.workscribe.standalone.acceptance.client.Task;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;

/** What the commonest requests cost. Whoever makes one cheaper writes the lower figure here. */
class RequestCostTest {

    private static final SqlRecorder RECORDER = new SqlRecorder();
    private static final Server SERVER = Server.startedWith(
            Map.of(), context -> context.getBeanFactory().registerSingleton("sqlRecorder", RECORDER));
    private static final StartedApplication APPLICATION = SERVER.inProcess();
    private static final Person OWNER = SERVER.register("Olga");
    private static final Project PROJECT = OWNER.createsProject();

    private final Task task = PROJECT.task("Before");
    private final RequestCost cost = new RequestCost(APPLICATION, RECORDER);

    /** A move between others costs more than one to an empty column. */
    @BeforeAll
    static void fillColumns() {
        PROJECT.task(OWNER, object("status_id", PROJECT.done()));
    }

    @AfterAll
    static void stop() {
        APPLICATION.stop();
    }

    @RepeatedTest(3)
    void createATask() {
        assertThat(cost.of(() -> PROJECT.task("A task"))).isEqualTo(written(5, new SqlCount(10, 4, 0)));
    }

    @RepeatedTest(3)
    void editATask() {
        assertThat(cost.of(
                        () -> OWNER.patch(task.path(), object("title", "After")).expect(200)))
                .isEqualTo(written(3, new SqlCount(10, 4, 0)));
    }

    @RepeatedTest(3)
    void moveATask() {
        assertThat(cost.of(() -> OWNER.patch(task.path() + "/move", object("status_id", PROJECT.done(), "position", 0))
                        .expect(200)))
                .isEqualTo(written(7, new SqlCount(20, 5, 1)));
    }

    @RepeatedTest(3)
    void listTasks() {
        assertThat(cost.of(() -> OWNER.get(PROJECT.path() + "/tasks").expect(200)))
                .isEqualTo(read(2, 0));
    }

    @RepeatedTest(3)
    void getATask() {
        assertThat(cost.of(() -> OWNER.get(task.path()).expect(200))).isEqualTo(read(1, 0));
    }

    @RepeatedTest(3)
    void whatHasNotChangedIsNotReadAgain() {
        List.of(PROJECT.path() + "/tasks", PROJECT.path() + "/board", task.path())
                .forEach(path -> await(path).until(() -> costOfReading(path), Map.of()::equals));
    }

    @RepeatedTest(3)
    void whatDependsOnTheTimeIsReadAgain() {
        String overdue = PROJECT.path() + "/tasks?due=overdue";
        costOfReading(overdue);

        assertThat(costOfReading(overdue)).containsKey(RequestCost.REQUEST);
    }

    private Map<String, SqlCount> costOfReading(String path) {
        return cost.of(() -> OWNER.get(path).expect(200));
    }

    /** The request itself waits for the disk once. */
    private static Map<String, SqlCount> written(int statements, SqlCount processors) {
        return Map.of(RequestCost.REQUEST, new SqlCount(statements, 1, 1), RequestCost.PROCESSORS, processors);
    }

    private static Map<String, SqlCount> read(int statements, int commits) {
        return Map.of(RequestCost.REQUEST, new SqlCount(statements, commits, commits));
    }
}
