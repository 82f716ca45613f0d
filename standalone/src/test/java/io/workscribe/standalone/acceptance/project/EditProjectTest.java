package io.workscribe.standalone.acceptance.project;

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

/** Contract #24 and #25. */
class EditProjectTest {

    private final Person owner = Server.get().register("Olga");
    private final Organization organization = owner.createsOrganization();
    private final Project project = organization.project();

    @Test
    @Contract("#24")
    void nameAndDescriptionChange() {
        Answer before = owner.get(project.path());

        Answer after = owner.patch(project.path(), object("name", " Renamed ", "description", "Why it exists"))
                .expect(200)
                .shaped("Project");

        assertThat(after.text("/name")).isEqualTo("Renamed");
        assertThat(after.text("/description")).isEqualTo("Why it exists");
        assertThat(after.text("/updated_at")).isGreaterThan(before.text("/updated_at"));
        assertThat(owner.get(project.path()).json()).isEqualTo(after.json());
    }

    @Test
    @Contract({"#24", "2.8"})
    void nullIsLikeAbsentAndAnEmptyDescriptionIsStored() {
        owner.patch(project.path(), object("description", "Something")).expect(200);

        Answer nulls = owner.patch(project.path(), object("name", null, "description", null))
                .expect(200);
        assertThat(nulls.text("/description")).isEqualTo("Something");

        Answer empty = owner.patch(project.path(), object("description", "")).expect(200);
        assertThat(empty.text("/description")).isEmpty();
    }

    @Test
    @Contract({"#24", "2.8"})
    void keyAndTypeStayAndAnEmptyObjectChangesNothing() {
        Answer before = owner.get(project.path());

        Answer after = owner.patch(project.path(), object("key", "NEW", "type", "scrum"))
                .expect(200);

        assertThat(after.json()).isEqualTo(before.json());
        assertThat(owner.patch(project.path(), object()).expect(200).json()).isEqualTo(before.json());
    }

    @Test
    @Contract("#24")
    void theRulesOfCreationHold() {
        owner.patch(project.path(), object("name", "A")).invalid("body/name string_too_short");
        owner.patch(project.path(), object("name", 7)).invalid("body/name string_type");
    }

    @Test
    @Contract({"#24", "#25", "2.5"})
    void unknownAndForeignOnesAreNotFound() {
        Project foreign = Server.get().register("Sam").createsProject();

        owner.patch(organization.path() + "/projects/" + foreign.id(), object("name", "Mine"))
                .refused(404, "PROJECT_NOT_FOUND");
        owner.delete(organization.path() + "/projects/" + foreign.id()).refused(404, "PROJECT_NOT_FOUND");
        owner.delete(organization.path() + "/projects/" + UUID.randomUUID()).refused(404, "PROJECT_NOT_FOUND");
    }

    @Test
    @Contract({"#25", "D3"})
    void onlyTheOwnerArchivesAndMayRepeatIt() {
        Person ann = organization.admits("Ann", "admin");

        ann.delete(project.path()).refused(403, "INSUFFICIENT_ROLE");
        owner.delete(project.path()).expectEmptyObject(200);
        owner.delete(project.path()).expectEmptyObject(200);

        assertThat(owner.get(project.path()).expect(200).at("/is_archived").asBoolean())
                .isTrue();
    }

    @Test
    @Contract({"#21", "#24", "#25"})
    void theOwnerTakesAProjectOutOfTheArchive() {
        Person ann = organization.admits("Ann", "admin");
        Project other = organization.project("OPS");
        owner.patch(project.path(), object("is_archived", true, "name", "Old")).expect(200);

        assertThat(projects("")).containsExactly(other.id());
        assertThat(projects("?archived=true")).containsExactly(project.id());
        assertThat(ann.get(organization.path() + "/projects?archived=1").texts("/projects", "name"))
                .containsExactly("Old");
        ann.patch(project.path(), object("archived", false, "name", "Mine")).refused(403, "INSUFFICIENT_ROLE");
        ann.patch(project.path(), object("archived", "x", "name", 7)).refused(403, "INSUFFICIENT_ROLE");
        ann.patch(project.path(), object("archived", null, "description", "Ann's"))
                .expect(200);

        Answer back = owner.patch(project.path(), object("archived", false))
                .expect(200)
                .shaped("Project");

        assertThat(back.at("/is_archived").booleanValue()).isFalse();
        assertThat(back.text("/name")).isEqualTo("Old");
        assertThat(projects("")).containsExactly(project.id(), other.id());
        assertThat(projects("?archived=true")).isEmpty();
        project.label("of a project that is back");
        Answer again = owner.patch(project.path(), object("archived", false)).expect(200);
        assertThat(again.header("X-Change-Id")).isEmpty();
        assertThat(again.json()).isEqualTo(owner.get(project.path()).json());
    }

    @Test
    @Contract({"#21", "#24"})
    void theArchiveIsAFlag() {
        owner.patch(project.path(), object("archived", "yes")).invalid("body/archived bool_type");
        owner.patch(project.path(), object("archived", true, "is_archived", false))
                .invalid("body/is_archived value_error");
        owner.with("Content-Type", "application/merge-patch+json")
                .patch(project.path(), object("archived", null))
                .invalid("body/archived bool_type");
        owner.get(organization.path() + "/projects?archived=maybe").invalid("query/archived bool_parsing");
        owner.patch(project.path(), object("archived", true, "is_archived", true))
                .expect(200);
    }

    private List<String> projects(String query) {
        return owner.get(organization.path() + "/projects" + query).expect(200).texts("/projects", "id");
    }

    @Test
    @Contract("#25")
    void theTasksOfAnArchivedProjectStayReachable() {
        Task task = project.task(owner, object("assignee_id", owner.id()));

        owner.delete(project.path()).expect(200);

        owner.get(task.path()).expect(200);
        owner.patch(task.path(), object("title", "Still editable")).expect(200);
        assertThat(owner.get(project.path() + "/tasks").expect(200).texts("/tasks", "id"))
                .containsExactly(task.id());
        assertThat(owner.get(organization.path() + "/my-tasks").expect(200).texts("/tasks", "id"))
                .containsExactly(task.id());
        project.task("Archived projects accept new tasks");
    }
}
