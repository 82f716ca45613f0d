package io.workscribe.standalone.acceptance.project;

import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Organization;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Project;
import io.workscribe.standalone.acceptance.client.Server;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract #21 to #23. */
class ProjectsTest {

    private final Person owner = Server.get().register("Olga");
    private final Organization organization = owner.createsOrganization();

    @Test
    @Contract({"#22", "#23"})
    void startWithTheDefaults() {
        Answer created = create("App", "APP").expect(201).shaped("Project");

        assertThat(created.text("/name")).isEqualTo("App");
        assertThat(created.text("/type")).isEqualTo("kanban");
        assertThat(created.at("/description").isNull()).isTrue();
        assertThat(created.at("/is_archived").asBoolean()).isFalse();
        assertThat(created.text("/created_by")).isEqualTo(owner.id());
        assertThat(created.text("/org_id")).isEqualTo(organization.id());
        assertThat(owner.get(projects() + "/" + created.id()).expect(200).json())
                .isEqualTo(created.json());
    }

    @Test
    @Contract("#22")
    void takeEveryField() {
        Answer created = owner.post(
                        projects(), object("name", "App", "key", "APP", "description", "Our app", "type", "scrum"))
                .expect(201);

        assertThat(created.text("/description")).isEqualTo("Our app");
        assertThat(created.text("/type")).isEqualTo("scrum");
    }

    @Test
    @Contract({"#22", "F25"})
    void f25TheKeyIsNormalizedThenMeasured() {
        assertThat(create("App", "  app \t").expect(201).text("/key")).isEqualTo("APP");
        create("App", " x ").invalid("body/key string_too_short");
        create("App", "abcdef").invalid("body/key string_too_long");
        create("App", " abcde ").expect(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A1", "1A", "ÄPP", "A P", "A-P", "ßß"})
    @Contract({"#22", "F25", "M19"})
    void f25TheKeyHoldsAsciiLettersOnly(String key) {
        create("App", key).invalid("body/key value_error");
    }

    @Test
    @Contract({"#22", "2.12"})
    void aKeyIsTakenOncePerOrganizationEvenByAnArchivedProject() {
        Project project = organization.project("APP");
        create("Other", "app").refused(409, "KEY_TAKEN");

        owner.delete(project.path()).expectEmptyObject(200);

        create("Other", "APP").refused(409, "KEY_TAKEN");
        owner.createsOrganization().project("APP");
    }

    @Test
    @Contract({"#22", "F26"})
    void theRulesOfTheFields() {
        owner.post(projects(), object()).invalid("body/name missing", "body/key missing");
        create("A", "APP").invalid("body/name string_too_short");
        create(" ".repeat(5), "APP").invalid("body/name string_too_short");
        create("A".repeat(101), "APP").invalid("body/name string_too_long");
        owner.post(projects(), object("name", "App", "key", "APP", "type", "waterfall"))
                .invalid("body/type string_pattern_mismatch");
        owner.post(projects(), object("name", "App", "key", "APP", "description", 5))
                .invalid("body/description string_type");
    }

    @Test
    @Contract("#22")
    void nullMeansTheDefault() {
        Answer created = owner.post(projects(), object("name", "App", "key", "APP", "description", null))
                .expect(201);

        assertThat(created.at("/description").isNull()).isTrue();
    }

    @Test
    @Contract({"#21", "2.7"})
    void areListedByCreationWithoutTheArchived() {
        Project first = organization.project("ONE");
        Project second = organization.project("TWO");
        Project third = organization.project("TRE");
        owner.delete(second.path()).expect(200);

        Answer list = owner.get(projects()).expect(200).shaped("ProjectList");

        assertThat(list.texts("/projects", "id")).containsExactly(first.id(), third.id());
        assertThat(list.at("/total").asInt()).isEqualTo(2);
    }

    @Test
    @Contract({"#21", "#23"})
    void everyMemberMayReadThem() {
        Project project = organization.project();
        Person bob = organization.admits("Bob", "member");

        bob.get(projects()).expect(200).shaped("ProjectList");
        bob.get(project.path()).expect(200).shaped("Project");
    }

    @Test
    @Contract({"#23", "D5", "2.5"})
    void foreignAndUnknownOnesAreNotFound() {
        Project foreign = Server.get().register("Sam").createsProject();

        owner.get(projects() + "/" + foreign.id()).refused(404, "PROJECT_NOT_FOUND");
        owner.get(projects() + "/" + UUID.randomUUID()).refused(404, "PROJECT_NOT_FOUND");
        owner.get(projects() + "/nonsense").invalid("path/project_id uuid_parsing");
    }

    @Test
    @Contract({"#26", "F6", "M30", "D2", "D4", "2.11"})
    void f6StatusesAreSeededAndListedByPosition() {
        Project project = organization.project();

        Answer statuses = owner.get(project.path() + "/statuses").expect(200).shapedEach("", "Status");

        assertThat(statuses.texts("", "name")).containsExactly("To Do", "In Progress", "Done");
        assertThat(statuses.texts("", "category")).containsExactly("todo", "in_progress", "done");
        assertThat(statuses.texts("", "position")).containsExactly("0", "1", "2");
        assertThat(statuses.texts("", "color")).containsExactly("#6366f1", "#f59e0b", "#10b981");
        assertThat(statuses.texts("", "project_id")).containsOnly(project.id());
        owner.get(projects() + "/" + UUID.randomUUID() + "/statuses").refused(404, "PROJECT_NOT_FOUND");
    }

    private Answer create(String name, String key) {
        return owner.post(projects(), object("name", name, "key", key));
    }

    private String projects() {
        return organization.path() + "/projects";
    }
}
