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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@Contract("GET /api/v1/organizations/{slug}/projects/{project_id}/board")
class BoardTest {

    private final Person owner = Server.get().register("Olga");
    private final Organization organization = owner.createsOrganization();
    private final Project project = organization.project();

    @Test
    void columnsComeInTheirOrderWithTheirCards() {
        Task first = project.task("First");
        Task second = project.task("Second");
        Task done = project.task(owner, object("title", "Done", "status_id", project.done(), "priority", "high"));
        owner.patch(second.path() + "/move", object("status_id", project.toDo(), "position", 0))
                .expect(200);

        Answer board = board("").shaped("Board");

        assertThat(board.texts("/columns", "total")).containsExactly("2", "0", "1");
        assertThat(board.at("/columns")
                        .valueStream()
                        .map(column -> column.at("/status/id").stringValue()))
                .containsExactly(project.toDo(), project.inProgress(), project.done());
        assertThat(board.at("/columns/1/status"))
                .isEqualTo(owner.get(project.path() + "/statuses").at("/1"));
        assertThat(board.texts("/columns/0/tasks", "id")).containsExactly(second.id(), first.id());
        assertThat(board.at("/columns/2/tasks/0"))
                .isEqualTo(owner.get(project.path() + "/tasks?priority=high").at("/tasks/0"));
        assertThat(board.texts("/columns/2/tasks", "id")).containsExactly(done.id());
        assertThat(board.at("/columns/0/next").isNull()).isTrue();
    }

    @Test
    void whatIsBehindAColumnIsOnTheListAfterNext() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.add(project.task(owner, object("title", "Task " + i, "priority", "low"))
                    .id());
        }
        Task parent = new Task(project, ids.get(0), 1);
        project.task(owner, object("title", "Child", "parent_task_id", parent.id(), "priority", "low"));
        String filter = "priority=low&priority=high";

        Answer board = board("?per_column=2&" + filter);
        List<String> seen = new ArrayList<>(board.texts("/columns/0/tasks", "id"));
        String next = board.text("/columns/0/next");
        while (next != null) {
            Answer page = owner.get(project.path() + "/tasks?limit=2&" + filter + "&status_id=" + project.toDo()
                            + "&after=" + next)
                    .expect(200);
            assertThat(page.at("/total").asInt()).isEqualTo(5);
            seen.addAll(page.texts("/tasks", "id"));
            next = page.at("/next").stringValue();
        }

        assertThat(seen).isEqualTo(ids);
        assertThat(board.at("/columns/0/total").asInt()).isEqualTo(5);
        assertThat(board("?subtasks=true").at("/columns/0/total").asInt()).isEqualTo(6);
        owner.get(project.path() + "/tasks?status_id=" + project.toDo() + "&after=" + board.text("/columns/0/next"))
                .invalid("query/after value_error");
    }

    @Test
    void excludedColumnsStayAndArchivedProjectsAnswer() {
        project.task("Task");
        owner.delete(project.path()).expect(200);

        assertThat(board("?status_id=" + project.done()).texts("/columns", "total"))
                .containsExactly("0", "0", "0");
        assertThat(board("?assignee_id=none&label_id=none&sprint_id=none&due=none")
                        .texts("/columns", "total"))
                .containsExactly("1", "0", "0");
        assertThat(board("?sort=nonsense&skip=-1&limit=0&after=nonsense").texts("/columns", "total"))
                .containsExactly("1", "0", "0");
    }

    @Test
    void itIsTagged() {
        Task task = project.task("Task");
        String tag = board("").header("ETag").orElseThrow();

        owner.with("If-None-Match", tag).get(project.path() + "/board").expect(304);
        owner.patch(task.path(), object("title", "Renamed")).expect(200);
        owner.with("If-None-Match", tag).get(project.path() + "/board").expect(200);
    }

    @Test
    void badParametersAreInvalid() {
        owner.get(project.path() + "/board?per_column=0&subtasks=maybe&priority=high&priority=x")
                .invalid(
                        "query/per_column greater_than_equal",
                        "query/subtasks bool_parsing",
                        "query/priority string_pattern_mismatch");
        owner.get(project.path() + "/board?per_column=501").invalid("query/per_column less_than_equal");
        assertThat(board("?per_column=500").texts("/columns", "total")).containsExactly("0", "0", "0");
    }

    @Test
    void foreignAndUnknownProjectsAreNotFound() {
        Project foreign = Server.get().register("Sam").createsProject();

        owner.get(organization.path() + "/projects/" + foreign.id() + "/board").refused(404, "PROJECT_NOT_FOUND");
        owner.get(organization.path() + "/projects/" + UUID.randomUUID() + "/board")
                .refused(404, "PROJECT_NOT_FOUND");
        owner.get(organization.path() + "/projects/nonsense/board").invalid("path/project_id uuid_parsing");
        owner.get(foreign.path() + "/board?per_column=0").refused(403, "NOT_A_MEMBER");
    }

    private Answer board(String query) {
        return owner.get(project.path() + "/board" + query).expect(200);
    }
}
