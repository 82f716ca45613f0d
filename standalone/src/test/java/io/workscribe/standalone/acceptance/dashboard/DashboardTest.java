package io.workscribe.standalone.acceptance.dashboard;

import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Inbox;
import io.workscribe.standalone.acceptance.client.Organization;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Project;
import io.workscribe.standalone.acceptance.client.Server;
import io.workscribe.standalone.acceptance.client.Sprint;
import io.workscribe.standalone.acceptance.client.Task;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

@Contract("#74")
class DashboardTest {

    private final Person owner = Server.get().register("Olga");
    private final Organization organization = owner.createsOrganization();
    private final Project project = organization.project();

    @Test
    void beginsEmpty() {
        assertThat(dashboard().json())
                .isEqualTo(object(
                        "open_tasks_count",
                        0,
                        "active_sprints_count",
                        0,
                        "unread_notifications_count",
                        0,
                        "active_sprints",
                        List.of(),
                        "recent_pages",
                        List.of()));
    }

    @Test
    void openTasksAreThoseOfTheWholeOrganizationThatAreNeitherDoneNorBelowAnother() {
        Project second = organization.project("OPS");
        Task parent = project.task("Parent");
        Task child = project.task(owner, object("parent_task_id", parent.id(), "type", "subtask"));
        project.task(owner, object("status_id", project.inProgress()));
        project.task(owner, object("status_id", project.done()));
        second.task("Elsewhere");
        owner.createsProject().task("Another organization's");
        opens(3);

        owner.patch(parent.path(), object("status_id", project.done())).expect(200);
        opens(2);
        owner.patch(child.path(), object("parent_task_id", null)).expect(200);
        opens(3);
        owner.delete(child.path()).expect(200);
        opens(2);
        owner.delete(second.path()).expect(200);
        opens(1);
    }

    @Test
    @Contract("M13")
    void m13ActiveSprintsTellTheirProjectDatesAndCounts() {
        Sprint sprint = project.sprint(object("name", "Sprint 1", "end_date", "2026-03-13"));
        Task done = project.task("Done");
        sprint.takes(done, project.task("Open")).starts();
        owner.patch(done.path(), object("status_id", project.done())).expect(200);

        Answer view = dashboard().shaped("Dashboard");

        assertThat(view.at("/active_sprints_count").asInt()).isEqualTo(1);
        assertThat(view.at("/active_sprints/0"))
                .isEqualTo(object(
                        "id",
                        sprint.id(),
                        "name",
                        "Sprint 1",
                        "project_id",
                        project.id(),
                        "project_name",
                        "Project APP",
                        "project_key",
                        "APP",
                        "total_tasks",
                        2,
                        "done_tasks",
                        1,
                        "start_date",
                        null,
                        "end_date",
                        "2026-03-13"));
    }

    @Test
    void activeSprintsAreNewestFirstAndNeitherPlannedNorCompletedNorOfArchivedProjects() {
        Project archived = organization.project("OLD");
        Sprint older = project.sprint("Older");
        Sprint newer = organization.project("OPS").sprint("Newer");
        archived.sprint("Archived").starts();
        project.sprint("Planned");
        organization.project("FIN").sprint("Completed").starts().ends();
        newer.starts();
        older.starts();
        owner.delete(archived.path()).expect(200);

        Answer view = dashboard();

        assertThat(view.texts("/active_sprints", "id")).containsExactly(newer.id(), older.id());
        assertThat(view.at("/active_sprints_count").asInt()).isEqualTo(2);
    }

    @Test
    void theFiveLivePagesChangedLastAreShown() {
        String space = create(organization.path() + "/wiki/spaces", object("name", "Handbook", "key", "HB"));
        String pages = "/wiki/spaces/" + space + "/pages";
        String first = create(pages, object("title", "First"));
        for (int i = 1; i <= 5; i++) {
            create(pages, object("title", "Page " + i));
        }
        owner.patch("/wiki/pages/" + first, object("title", "First, edited")).expect(200);
        String deleted = create(pages, object("title", "Deleted"));
        owner.delete("/wiki/pages/" + deleted).expect(200);

        Answer view = dashboard().shaped("Dashboard");

        assertThat(view.texts("/recent_pages", "title"))
                .containsExactly("First, edited", "Page 5", "Page 4", "Page 3", "Page 2");
        assertThat(view.text("/recent_pages/0/id")).isEqualTo(first);
        assertThat(view.text("/recent_pages/0/space_id")).isEqualTo(space);
        assertThat(view.text("/recent_pages/0/space_name")).isEqualTo("Handbook");
        assertThat(view.texts("/recent_pages", "updated_at")).isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    @Test
    @Contract("F42")
    void unreadNotificationsAreTheCallersOfThisOrganization() {
        Person bob = organization.admits("Bob", "member");
        Project elsewhere = owner.createsOrganization().admits(bob, "member").project();
        project.task(owner, object("title", "First", "assignee_id", bob.id()));
        project.task(owner, object("title", "Second", "assignee_id", bob.id()));
        elsewhere.task(owner, object("title", "Third", "assignee_id", bob.id()));
        new Inbox(bob).awaitCount(3);
        assertThat(unread(bob, organization)).isEqualTo(2);
        assertThat(unread(bob, elsewhere.organization())).isEqualTo(1);
        assertThat(unread(owner, organization)).isZero();

        String newest = bob.get("/notifications").text("/data/0/id");
        bob.patch("/notifications/" + newest + "/read").expect(200);
        bob.patch("/notifications/" + newest + "/read").expect(200);
        assertThat(unread(bob, elsewhere.organization())).isZero();
        assertThat(unread(bob, organization)).isEqualTo(2);

        owner.delete(organization.path() + "/members/" + bob.id()).expect(200);
        bob.get(organization.path() + "/dashboard").refused(403, "NOT_A_MEMBER");
        organization.admits(bob, "member");
        assertThat(unread(bob, organization)).isEqualTo(2);
        bob.post("/notifications/mark-all-read").expect(200);
        assertThat(unread(bob, organization)).isZero();
    }

    @Test
    void isForMembersOnly() {
        Person sam = Server.get().register("Sam");
        Organization foreign = sam.createsOrganization();

        sam.get(organization.path() + "/dashboard").refused(403, "NOT_A_MEMBER");
        owner.get(foreign.path() + "/dashboard").refused(403, "NOT_A_MEMBER");
        owner.get("/organizations/nowhere-at-all/dashboard").refused(404, "ORG_NOT_FOUND");
        Server.get().anonymous().get(organization.path() + "/dashboard").unauthenticated("MISSING_TOKEN");
        organization
                .admits("Max", "member")
                .get(organization.path() + "/dashboard")
                .expect(200);
    }

    private String create(String path, ObjectNode fields) {
        return owner.post(path, fields).expect(201).id();
    }

    private void opens(int tasks) {
        assertThat(dashboard().at("/open_tasks_count").asInt()).isEqualTo(tasks);
    }

    private static int unread(Person person, Organization in) {
        return person.get(in.path() + "/dashboard")
                .expect(200)
                .at("/unread_notifications_count")
                .asInt();
    }

    private Answer dashboard() {
        return owner.get(organization.path() + "/dashboard").expect(200);
    }
}
