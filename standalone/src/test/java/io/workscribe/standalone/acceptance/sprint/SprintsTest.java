package io.workscribe.standalone.acceptance.sprint;

import static io.workscribe.standalone.acceptance.client.Json.array;
import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Organization;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Project;
import io.workscribe.standalone.acceptance.client.Server;
import io.workscribe.standalone.acceptance.client.Sprint;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Listing, creating and editing sprints. */
class SprintsTest {

    private final Person owner = Server.get().register("Olga");
    private final Organization organization = owner.createsOrganization();
    private final Project project = organization.project();

    @Test
    @Contract("#47")
    void aNewSprintIsPlannedAndEmpty() {
        Answer created = create(object(
                        "name", "  Sprint 1 ", "goal", "Ship it", "start_date", "2026-03-02", "end_date", "2026-03-13"))
                .expect(201)
                .shaped("Sprint");

        assertThat(created.text("/name")).isEqualTo("Sprint 1");
        assertThat(created.text("/goal")).isEqualTo("Ship it");
        assertThat(created.text("/status")).isEqualTo("planned");
        assertThat(created.text("/start_date")).isEqualTo("2026-03-02");
        assertThat(created.text("/end_date")).isEqualTo("2026-03-13");
        assertThat(created.text("/project_id")).isEqualTo(project.id());
        assertThat(created.text("/org_id")).isEqualTo(organization.id());
        assertThat(created.at("/task_count").asInt()).isZero();
        assertThat(created.at("/completed_task_count").asInt()).isZero();
        assertThat(created.version()).isEqualTo(0);
    }

    @Test
    @Contract("#47")
    void goalAndDatesMayBeMissingOrNull() {
        Answer bare = create(object("name", "x")).expect(201).shaped("Sprint");
        Answer nulls = create(object("name", "y".repeat(100), "goal", null, "start_date", null, "end_date", null))
                .expect(201);

        for (Answer sprint : List.of(bare, nulls)) {
            assertThat(sprint.at("/goal").isNull()).isTrue();
            assertThat(sprint.at("/start_date").isNull()).isTrue();
            assertThat(sprint.at("/end_date").isNull()).isTrue();
        }
        create(object("name", "Open end", "start_date", "2026-03-02")).expect(201);
        create(object("name", "One day", "start_date", "2026-03-02", "end_date", "2026-03-02"))
                .expect(201);
    }

    @Test
    @Contract("#47")
    void badFieldsAreInvalidAndCreateNothing() {
        create(object()).invalid("body/name missing");
        create(object("name", " \n ")).invalid("body/name string_too_short");
        create(object("name", "x".repeat(101))).invalid("body/name string_too_long");
        create(object("name", null)).invalid("body/name string_type");
        create(object("name", 7, "goal", 7, "start_date", 7, "end_date", "soon"))
                .invalid(
                        "body/name string_type",
                        "body/goal string_type",
                        "body/start_date date_from_datetime_parsing",
                        "body/end_date date_from_datetime_parsing");
        create(object("name", "x", "start_date", "", "end_date", "2026-02-30"))
                .invalid("body/start_date date_from_datetime_parsing", "body/end_date date_from_datetime_parsing");
        create(object("name", "a\u0000b")).invalid("body/name value_error");
        create(object("name", array("x"))).invalid("body/name string_type");
        owner.post(project.path() + "/sprints").invalid("body missing");
        owner.send("POST", project.path() + "/sprints", "[]").invalid("body model_attributes_type");
        owner.send("POST", project.path() + "/sprints", "{").invalidAt("body/1");

        assertThat(list().at("/total").asInt()).isZero();
    }

    @Test
    @Contract({"#47", "#48", "F45"})
    void f45ASprintDoesNotEndBeforeItStarts() {
        create(object("name", "x", "start_date", "2026-03-13", "end_date", "2026-03-02"))
                .invalid("body/end_date value_error");
        Sprint sprint = project.sprint(object("name", "x", "start_date", "2026-03-02", "end_date", "2026-03-13"));

        edit(sprint, object("end_date", "2026-03-01")).invalid("body/end_date value_error");
        edit(sprint, object("start_date", "2026-03-14")).invalid("body/start_date value_error");
        edit(sprint, object("name", "Not this either", "start_date", "2026-04-02", "end_date", "2026-04-01"))
                .invalid("body/end_date value_error");
        assertThat(sprint.read().get("name").asString()).isEqualTo("x");

        edit(sprint, object("start_date", "2026-04-01", "end_date", "2026-04-01"))
                .expect(200);
        assertThat(list().at("/total").asInt()).isEqualTo(1);
    }

    @Test
    @Contract({"#46", "#47", "F6"})
    void f6SprintsOfUnknownAndForeignProjectsAreNotFound() {
        Project foreign = Server.get().register("Sam").createsProject();

        for (String id : List.of(foreign.id(), UUID.randomUUID().toString())) {
            String sprints = organization.path() + "/projects/" + id + "/sprints";
            owner.get(sprints).refused(404, "PROJECT_NOT_FOUND");
            owner.post(sprints, object("name", "x")).refused(404, "PROJECT_NOT_FOUND");
        }
        assertThat(foreign.organization()
                        .owner()
                        .get(foreign.path() + "/sprints")
                        .at("/total")
                        .asInt())
                .isZero();
        owner.get(organization.path() + "/projects/nonsense/sprints").invalid("path/project_id uuid_parsing");
    }

