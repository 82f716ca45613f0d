package io.workscribe.standalone.acceptance.restore;

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
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@Contract("POST /api/v1/sprints/{sprint_id}/restore")
class RestoredSprintsTest {

    private final Person owner = Server.get().register("Olga");
    private final Organization organization = owner.createsOrganization();
    private final Project project = organization.project();
    private final Sprint sprint = project.sprint(
            object("name", "First", "goal", "Ship", "start_date", "2027-01-04", "end_date", "2027-01-15"));

    @Test
    void everythingIsAsItWas() {
        project.sprint("Second");
        sprint.takes(project.task("Open"), done());
        ObjectNode before = withoutVersions(sprint.read());
        delete();

        Answer restored = restore(owner).expect(200).shaped("Sprint");

        assertThat(restored.header("X-Change-Id")).isPresent();
        assertThat(restored.json()).isEqualTo(sprint.read());
        assertThat(withoutVersions(sprint.read())).isEqualTo(before);
        assertThat(owner.get(project.path() + "/sprints").text("/sprints/0/id")).isEqualTo(sprint.id());
        sprint.starts().holds(2, 1);
    }

    @Test
    void tasksThatWerePlannedElsewhereSinceStayThere() {
        Sprint other = project.sprint("Second");
        Task kept = project.task("Kept");
        Task elsewhere = project.task("Elsewhere");
        Task andBack = project.task("There and back");
        Task gone = project.task("Gone");
        sprint.takes(kept, elsewhere, andBack, gone);
        delete();
        other.takes(elsewhere, andBack);
        owner.delete(other.path() + "/tasks/" + andBack.id()).expect(200);
        owner.delete(gone.path()).expect(200);

        restore(owner).expect(200);

        assertThat(kept.read().text("/sprint_id")).isEqualTo(sprint.id());
        assertThat(elsewhere.read().text("/sprint_id")).isEqualTo(other.id());
        assertThat(andBack.read().at("/sprint_id").isNull()).isTrue();
        sprint.holds(1, 0);
    }

    @Test
    void itsVersionGrowsAndItCanBeDeletedAgain() {
        long version = sprint.read().get("version").asLong();
        delete();

        restore(owner.with("If-Match", "\"" + (version - 1) + "\"")).refused(412, "PRECONDITION_FAILED");
        assertThat(restore(owner.with("If-Match", "\"" + version + "\""))
                        .expect(200)
                        .at("/version")
                        .asLong())
                .isGreaterThan(version);

        delete();
        owner.post(sprint.path() + "/start").refused(404, "SPRINT_NOT_FOUND");
        restore(owner).expect(200);
    }

    @Test
    void whatIsNotDeletedStaysAsItIs() {
        Answer answer = restore(owner).expect(200);

        assertThat(answer.json()).isEqualTo(sprint.read());
        assertThat(answer.header("X-Change-Id")).isEmpty();
    }

    @Test
    void whoMayDeleteItBringsItBack() {
        delete();

        restore(organization.admits("Bob", "member")).refused(403, "FORBIDDEN");
        restore(Server.get().register("Sam")).refused(404, "SPRINT_NOT_FOUND");
        owner.post("/sprints/" + UUID.randomUUID() + "/restore").refused(404, "SPRINT_NOT_FOUND");
        owner.post("/sprints/nonsense/restore").invalid("path/sprint_id uuid_parsing");
        restore(organization.admits("Ann", "admin")).expect(200);
    }

    @Test
    void ofTwoAtOnceOneChangesIt() {
        sprint.takes(project.task("In it"));
        delete();

        List<Answer> answers = Race.run(2, runner -> restore(owner));

        answers.forEach(answer -> answer.expect(200));
        assertThat(answers.stream()
                        .filter(answer -> answer.header("X-Change-Id").isPresent())
                        .count())
                .isEqualTo(1);
        sprint.holds(1, 0);
    }

    private Task done() {
        return project.task(owner, object("title", "Done", "status_id", project.done()));
    }

    private void delete() {
        owner.delete(sprint.path()).expect(200);
    }

    private Answer restore(Client person) {
        return person.post(sprint.path() + "/restore");
    }

    private static ObjectNode withoutVersions(JsonNode read) {
        return ((ObjectNode) read).remove(List.of("version", "revision", "updated_at"));
    }
}
