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

/** Contract #36 and #37. */
class EditTaskTest {

    private final Person owner = Server.get().register("Olga");
    private final Organization organization = owner.createsOrganization();
    private final Project project = organization.project();
    private final Task task = project.task("Before");

    @Test
    @Contract({"#36", "#37"})
    void everyFieldChanges() {
        Task parent = project.task("Parent");
        String label = project.label("backend");

        Answer changed = edit(object(
                        "title", " After ",
                        "description_json", document("New"),
                        "status_id", project.inProgress(),
                        "assignee_id", owner.id(),
                        "priority", "high",
                        "type", "subtask",
                        "parent_task_id", parent.id(),
                        "due_date", "2026-12-24",
                        "label_ids", List.of(label)))
                .expect(200)
                .shaped("TaskDetail");

        assertThat(changed.text("/title")).isEqualTo("After");
        assertThat(changed.at("/description_json")).isEqualTo(document("New"));
        assertThat(changed.text("/status/name")).isEqualTo("In Progress");
        assertThat(changed.text("/assignee/id")).isEqualTo(owner.id());
        assertThat(changed.text("/priority")).isEqualTo("high");
        assertThat(changed.text("/type")).isEqualTo("subtask");
        assertThat(changed.text("/parent_task_id")).isEqualTo(parent.id());
        assertThat(changed.text("/due_date")).isEqualTo("2026-12-24");
        assertThat(changed.texts("/labels", "id")).containsExactly(label);
        assertThat(task.read().json()).isEqualTo(changed.json());
        assertThat(parent.read().at("/subtask_count").asInt()).isEqualTo(1);
    }

    @Test
    @Contract({"#37", "2.8"})
    void nullClearsAssigneeParentSprintAndDueDate() {
        Task parent = project.task("Parent");
        edit(object("assignee_id", owner.id(), "parent_task_id", parent.id(), "due_date", "2026-12-24"))
                .expect(200);

        Answer cleared = edit(object("assignee_id", null, "parent_task_id", null, "due_date", null, "sprint_id", null))
                .expect(200)
                .shaped("TaskDetail");

        assertThat(cleared.at("/assignee_id").isNull()).isTrue();
        assertThat(cleared.at("/assignee").isNull()).isTrue();
        assertThat(cleared.at("/parent_task_id").isNull()).isTrue();
        assertThat(cleared.at("/due_date").isNull()).isTrue();
    }

    @Test
    @Contract({"#37", "2.8"})
    void nullLeavesEverythingElseAsItIs() {
        String label = project.label("backend");
        Answer before = edit(object("description_json", document("Kept"), "label_ids", List.of(label)))
                .expect(200);

        Answer after = edit(object(
                        "title", null,
                        "description_json", null,
                        "status_id", null,
                        "priority", null,
                        "type", null,
                        "label_ids", null))
                .expect(200);

        assertThat(after.json()).isEqualTo(before.json());
    }

    @Test
    @Contract({"#37", "2.8"})
    void anEmptyObjectChangesNothing() {
        Answer before = task.read();

        assertThat(edit(object()).expect(200).json()).isEqualTo(before.json());
    }

    @Test
    @Contract({"#37", "F43", "2.8"})
    void aListOfLabelsReplacesTheWholeSet() {
        String first = project.label("first");
        String second = project.label("second");
        edit(object("label_ids", List.of(first))).expect(200);

        assertThat(edit(object("label_ids", List.of(second, second))).texts("/labels", "id"))
                .containsExactly(second);
        assertThat(edit(object("label_ids", List.of())).expect(200).at("/labels"))
                .isEmpty();
    }

    @Test
    @Contract({"#37", "19"})
    void theTimeOfChangeMovesWithEveryChangeAndOnlyThen() {
        String before = task.read().text("/updated_at");

        String same = edit(object("title", "Before")).text("/updated_at");
        String described = edit(object("description_json", document("x"))).text("/updated_at");
        String labelled =
                edit(object("label_ids", List.of(project.label("backend")))).text("/updated_at");

        assertThat(same).isEqualTo(before);
        assertThat(described).isGreaterThan(before);
        assertThat(labelled).isGreaterThan(described);
        assertThat(task.read().text("/created_at")).isLessThanOrEqualTo(before);
    }

    @Test
    @Contract({"#37", "F7"})
    void f7ATaskIsNotItsOwnAncestor() {
        Task child = project.task(owner, object("parent_task_id", task.id()));
        Task grandchild = project.task(owner, object("parent_task_id", child.id()));

        edit(object("parent_task_id", task.id())).refused(400, "INVALID_PARENT");
        edit(object("parent_task_id", child.id())).refused(400, "INVALID_PARENT");
        edit(object("parent_task_id", grandchild.id())).refused(400, "INVALID_PARENT");
    }

    @Test
    @Contract({"#37", "F7"})
    void f7ReferencesMustBeInTheProject() {
        Project other = organization.project("OTHER");
        Person sam = Server.get().register("Sam");

        edit(object("parent_task_id", other.task("Elsewhere").id())).refused(404, "TASK_NOT_FOUND");
        edit(object("sprint_id", UUID.randomUUID())).refused(404, "SPRINT_NOT_FOUND");
        edit(object("status_id", other.done())).refused(404, "STATUS_NOT_FOUND");
        edit(object("assignee_id", sam.id())).refused(400, "USER_NOT_IN_ORG");
        edit(object("label_ids", List.of(other.label("x")))).refused(400, "LABEL_NOT_FOUND");
    }

    @Test
    @Contract("#37")
    void allChangesAreMadeOrNone() {
        Answer before = task.read();

        edit(object("title", "Half done", "label_ids", List.of(UUID.randomUUID())))
                .refused(400, "LABEL_NOT_FOUND");

        assertThat(task.read().json()).isEqualTo(before.json());
    }

    @Test
    @Contract("#37")
    void theRulesOfCreationHold() {
        edit(object("title", " ")).invalid("body/title string_too_short");
        edit(object("title", "x".repeat(501))).invalid("body/title string_too_long");
        edit(object("priority", "x", "type", "x", "status_id", "x"))
                .invalid(
                        "body/priority string_pattern_mismatch",
                        "body/type string_pattern_mismatch",
                        "body/status_id uuid_parsing");
        edit(object("description_json", array())).invalid("body/description_json dict_type");
        edit(object("due_date", "")).invalidAt("body/due_date");
        owner.patch(task.path()).invalid("body missing");
    }

    @Test
    @Contract("#37")
    void theProjectIsFixed() {
        Project other = organization.project("OTHER");

        assertThat(edit(object("project_id", other.id(), "number", 99))
                        .expect(200)
                        .text("/project_id"))
                .isEqualTo(project.id());
    }

    @Test
    @Contract({"#36", "#37", "2.5"})
    void aTaskIsReadByMembersOnly() {
        Person bob = organization.admits("Bob", "member");
        Person sam = Server.get().register("Sam");

        bob.get(task.path()).expect(200).shaped("TaskDetail");
        bob.patch(task.path(), object("title", "By Bob")).expect(200);
        sam.get(task.path()).refused(403, "FORBIDDEN");
        sam.patch(task.path(), object("title", "By Sam")).refused(403, "FORBIDDEN");
        sam.get("/tasks/" + UUID.randomUUID()).refused(404, "TASK_NOT_FOUND");
        bob.patch("/tasks/" + UUID.randomUUID(), object()).refused(404, "TASK_NOT_FOUND");
        bob.get("/tasks/nonsense").invalid("path/task_id uuid_parsing");
    }

    private Answer edit(ObjectNode fields) {
        return owner.patch(task.path(), fields);
    }
}
