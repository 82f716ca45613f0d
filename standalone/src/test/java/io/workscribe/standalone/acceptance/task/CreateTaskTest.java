package io.workscribe.standalone.acceptance.task;

import static io.workscribe.standalone.acceptance.client.Json.array;
import static io.workscribe.standalone.acceptance.client.Json.document;
import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Organization;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Project;
import io.workscribe.standalone.acceptance.client.Server;
import io.workscribe.standalone.acceptance.client.Task;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Contract #35. */
@Contract("#35")
class CreateTaskTest {

    private final Person owner = Server.get().register("Olga");
    private final Organization organization = owner.createsOrganization();
    private final Project project = organization.project();

    @Test
    void aSubtaskWithoutParentIsATask() {
        Task orphan = project.task(owner, object("type", "subtask"));
        assertThat(orphan.read().text("/type")).isEqualTo("task");
        Task bug = project.task(owner, object("type", "bug"));

        Answer set = owner.patch(bug.path(), object("type", "subtask")).expect(200);

        assertThat(set.text("/type")).isEqualTo("task");
    }

    @Test
    void startsWithTheDefaults() {
        Answer created = create(object("title", "Plain")).expect(201).shaped("TaskDetail");

        assertThat(created.text("/title")).isEqualTo("Plain");
        assertThat(created.at("/number").asInt()).isEqualTo(1);
        assertThat(created.text("/priority")).isEqualTo("none");
        assertThat(created.text("/type")).isEqualTo("task");
        assertThat(created.text("/reporter_id")).isEqualTo(owner.id());
        assertThat(created.text("/project_id")).isEqualTo(project.id());
        assertThat(created.text("/org_id")).isEqualTo(organization.id());
        assertThat(created.at("/labels")).isEmpty();
        assertThat(created.at("/subtask_count").asInt()).isZero();
        assertThat(created.at("/comment_count").asInt()).isZero();
        for (String key : List.of(
                "/assignee_id", "/assignee", "/parent_task_id", "/sprint_id", "/due_date", "/description_json")) {
            assertThat(created.at(key).isNull()).as(key).isTrue();
        }
    }

    @Test
    void takesEveryField() {
        Person bob = organization.admits("Bob", "member");
        Task parent = project.task("Parent");
        String label = project.label("backend");

        Answer created = bob.post(
                        project.path() + "/tasks",
                        object(
                                "title", "Full",
                                "status_id", project.inProgress(),
                                "description_json", document("All of it"),
                                "assignee_id", owner.id(),
                                "priority", "urgent",
                                "type", "subtask",
                                "parent_task_id", parent.id(),
                                "due_date", "2026-12-24",
                                "label_ids", List.of(label)))
                .expect(201)
                .shaped("TaskDetail");

        assertThat(created.text("/status_id")).isEqualTo(project.inProgress());
        assertThat(created.at("/description_json")).isEqualTo(document("All of it"));
        assertThat(created.text("/assignee/display_name")).isEqualTo("Olga");
        assertThat(created.text("/reporter/display_name")).isEqualTo("Bob");
        assertThat(created.text("/priority")).isEqualTo("urgent");
        assertThat(created.text("/type")).isEqualTo("subtask");
        assertThat(created.text("/parent_task_id")).isEqualTo(parent.id());
        assertThat(created.text("/due_date")).isEqualTo("2026-12-24");
        assertThat(created.texts("/labels", "name")).containsExactly("backend");
        assertThat(owner.get("/tasks/" + created.id()).expect(200).json()).isEqualTo(created.json());
    }

    @Test
    @Contract({"M6", "M7"})
    void m6AndM7TheReadableIdAndTheStatusAreInTheAnswer() {
        Answer created = create(object()).expect(201);

        assertThat(created.text("/task_id")).isEqualTo("APP-1");
        assertThat(created.text("/status/name")).isEqualTo("To Do");
        assertThat(created.text("/status/category")).isEqualTo("todo");
    }

    @Test
    void numbersCountUpPerProjectAndAreNeverReused() {
        Task first = project.task("First");
        Task second = project.task("Second");
        owner.delete(second.path()).expect(200);

        assertThat(first.number()).isEqualTo(1);
        assertThat(project.task("Third").number()).isEqualTo(3);
        assertThat(organization.project("OTHER").task("Elsewhere").number()).isEqualTo(1);
    }

    @Test
    void aTaskThatIsRefusedTakesNoNumberAndNoPlace() {
        create(object("parent_task_id", UUID.randomUUID())).expect(404);
        create(object("sprint_id", UUID.randomUUID())).expect(404);

        Task first = project.task("First");
        assertThat(first.number()).isEqualTo(1);
        owner.patch(first.path() + "/move", object("status_id", project.toDo(), "position", 5))
                .expect(200);
        assertThat(owner.get(project.path() + "/tasks").expect(200).at("/total").asInt())
                .isEqualTo(1);
    }

    @Test
    void asksForTitleAndStatus() {
        owner.post(project.path() + "/tasks", object()).invalid("body/title missing", "body/status_id missing");
        create(object("title", "")).invalid("body/title string_too_short");
        create(object("title", "x".repeat(501))).invalid("body/title string_too_long");
        create(object("title", "x".repeat(500))).expect(201);
        create(object("title", 5)).invalid("body/title string_type");
        create(object("status_id", "todo")).invalid("body/status_id uuid_parsing");
    }

