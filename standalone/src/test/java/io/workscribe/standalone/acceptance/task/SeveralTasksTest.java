package io.workscribe.standalone.acceptance.task;

import static io.workscribe.standalone.acceptance.client.Json.array;
import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Client;
import io.workscribe.standalone.acceptance.client.Organization;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Project;
import io.workscribe.standalone.acceptance.client.Race;
import io.workscribe.standalone.acceptance.client.Server;
import io.workscribe.standalone.acceptance.client.Sprint;
import io.workscribe.standalone.acceptance.client.Task;
import io.workscribe.standalone.acceptance.client.Unique;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@Contract("PATCH /api/v1/tasks/bulk")
class SeveralTasksTest {

    private static final String BULK = "/tasks/bulk";
    private static final String DELETE = "/tasks/bulk-delete";

    private final Person owner = Server.get().register("Olga");
    private final Organization organization = owner.createsOrganization();
    private final Project project = organization.project();
    private final Task one = project.task("One");
    private final Task two = project.task("Two");
    private final Task three = project.task("Three");

    @Test
    void changeTogetherAsOneChange() {
        String kept = project.label("kept");
        String added = project.label("added");
        String removed = project.label("removed");
        owner.patch(one.path(), object("label_ids", List.of(kept, removed))).expect(200);
        Sprint sprint = project.sprint("Sprint");

        Answer answer = owner.patch(
                BULK,
                bulk(
                        object(
                                "status_id", project.inProgress(),
                                "assignee_id", owner.id(),
                                "priority", "high",
                                "sprint_id", sprint.id(),
                                "due_date", "2026-05-01",
                                "add_label_ids", List.of(added),
                                "remove_label_ids", List.of(removed)),
                        one,
                        two));

        answer.expect(200);
        assertThat(answer.json()).isEqualTo(object("updated", 2));
        for (Task task : List.of(one, two)) {
            Answer shown = task.read();
            assertThat(shown.text("/status_id")).isEqualTo(project.inProgress());
            assertThat(shown.text("/assignee_id")).isEqualTo(owner.id());
            assertThat(shown.text("/priority")).isEqualTo("high");
            assertThat(shown.text("/sprint_id")).isEqualTo(sprint.id());
            assertThat(shown.text("/due_date")).isEqualTo("2026-05-01");
        }
        assertThat(one.read().texts("/labels", "name")).containsExactly("kept", "added");
        assertThat(two.read().texts("/labels", "name")).containsExactly("added");
        assertThat(three.read().text("/priority")).isEqualTo("none");
        assertThat(answer.header("X-Change-Id")).isPresent();
    }

    @Test
    void nullClearsWhatCanBeCleared() {
        owner.patch(one.path(), object("assignee_id", owner.id(), "due_date", "2026-05-01", "priority", "low"))
                .expect(200);

        Answer answer = owner.patch(
                        BULK,
                        bulk(object("assignee_id", null, "due_date", null, "sprint_id", null, "priority", null), one))
                .expect(200);

        assertThat(answer.at("/updated").asInt()).isEqualTo(1);
        assertThat(one.read().at("/assignee_id").isNull()).isTrue();
        assertThat(one.read().at("/due_date").isNull()).isTrue();
        assertThat(one.read().text("/priority")).isEqualTo("low");
    }

    @Test
    void onlyWhatReallyChangedCounts() {
        owner.patch(one.path(), object("priority", "high")).expect(200);

        Answer some = owner.patch(BULK, bulk(object("priority", "high"), one, two, two, one));
        Answer none = owner.patch(BULK, bulk(object("priority", "high"), one, two));
        Answer empty = owner.patch(BULK, bulk(object(), one));

        assertThat(some.expect(200).at("/updated").asInt()).isEqualTo(1);
        assertThat(none.expect(200).at("/updated").asInt()).isZero();
        assertThat(none.header("X-Change-Id")).isEmpty();
        assertThat(empty.expect(200).at("/updated").asInt()).isZero();
    }

