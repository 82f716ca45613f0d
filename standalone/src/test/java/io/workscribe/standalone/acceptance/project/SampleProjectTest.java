package io.workscribe.standalone.acceptance.project;

import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Client;
import io.workscribe.standalone.acceptance.client.Organization;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Race;
import io.workscribe.standalone.acceptance.client.Server;
import io.workscribe.standalone.acceptance.client.Unique;
import java.util.List;
import org.junit.jupiter.api.Test;

@Contract({"POST /api/v1/organizations/{slug}/sample-project", "DELETE /api/v1/organizations/{slug}/sample-project"})
class SampleProjectTest {

    private final Person owner = Server.get().register("Olga");
    private final Organization organization = owner.createsOrganization();
    private final String path = organization.path() + "/sample-project";

    @Test
    void explainsTheProductByUsingIt() {
        Answer sample = owner.post(path).expect(201);
        String project = organization.path() + "/projects/" + sample.text("/project_id");

        assertThat(sample.json().propertyNames()).containsExactlyInAnyOrder("project_id", "space_id", "sprint_id");
        assertThat(sample.header("X-Change-Id")).isPresent();
        Answer shown = owner.get(project).expect(200).shaped("Project");
        assertThat(shown.text("/key")).isEqualTo("DEMO");
        assertThat(shown.at("/is_sample").booleanValue()).isTrue();

        Answer board = owner.get(project + "/board?subtasks=true").expect(200).shaped("Board");
        assertThat(board.at("/columns")
                        .valueStream()
                        .map(column -> column.get("total").intValue()))
                .hasSize(3)
                .allMatch(total -> total > 0);
        Answer sprint = owner.get(project + "/sprints").expect(200);
        assertThat(sprint.text("/sprints/0/id")).isEqualTo(sample.text("/sprint_id"));
        assertThat(sprint.text("/sprints/0/status")).isEqualTo("active");
        assertThat(sprint.at("/sprints/0/task_count").intValue()).isEqualTo(8);
        assertThat(sprint.at("/sprints/0/completed_task_count").intValue()).isEqualTo(2);
        assertThat(owner.get(project + "/backlog").at("/total").intValue()).isEqualTo(3);
        Answer pages = owner.get("/wiki/spaces/" + sample.text("/space_id") + "/pages")
                .expect(200)
                .shaped("PageTree");
        assertThat(pages.at("/total").intValue()).isEqualTo(3);
        Answer parent = owner.get(project + "/tasks?type=story");
        assertThat(parent.at("/tasks/0/subtask_count").intValue()).isEqualTo(2);
        assertThat(parent.at("/tasks/0/subtask_done_count").intValue()).isEqualTo(1);
        assertThat(owner.get("/notifications").at("/total").intValue()).isZero();
    }

    @Test
    void whatIsInItIsLikeEverythingElse() {
        Answer sample = owner.post(path).expect(201);
        String first =
                owner.get(organization.path() + "/tasks/DEMO-1").expect(200).id();

        owner.patch("/tasks/" + first, object("title", "Read")).expect(200).shaped("TaskDetail");
        owner.post("/sprints/" + sample.text("/sprint_id") + "/complete").expect(200);
        owner.post("/wiki/spaces/" + sample.text("/space_id") + "/pages", object("title", "Mine"))
                .expect(201);
        Answer linking = owner.get(organization.path() + "/tasks/DEMO-7").expect(200);
        assertThat(owner.get("/tasks/" + linking.id() + "/links").expect(200).texts("/data", "title"))
                .containsExactly("How we plan");
        assertThat(owner.get("/tasks/" + first + "/comments").at("/total").intValue())
                .isEqualTo(1);
    }

    @Test
    void thereIsOneAtATime() {
        owner.post(path).expect(201);
        owner.post(path).refused(409, "SAMPLE_EXISTS");
        owner.delete(path).expectNoBody(204);
        owner.delete(path).refused(404, "SAMPLE_NOT_FOUND");
        owner.post(path).expect(201);

        Organization other = owner.createsOrganization();
        Race.oneWins(Race.run(4, i -> owner.post(other.path() + "/sample-project")), 201, 409, "SAMPLE_EXISTS");
        Race.oneWins(Race.run(4, i -> owner.delete(other.path() + "/sample-project")), 204, 404, "SAMPLE_NOT_FOUND");
    }

