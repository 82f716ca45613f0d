package io.workscribe.standalone.acceptance.restore;

import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Organization;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Project;
import io.workscribe.standalone.acceptance.client.Race;
import io.workscribe.standalone.acceptance.client.Server;
import io.workscribe.standalone.acceptance.client.Task;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@Contract("POST /api/v1/organizations/{slug}/projects/{project_id}/labels/{label_id}/restore")
class RestoredLabelsTest {

    private final Person owner = Server.get().register("Olga");
    private final Organization organization = owner.createsOrganization();
    private final Project project = organization.project();
    private final String other = project.label("first");
    private final String label = project.label("bug");

    @Test
    void itIsOnTheTasksAgainThatHadIt() {
        project.label("last");
        Task kept = labelled(label);
        Task relabelled = labelled(label);
        Task without = labelled(other);
        Task deleted = labelled(label);
        String before = labels().text("/labels/1/name") + labels().texts("/labels", "id");
        owner.delete(deleted.path()).expect(200);
        owner.delete(path()).expect(204);
        owner.patch(relabelled.path(), object("label_ids", List.of(other))).expect(200);
        assertThat(found(label)).isZero();

        Answer restored = restore(owner).expect(200).shaped("Label");

        assertThat(restored.header("X-Change-Id")).isPresent();
        assertThat(labels().at("/labels/1")).isEqualTo(restored.json());
        assertThat(labels().text("/labels/1/name") + labels().texts("/labels", "id"))
                .isEqualTo(before);
        assertThat(labelsOf(kept)).containsExactly("bug");
        assertThat(labelsOf(relabelled)).containsExactly("first", "bug");
        assertThat(labelsOf(without)).containsExactly("first");
        owner.post(deleted.path() + "/restore").expect(200);
        assertThat(labelsOf(deleted)).containsExactly("bug");
        assertThat(found(label)).isEqualTo(3);
        assertThat(found("none")).isZero();
    }

    @Test
    void itCanBeTakenOffAndDeletedAgain() {
        Task task = labelled(label);
        int version = labels().at("/labels/1/version").asInt();
        owner.delete(path()).expect(204);
        assertThat(found("none")).isEqualTo(1);

        assertThat(restore(owner).expect(200).at("/version").asInt()).isGreaterThan(version);

        owner.delete(task.path() + "/labels/" + label).expect(204);
        assertThat(labelsOf(task)).isEmpty();
        owner.post(task.path() + "/labels/" + label).expect(201);
        owner.delete(path()).expect(204);
        assertThat(labelsOf(task)).isEmpty();
        restore(owner).expect(200);
        assertThat(labelsOf(task)).containsExactly("bug");
    }

    @Test
    void itsNameMayBeTakenAndAnotherGiven() {
        owner.delete(path()).expect(204);
        project.label("BUG");

        restore(owner).refused(409, "LABEL_EXISTS");
        owner.post(path() + "/restore", object("name", "First")).refused(409, "LABEL_EXISTS");
        owner.post(path() + "/restore", object("name", "")).invalid("body/name string_too_short");
        owner.post(path() + "/restore", object("name", 7)).invalid("body/name string_type");

        assertThat(owner.post(path() + "/restore", object("name", "Former bug"))
                        .expect(200)
                        .text("/name"))
                .isEqualTo("Former bug");
        assertThat(labels().texts("/labels", "name")).containsExactly("first", "Former bug", "BUG");
    }

    @Test
    void whatIsNotDeletedStaysAsItIs() {
        Answer answer = owner.post(path() + "/restore", object("name", "Other")).expect(200);

        assertThat(answer.json()).isEqualTo(labels().at("/labels/1"));
        assertThat(answer.text("/name")).isEqualTo("bug");
        assertThat(answer.header("X-Change-Id")).isEmpty();
    }

    @Test
    void whoMayDeleteItBringsItBack() {
        owner.delete(path()).expect(204);

        restore(organization.admits("Bob", "member")).refused(403, "INSUFFICIENT_ROLE");
        restore(Server.get().register("Sam")).refused(403, "NOT_A_MEMBER");
        owner.post(organization.project("OTH").path() + "/labels/" + label + "/restore")
                .refused(404, "LABEL_NOT_FOUND");
        owner.post(project.path() + "/labels/" + UUID.randomUUID() + "/restore").refused(404, "LABEL_NOT_FOUND");
        owner.post(project.path() + "/labels/nonsense/restore").invalid("path/label_id uuid_parsing");
        restore(organization.admits("Ann", "admin")).expect(200);
    }

    @Test
    void ofTwoAtOnceOneChangesIt() {
        owner.delete(path()).expect(204);

        List<Answer> answers = Race.run(2, runner -> restore(owner));

        answers.forEach(answer -> answer.expect(200));
        assertThat(answers.stream()
                        .filter(answer -> answer.header("X-Change-Id").isPresent())
                        .count())
                .isEqualTo(1);
    }

    private Task labelled(String labelId) {
        return project.task(owner, object("label_ids", List.of(labelId)));
    }

    private List<String> labelsOf(Task task) {
        List<String> detail = task.read().texts("/labels", "name");
        String listed = owner.get(project.path() + "/tasks")
                .at("/tasks")
                .valueStream()
                .filter(each -> each.get("id").asString().equals(task.id()))
                .map(each -> each.get("labels").toString())
                .findFirst()
                .orElseThrow();
        assertThat(listed).isEqualTo(task.read().at("/labels").toString());
        return detail;
    }

    private int found(String labelId) {
        return owner.get(project.path() + "/tasks?label_id=" + labelId)
                .expect(200)
                .at("/total")
                .asInt();
    }

    private Answer labels() {
        return owner.get(project.path() + "/labels").expect(200);
    }

    private Answer restore(Person person) {
        return person.post(path() + "/restore");
    }

    private String path() {
        return project.path() + "/labels/" + label;
    }
}
