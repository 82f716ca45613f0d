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
import org.junit.jupiter.api.Test;

/** Contract #32. */
@Contract("#32")
class MyTasksTest {

    private final Person owner = Server.get().register("Olga");
    private final Organization organization = owner.createsOrganization();
    private final Project project = organization.project();

    @Test
    void showWhatIsAssignedToTheCallerNewestChangeFirst() {
        Task first = mine("First");
        Task second = mine("Second");
        project.task("Nobody's");
        owner.patch(first.path(), object("title", "First, changed")).expect(200);

        Answer page = myTasks("").shaped("TaskPage");

        assertThat(page.texts("/tasks", "id")).containsExactly(first.id(), second.id());
        assertThat(page.at("/total").asInt()).isEqualTo(2);
        assertThat(page.at("/limit").asInt()).isEqualTo(50);
    }

    @Test
    void leaveSubtasksOutAndArchivedProjectsIn() {
        Task parent = project.task("Parent");
        project.task(owner, object("type", "subtask", "parent_task_id", parent.id(), "assignee_id", owner.id()));
        project.task(owner, object("type", "bug", "parent_task_id", parent.id(), "assignee_id", owner.id()));
        Task archived = organization.project("OLD").task(owner, object("assignee_id", owner.id()));
        owner.delete(archived.project().path()).expect(200);

        assertThat(myTasks("").texts("/tasks", "id")).containsExactly(archived.id());
    }

    @Test
    void areFilteredByCategoryAndPriority() {
        Task urgent = project.task(owner, object("priority", "urgent", "assignee_id", owner.id()));
        Task done = project.task(owner, object("status_id", project.done(), "assignee_id", owner.id()));

        assertThat(myTasks("?priority=urgent").texts("/tasks", "id")).containsExactly(urgent.id());
        assertThat(myTasks("?status_category=done").texts("/tasks", "id")).containsExactly(done.id());
        assertThat(myTasks("?status_category=in_progress").at("/total").asInt()).isZero();
    }

    @Test
    @Contract("2.7")
    void arePaged() {
        mine("First");
        Task second = mine("Second");

        Answer page = myTasks("?limit=1");

        assertThat(page.texts("/tasks", "id")).containsExactly(second.id());
        assertThat(page.at("/total").asInt()).isEqualTo(2);
    }

    @Test
    void stopAtTheBorderOfTheOrganization() {
        mine("Here");

        Organization other = owner.createsOrganization();

        assertThat(owner.get(other.path() + "/my-tasks")
                        .expect(200)
                        .at("/total")
                        .asInt())
                .isZero();
    }

    @Test
    void badFiltersAreInvalid() {
        owner.get(organization.path() + "/my-tasks?status_category=open&priority=x&limit=0")
                .invalid(
                        "query/status_category string_pattern_mismatch",
                        "query/priority string_pattern_mismatch",
                        "query/limit greater_than_equal");
    }

    private Task mine(String title) {
        return project.task(owner, object("title", title, "assignee_id", owner.id()));
    }

    private Answer myTasks(String query) {
        return owner.get(organization.path() + "/my-tasks" + query).expect(200);
    }
}