    @Test
    void keysThatAreTakenAreLeftAlone() {
        organization.project("DEMO");
        organization.space("DEMO");

        Answer sample = owner.post(path).expect(201);

        assertThat(owner.get(organization.path() + "/projects/" + sample.text("/project_id"))
                        .text("/key"))
                .isEqualTo("DEMOA");
        owner.delete(path).expect(204);
        organization.project("DEMOA");
        assertThat(owner.get(organization.path() + "/projects").texts("/projects", "key"))
                .containsExactly("DEMO", "DEMOA");
    }

    @Test
    void itGoesWithWhateverPeopleAdded() {
        Answer sample = owner.post(path).expect(201);
        String project = organization.path() + "/projects/" + sample.text("/project_id");
        String status = owner.get(project + "/statuses").text("/0/id");
        String task = owner.post(project + "/tasks", object("title", "Added", "status_id", status))
                .expect(201)
                .id();
        owner.post("/tasks/" + task + "/links", object("page_id", firstPage(sample)))
                .expect(201);
        String page = owner.post(
                        "/wiki/spaces/" + sample.text("/space_id") + "/pages",
                        object("title", "Added", "parent_page_id", firstPage(sample)))
                .expect(201)
                .id();
        owner.post("/sprints/" + sample.text("/sprint_id") + "/complete").expect(200);
        String sprint = owner.post(project + "/sprints", object("name", "Added"))
                .expect(201)
                .id();
        owner.post("/sprints/" + sprint + "/start").expect(200);
        Person ann = organization.admits("Ann", "admin");

        Answer deleted = ann.delete(path);

        deleted.expectNoBody(204);
        assertThat(deleted.header("X-Change-Id")).isPresent();
        for (String gone : List.of(project, project + "/tasks", project + "/board", project + "/labels")) {
            owner.get(gone).refused(404, "PROJECT_NOT_FOUND");
        }
        owner.patch(project, object("name", "Back")).refused(404, "PROJECT_NOT_FOUND");
        owner.post(project + "/tasks", object("title", "Late", "status_id", status))
                .refused(404, "PROJECT_NOT_FOUND");
        owner.get("/tasks/" + task).refused(404, "TASK_NOT_FOUND");
        owner.patch("/tasks/" + task, object("title", "Back")).refused(404, "TASK_NOT_FOUND");
        owner.get(organization.path() + "/tasks/DEMO-1").refused(404, "TASK_NOT_FOUND");
        owner.get("/wiki/pages/" + page).refused(404, "PAGE_NOT_FOUND");
        owner.get("/wiki/spaces/" + sample.text("/space_id") + "/pages").refused(404, "SPACE_NOT_FOUND");
        owner.post("/sprints/" + sprint + "/complete").refused(404, "SPRINT_NOT_FOUND");
        assertThat(owner.get(organization.path() + "/projects").at("/projects")).isEmpty();
        assertThat(owner.get(organization.path() + "/projects?archived=true").at("/projects"))
                .isEmpty();
        Answer dashboard = owner.get(organization.path() + "/dashboard").expect(200);
        assertThat(dashboard.at("/open_tasks_count").intValue()).isZero();
        assertThat(dashboard.at("/active_sprints")).isEmpty();
        assertThat(owner.get(organization.path() + "/my-tasks").at("/total").intValue())
                .isZero();
    }

    @Test
    void itIsMadeOnceForARepeatedRequest() {
        Client repeating = owner.with("Idempotency-Key", Unique.word());

        Answer first = repeating.post(path).expect(201);
        Answer again = repeating.post(path).expect(201);

        assertThat(again.json()).isEqualTo(first.json());
        assertThat(owner.get(organization.path() + "/projects").at("/total").intValue())
                .isEqualTo(1);
    }

    private String firstPage(Answer sample) {
        return owner.get("/wiki/spaces/" + sample.text("/space_id") + "/pages").text("/pages/0/id");
    }
}
