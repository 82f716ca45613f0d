package io.workscribe.standalone.acceptance.restore;

import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Organization;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Project;
import io.workscribe.standalone.acceptance.client.Server;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The deletion of a project is that it is put into the archive. */
@Contract("POST /api/v1/organizations/{slug}/projects/{project_id}/restore")
class RestoredProjectsTest {

    private final Person owner = Server.get().register("Olga");
    private final Organization organization = owner.createsOrganization();
    private final Project project = organization.project();

    @Test
    void itIsOutOfTheArchiveWithAllThatIsInIt() {
        project.task("Waiting");
        owner.delete(project.path()).expect(200);

        Answer restored = restore(owner).expect(200).shaped("Project");

        assertThat(restored.header("X-Change-Id")).isPresent();
        assertThat(restored.at("/is_archived").asBoolean()).isFalse();
        assertThat(owner.get(project.path() + "/tasks").at("/total").asInt()).isEqualTo(1);
        assertThat(owner.get(organization.path() + "/search?q=waiting")
                        .at("/total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void whatIsNotInTheArchiveStaysAsItIs() {
        Answer before = owner.get(project.path()).expect(200);

        Answer answer = restore(owner).expect(200);

        assertThat(answer.json()).isEqualTo(before.json());
        assertThat(answer.header("X-Change-Id")).isEmpty();
    }

    @Test
    void onlyTheOwnerBringsItBack() {
        owner.delete(project.path()).expect(200);

        restore(organization.admits("Ann", "admin")).refused(403, "INSUFFICIENT_ROLE");
        restore(Server.get().register("Sam")).refused(403, "NOT_A_MEMBER");
        owner.post(organization.path() + "/projects/" + UUID.randomUUID() + "/restore")
                .refused(404, "PROJECT_NOT_FOUND");
        owner.post(organization.path() + "/projects/nonsense/restore").invalid("path/project_id uuid_parsing");
    }

    private Answer restore(Person person) {
        return person.post(project.path() + "/restore");
    }
}
