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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract #33 and #34. */
class TaskListsTest {

    private final Person owner = Server.get().register("Olga");
    private final Organization organization = owner.createsOrganization();
    private final Project project = organization.project();

    @Test
    @Contract({"#33", "M6", "M7", "M8", "D4"})
    void m8ItemsCarryAssigneeAndReporter() {
        String label = project.label("backend");
        Task task = project.task(owner, object("assignee_id", owner.id(), "label_ids", List.of(label)));

        Answer page = list("").shaped("TaskPage");

        assertThat(page.texts("/tasks", "id")).containsExactly(task.id());
        assertThat(page.text("/tasks/0/assignee/display_name")).isEqualTo("Olga");
        assertThat(page.text("/tasks/0/reporter/email")).isEqualTo(owner.email());
        assertThat(page.text("/tasks/0/task_id")).isEqualTo("APP-1");
        assertThat(page.texts("/tasks/0/labels", "name")).containsExactly("backend");
    }

    @Test
    @Contract({"#33", "19"})
    void showTheOrderOfTheProject() {
        List<String> created = createTasks(5);

        Answer page = list("");

        assertThat(page.texts("/tasks", "id")).containsExactlyElementsOf(created);
        assertThat(page.at("/tasks")
                        .valueStream()
                        .map(task -> task.get("position").asLong()))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    @Contract({"#33", "2.7"})
    void arePaged() {
        List<String> created = createTasks(7);

        Answer first = list("?limit=3");
        Answer last = list("?skip=6&limit=3");
        Answer beyond = list("?skip=100");

        assertThat(first.texts("/tasks", "id")).containsExactlyElementsOf(created.subList(0, 3));
        assertThat(first.at("/total").asInt()).isEqualTo(7);
        assertThat(first.at("/skip").asInt()).isZero();
        assertThat(first.at("/limit").asInt()).isEqualTo(3);
        assertThat(last.texts("/tasks", "id")).containsExactlyElementsOf(created.subList(6, 7));
        assertThat(beyond.at("/tasks")).isEmpty();
        assertThat(beyond.at("/total").asInt()).isEqualTo(7);
    }

    @Test
    @Contract({"#33", "M24", "2.7"})
    void aPageHas25TasksUnlessAskedFor100() {
        createTasks(27);

        assertThat(list("").at("/limit").asInt()).isEqualTo(25);
        assertThat(list("").at("/tasks")).hasSize(25);
        assertThat(list("?limit=100").at("/tasks")).hasSize(27);
    }

    @Test
    @Contract("#33")
    void filtersCombine() {
        Task wanted = project.task(
                owner, object("title", "Wanted", "priority", "high", "type", "bug", "assignee_id", owner.id()));
        project.task(owner, object("title", "Other", "priority", "high", "type", "bug"));
        project.task(owner, object("title", "Wanted too", "priority", "low", "type", "bug"));

        assertThat(list("?priority=high&type=bug&assignee_id=" + owner.id() + "&search=wanted&status_id="
                                + project.toDo())
                        .texts("/tasks", "id"))
                .containsExactly(wanted.id());
        assertThat(list("?status_id=" + project.done()).at("/total").asInt()).isZero();
        assertThat(list("?type=bug").at("/total").asInt()).isEqualTo(3);
    }

    @Test
    @Contract({"#33", "M22"})
    void m22LabelAndParentAreFiltersToo() {
        String label = project.label("backend");
        Task parent = project.task("Parent");
        Task child = project.task(owner, object("title", "Child", "parent_task_id", parent.id(), "type", "subtask"));
        Task labelled = project.task(owner, object("title", "Labelled", "label_ids", List.of(label)));

        assertThat(list("?label_id=" + label).texts("/tasks", "id")).containsExactly(labelled.id());
        assertThat(list("?parent_task_id=" + parent.id()).texts("/tasks", "id")).containsExactly(child.id());
    }

    @Test
    @Contract({"#33", "F30"})
    void f30SearchTakesWildcardsLiterally() {
        Task percent = project.task("100% done");
        Task underscore = project.task("snake_case");
        project.task("Nothing special");

        assertThat(search("%")).containsExactly(percent.id());
        assertThat(search("_")).containsExactly(underscore.id());
        assertThat(search("\\")).isEmpty();
        assertThat(search("'; DROP TABLE query.task; --")).isEmpty();
    }

    @Test
    @Contract("#33")
    void searchIgnoresCaseAlsoBeyondAscii() {
        Task task = project.task("Größe ÄNDERN");

        assertThat(search("größe")).containsExactly(task.id());
        assertThat(search("ändern")).containsExactly(task.id());
    }

    @Test
    @Contract({"#33", "#34"})
    void subtasksAreIncludedAndSprintTasksAreNone() {
        Task parent = project.task("Parent");
        Task child = project.task(owner, object("type", "subtask", "parent_task_id", parent.id()));

        Answer backlog = owner.get(project.path() + "/backlog").expect(200).shaped("TaskPage");

        assertThat(backlog.texts("/tasks", "id")).containsExactly(parent.id(), child.id());
        assertThat(list("?sprint_id=" + UUID.randomUUID()).at("/tasks")).isEmpty();
    }

    @Test
    @Contract({"#34", "2.7"})
    void theBacklogIsFilteredAndPagedLikeTheList() {
        createTasks(3);
        Task urgent = project.task(owner, object("title", "Urgent", "priority", "urgent"));

        Answer filtered = owner.get(project.path() + "/backlog?priority=urgent").expect(200);
        Answer paged = owner.get(project.path() + "/backlog?limit=2").expect(200);

        assertThat(filtered.texts("/tasks", "id")).containsExactly(urgent.id());
        assertThat(paged.at("/total").asInt()).isEqualTo(4);
        assertThat(paged.at("/tasks")).hasSize(2);
    }

    @Test
    @Contract("#33")
    void anEmptyListIsAList() {
        assertThat(list("").json())
                .isEqualTo(object("tasks", List.of(), "total", 0, "skip", 0, "limit", 25, "next", null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0 query/limit greater_than_equal",
                "limit=101 query/limit less_than_equal",
                "limit=many query/limit int_parsing",
                "skip=-1 query/skip greater_than_equal",
                "skip=1.5 query/skip int_parsing",
                "status_id=todo query/status_id uuid_parsing",
                "assignee_id=nobody query/assignee_id uuid_parsing",
                "sprint_id=1 query/sprint_id uuid_parsing",
                "priority=High query/priority string_pattern_mismatch",
                "type=epic query/type string_pattern_mismatch"
            })
    @Contract("#33")
    void badFiltersAreInvalid(String queryAndFault) {
        String query = queryAndFault.substring(0, queryAndFault.indexOf(' '));
        String fault = queryAndFault.substring(queryAndFault.indexOf(' ') + 1);

        owner.get(project.path() + "/tasks?" + query).invalid(fault);
    }

    @Test
    @Contract("#33")
    void aSearchHasUpTo200Characters() {
        list("?search=" + "x".repeat(200));
        owner.get(project.path() + "/tasks?search=" + "x".repeat(201)).invalid("query/search string_too_long");
    }

    @Test
    @Contract("#33")
    void hugeNumbersAreInvalidNotFatal() {
        owner.get(project.path() + "/tasks?limit=99999999999999999999").invalidAt("query/limit");
        owner.get(project.path() + "/tasks?skip=99999999999999999999").notBroken();
        owner.get(project.path() + "/tasks?skip=2147483647").expect(200);
    }

    @Test
    @Contract({"#33", "2.1"})
    void unknownQueryKeysAreIgnored() {
        list("?order=desc&cursor=abc");
    }

    @Test
    @Contract({"#33", "#34", "2.5"})
    void foreignAndUnknownProjectsAreNotFound() {
        Project foreign = Server.get().register("Sam").createsProject();

        owner.get(organization.path() + "/projects/" + foreign.id() + "/tasks").refused(404, "PROJECT_NOT_FOUND");
        owner.get(organization.path() + "/projects/" + UUID.randomUUID() + "/backlog")
                .refused(404, "PROJECT_NOT_FOUND");
    }

    private List<String> createTasks(int count) {
        return java.util.stream.IntStream.range(0, count)
                .mapToObj(i -> project.task("Task " + i).id())
                .toList();
    }

    private List<String> search(String text) {
        return list("?search=" + URLEncoder.encode(text, StandardCharsets.UTF_8))
                .texts("/tasks", "id");
    }

    private Answer list(String query) {
        return owner.get(project.path() + "/tasks" + query).expect(200);
    }
}