    @Test
    void oneRefusalRefusesAllAndNamesItsTask() {
        Project other = organization.project("OPS");
        Task elsewhere = other.task("Elsewhere");

        Answer refused =
                owner.patch(BULK, bulk(object("priority", "low", "status_id", project.done()), one, elsewhere, two));

        assertRefused(refused, 404, "STATUS_NOT_FOUND", elsewhere.id());
        assertThat(one.read().text("/priority")).isEqualTo("none");
        assertThat(one.read().version()).isZero();
    }

    @Test
    void theFirstRefusalInTheOrderOfTheTasksDecides() {
        String unknown = UUID.randomUUID().toString();
        String stranger = Server.get().register("Sam").id();
        ObjectNode set = object("assignee_id", stranger);

        assertRefused(owner.patch(BULK, bulk(set, one.id(), unknown)), 400, "USER_NOT_IN_ORG", one.id());
        assertRefused(owner.patch(BULK, bulk(set, unknown, one.id())), 404, "TASK_NOT_FOUND", unknown);
        Sprint ended = project.sprint("Ended").starts().ends();
        assertRefused(
                owner.patch(BULK, bulk(object("sprint_id", ended.id()), one, two)), 400, "INVALID_STATUS", one.id());
        assertRefused(
                owner.patch(BULK, bulk(object("sprint_id", UUID.randomUUID().toString()), two)),
                404,
                "SPRINT_NOT_FOUND",
                two.id());
        assertRefused(
                owner.patch(
                        BULK,
                        bulk(object("add_label_ids", List.of(UUID.randomUUID().toString())), two)),
                400,
                "LABEL_NOT_FOUND",
                two.id());
        owner.patch(
                        BULK,
                        bulk(
                                object(
                                        "remove_label_ids",
                                        List.of(UUID.randomUUID().toString())),
                                two))
                .expect(200);
    }

    @Test
    void foreignTasksAreRefusedAndThoseOfTwoOrganizationsTogether() {
        Person stranger = Server.get().register("Sam");
        Task foreign = stranger.createsProject().task("Foreign");
        Task own = owner.createsProject().task("Of another organization");

        assertRefused(owner.patch(BULK, bulk(object("priority", "low"), one, foreign)), 403, "FORBIDDEN", foreign.id());
        assertRefused(
                owner.patch(BULK, bulk(object("priority", "low"), one, own)), 400, "MIXED_ORGANIZATIONS", own.id());
        assertRefused(owner.post(DELETE, tasks(one.id(), own.id())), 400, "MIXED_ORGANIZATIONS", own.id());
        assertRefused(stranger.patch(BULK, bulk(object(), one)), 403, "FORBIDDEN", one.id());
        assertThat(one.read().version()).isZero();
    }

    @Test
    @Contract("POST /api/v1/tasks/bulk-delete")
    void areDeletedTogether() {
        Task child = project.task(owner, object("title", "Child", "parent_task_id", one.id()));

        Answer answer = owner.post(DELETE, tasks(one.id(), two.id(), one.id())).expect(200);

        assertThat(answer.json()).isEqualTo(object("deleted", 2));
        owner.get(one.path()).refused(404, "TASK_NOT_FOUND");
        owner.get(two.path()).refused(404, "TASK_NOT_FOUND");
        assertThat(child.read().at("/parent_task_id").isNull()).isTrue();
        assertRefused(owner.post(DELETE, tasks(three.id(), one.id())), 404, "TASK_NOT_FOUND", one.id());
        three.read();
        Task parent = project.task("Parent");
        Task subtask = project.task(owner, object("title", "Sub", "parent_task_id", parent.id()));
        assertThat(owner.post(DELETE, tasks(parent.id(), subtask.id()))
                        .expect(200)
                        .json())
                .isEqualTo(object("deleted", 2));
    }