    @Test
    @Contract("F26")
    void f26TheTitleIsTrimmed() {
        create(object("title", " \n\t ")).invalid("body/title string_too_short");

        assertThat(create(object("title", "  Trim me ")).expect(201).text("/title"))
                .isEqualTo("Trim me");
    }

    @Test
    void theStatusMustBeOneOfTheProject() {
        Project other = organization.project("OTHER");

        create(object("status_id", other.toDo())).refused(404, "STATUS_NOT_FOUND");
        create(object("status_id", UUID.randomUUID())).refused(404, "STATUS_NOT_FOUND");
    }

    @Test
    void theAssigneeMustBeAMember() {
        Person sam = Server.get().register("Sam");

        create(object("assignee_id", sam.id())).refused(400, "USER_NOT_IN_ORG");
        create(object("assignee_id", UUID.randomUUID())).refused(400, "USER_NOT_IN_ORG");
        create(object("assignee_id", "sam")).invalid("body/assignee_id uuid_parsing");
    }

    @Test
    void labelsMustBelongToTheProject() {
        String elsewhere = organization.project("OTHER").label("backend");

        create(object("label_ids", List.of(elsewhere))).refused(400, "LABEL_NOT_FOUND");
        create(object("label_ids", List.of(UUID.randomUUID()))).refused(400, "LABEL_NOT_FOUND");
        create(object("label_ids", List.of("a", "b")))
                .invalid("body/label_ids/0 uuid_parsing", "body/label_ids/1 uuid_parsing");
        create(object("label_ids", "backend")).invalid("body/label_ids list_type");
    }

    @Test
    @Contract("F43")
    void f43RepeatedLabelsCollapse() {
        String label = project.label("backend");

        Answer created =
                create(object("label_ids", List.of(label, label, label))).expect(201);

        assertThat(created.texts("/labels", "id")).containsExactly(label);
    }

    @Test
    @Contract("F7")
    void f7ParentAndSprintMustBeInTheProject() {
        Task elsewhere = organization.project("OTHER").task("Elsewhere");
        Task foreign = Server.get().register("Sam").createsProject().task("Foreign");

        create(object("parent_task_id", elsewhere.id())).refused(404, "TASK_NOT_FOUND");
        create(object("parent_task_id", foreign.id())).refused(404, "TASK_NOT_FOUND");
        create(object("parent_task_id", UUID.randomUUID())).refused(404, "TASK_NOT_FOUND");
        create(object("sprint_id", UUID.randomUUID())).refused(404, "SPRINT_NOT_FOUND");
        create(object("sprint_id", "soon")).invalid("body/sprint_id uuid_parsing");
    }

    @Test
    void aRefusedTaskLeavesNothingBehind() {
        create(object("label_ids", List.of(UUID.randomUUID()))).refused(400, "LABEL_NOT_FOUND");

        assertThat(owner.get(project.path() + "/tasks").at("/total").asInt()).isZero();
    }

    @Test
    void datesAreDates() {
        assertThat(create(object("due_date", "2028-02-29")).expect(201).text("/due_date"))
                .isEqualTo("2028-02-29");
        assertThat(create(object("due_date", "2026-05-06T00:00:00")).expect(201).text("/due_date"))
                .isEqualTo("2026-05-06");
        for (String wrong : List.of("", "2027-02-29", "24.12.2026", "2026-12-24T10:00:00", "tomorrow")) {
            create(object("due_date", wrong)).invalidAt("body/due_date");
        }
        create(object("due_date", "tomorrow")).invalid("body/due_date date_from_datetime_parsing");
    }

    @Test
    void enumerationsAreSpelledInLowerCase() {
        create(object("priority", "HIGH")).invalid("body/priority string_pattern_mismatch");
        create(object("type", "epic")).invalid("body/type string_pattern_mismatch");
        create(object("priority", 1)).invalidAt("body/priority");
    }

    @Test
    void aDescriptionIsAnObject() {
        create(object("description_json", array())).invalid("body/description_json dict_type");
        create(object("description_json", "text")).invalid("body/description_json dict_type");
        assertThat(create(object("description_json", object())).expect(201).at("/description_json"))
                .isEqualTo(object());
    }

    @Test
    void everyFaultIsToldAtOnce() {
        create(object("title", "", "status_id", "x", "priority", "x", "type", "x", "due_date", "x"))
                .invalid(
                        "body/title string_too_short",
                        "body/status_id uuid_parsing",
                        "body/priority string_pattern_mismatch",
                        "body/type string_pattern_mismatch",
                        "body/due_date date_from_datetime_parsing");
    }

    @Test
    void foreignAndUnknownProjectsAreNotFound() {
        Project foreign = Server.get().register("Sam").createsProject();

        owner.post(
                        organization.path() + "/projects/" + foreign.id() + "/tasks",
                        object("title", "x", "status_id", foreign.toDo()))
                .refused(404, "PROJECT_NOT_FOUND");
    }

    private Answer create(ObjectNode fields) {
        return owner.post(project.path() + "/tasks", project.taskFields(fields));
    }
}