    @Test
    @Contract({"#46", "#47"})
    void theOrganizationComesBeforeTheInputAndTheInputBeforeTheProject() {
        String unknown = organization.path() + "/projects/" + UUID.randomUUID() + "/sprints";
        owner.post(unknown, object("name", "")).invalid("body/name string_too_short");
        organization.admits("Max", "member").post(unknown, object("name", "")).refused(403, "INSUFFICIENT_ROLE");
        Server.get().register("Sam").post(unknown, object("name", "")).refused(403, "NOT_A_MEMBER");
        owner.post("/organizations/nowhere-at-all/projects/x/sprints", object()).refused(404, "ORG_NOT_FOUND");
    }

    @Test
    @Contract("#46")
    void theListShowsEverySprintInTheOrderOfCreation() {
        assertThat(list().json()).isEqualTo(object("sprints", List.of(), "total", 0));
        Sprint first = project.sprint("B");
        Sprint second = project.sprint("A");
        first.starts().ends();

        Answer list = organization
                .admits("Max", "member")
                .get(project.path() + "/sprints")
                .expect(200)
                .shaped("SprintList");

        assertThat(list.texts("/sprints", "id")).containsExactly(first.id(), second.id());
        assertThat(list.texts("/sprints", "status")).containsExactly("completed", "planned");
        assertThat(list.at("/total").asInt()).isEqualTo(2);
    }

    @Test
    @Contract({"#46", "#47", "#49"})
    void anArchivedProjectKeepsItsSprints() {
        Sprint sprint = project.sprint("Kept");
        owner.delete(project.path()).expect(200);

        assertThat(list().texts("/sprints", "id")).containsExactly(sprint.id());
        sprint.starts();
        create(object("name", "Another")).expect(201);
    }

    @Test
    @Contract("#48")
    void editingChangesWhatIsSentInAnyStatus() {
        Sprint sprint = project.sprint(object("name", "Old", "goal", "Goal", "end_date", "2026-03-13"));
        sprint.starts().ends();

        Answer edited =
                edit(sprint, object("name", " New ", "goal", "")).expect(200).shaped("Sprint");

        assertThat(edited.text("/name")).isEqualTo("New");
        assertThat(edited.text("/goal")).isEmpty();
        assertThat(edited.text("/end_date")).isEqualTo("2026-03-13");
        assertThat(edited.text("/status")).isEqualTo("completed");
        assertThat(edited.text("/updated_at")).isGreaterThan(edited.text("/created_at"));
    }

    @Test
    @Contract("#48")
    void nullAndAbsentChangeNothing() {
        Sprint sprint = project.sprint(
                object("name", "Old", "goal", "Goal", "start_date", "2026-03-02", "end_date", "2026-03-13"));
        var before = sprint.read();

        assertThat(edit(sprint, object()).expect(200).json()).isEqualTo(before);
        assertThat(edit(sprint, object("name", null, "goal", null, "start_date", null, "end_date", null))
                        .expect(200)
                        .json())
                .isEqualTo(before);
        assertThat(edit(sprint, object("name", "Old", "status", "active", "unknown", 1))
                        .expect(200)
                        .json())
                .isEqualTo(before);
    }

    @Test
    @Contract("#48")
    void badEditsAreInvalidBeforeTheSprintIsLookedFor() {
        Sprint sprint = project.sprint("Old");
        edit(sprint, object("name", "")).invalid("body/name string_too_short");
        edit(sprint, object("goal", object(), "start_date", "2026-13-01"))
                .invalid("body/goal string_type", "body/start_date date_from_datetime_parsing");
        owner.patch("/sprints/" + UUID.randomUUID(), object("name", "")).invalid("body/name string_too_short");
        owner.patch("/sprints/nonsense", object()).invalid("path/sprint_id uuid_parsing");
        owner.patch("/sprints/" + UUID.randomUUID(), object()).refused(404, "SPRINT_NOT_FOUND");
        assertThat(sprint.read().get("name").asString()).isEqualTo("Old");
    }

    @Test
    @Contract("#48")
    void anOldVersionIsRefused() {
        Sprint sprint = project.sprint("One");
        owner.with("If-Match", "\"0\"")
                .patch(sprint.path(), object("name", "Two"))
                .expect(200);
        owner.with("If-Match", "\"0\"")
                .patch(sprint.path(), object("name", "Three"))
                .refused(412, "PRECONDITION_FAILED");
        assertThat(sprint.read().get("name").asString()).isEqualTo("Two");
    }

    private Answer create(ObjectNode body) {
        return owner.post(project.path() + "/sprints", body);
    }

    private Answer edit(Sprint sprint, ObjectNode body) {
        return owner.patch(sprint.path(), body);
    }

    private Answer list() {
        return owner.get(project.path() + "/sprints").expect(200);
    }
}