    @Test
    @Contract("POST /api/v1/tasks/bulk-delete")
    void membersDeleteTheirOwn() {
        Person member = organization.admits("Max", "member");
        Task own = project.task(member, object("title", "Own"));

        assertRefused(member.post(DELETE, tasks(own.id(), one.id())), 403, "FORBIDDEN", one.id());
        own.read();
        member.post(DELETE, tasks(own.id())).expect(200);
    }

    @Test
    @Contract("POST /api/v1/tasks/bulk-delete")
    void badBodiesAreInvalid() {
        owner.patch(BULK, object()).invalid("body/task_ids missing", "body/set missing");
        owner.patch(BULK, object("task_ids", List.of(), "set", 7))
                .invalid("body/task_ids too_short", "body/set dict_type");
        owner.patch(BULK, object("task_ids", array("x"), "set", object("priority", "x", "due_date", "x")))
                .invalid(
                        "body/task_ids/0 uuid_parsing",
                        "body/set/priority string_pattern_mismatch",
                        "body/set/due_date date_from_datetime_parsing");
        String label = project.label("red");
        owner.patch(BULK, bulk(object("add_label_ids", List.of(label), "remove_label_ids", List.of(label)), one))
                .invalid("body/set/remove_label_ids value_error");
        List<String> many = Collections.nCopies(501, one.id());
        owner.patch(BULK, object("task_ids", many, "set", object())).invalid("body/task_ids too_long");
        owner.post(DELETE, object("task_ids", many)).invalid("body/task_ids too_long");
        owner.post(DELETE, object()).invalid("body/task_ids missing");
        owner.patch(BULK, object("task_ids", many.subList(0, 500), "set", object()))
                .expect(200);
        owner.with("Content-Type", "application/merge-patch+json")
                .patch(BULK, bulk(object("priority", "low"), one))
                .invalid("body value_error");
        owner.with("If-Match", "\"999\"")
                .patch(BULK, bulk(object("priority", "low"), one))
                .expect(200);
    }

    @Test
    void aRepeatedRequestIsDoneOnce() {
        Client repeating = owner.with("Idempotency-Key", Unique.word());

        Answer first =
                repeating.patch(BULK, bulk(object("priority", "low"), one, two)).expect(200);
        Answer again =
                repeating.patch(BULK, bulk(object("priority", "low"), one, two)).expect(200);

        assertThat(again.json()).isEqualTo(first.json()).isEqualTo(object("updated", 2));
        assertThat(again.header("Idempotency-Replayed")).hasValue("true");
        assertThat(one.read().version()).isEqualTo(1);
    }

    /** In opposite orders, so that they would wait for each other. */
    @Test
    void manyAtOnceAllSucceed() {
        List<Answer> answers = Race.run(
                8,
                i -> i % 2 == 0
                        ? owner.patch(BULK, bulk(object("priority", i < 4 ? "low" : "high"), one, two, three))
                        : owner.patch(BULK, bulk(object("status_id", project.done()), three, two, one)));

        assertThat(answers).allSatisfy(answer -> answer.expect(200));
        for (Task task : List.of(one, two, three)) {
            assertThat(task.read().text("/status_id")).isEqualTo(project.done());
        }
    }

    private static void assertRefused(Answer answer, int status, String code, String task) {
        answer.expect(status);
        JsonNode detail = answer.at("/detail");
        assertThat(detail.get("code").stringValue()).as(answer.toString()).isEqualTo(code);
        assertThat(detail.get("task_id").stringValue()).as(answer.toString()).isEqualTo(task);
        assertThat(detail.propertyNames()).containsExactlyInAnyOrder("code", "message", "task_id");
    }

    private static ObjectNode bulk(ObjectNode set, Task... tasks) {
        return bulk(set, Arrays.stream(tasks).map(Task::id).toArray(String[]::new));
    }

    private static ObjectNode bulk(ObjectNode set, String... ids) {
        return object("task_ids", Stream.of(ids).collect(Collectors.toList()), "set", set);
    }

    private static ObjectNode tasks(String... ids) {
        return object("task_ids", List.of(ids));
    }
}
