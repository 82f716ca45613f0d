package io.workscribe.standalone.acceptance.restore;

import static io.workscribe.standalone.acceptance.client.Json.document;
import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Organization;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Race;
import io.workscribe.standalone.acceptance.client.Server;
import io.workscribe.standalone.acceptance.client.Task;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

@Contract("POST /api/v1/tasks/{task_id}/comments/{comment_id}/restore")
class RestoredCommentsTest {

    private final Person owner = Server.get().register("Olga");
    private final Organization organization = owner.createsOrganization();
    private final Task task = organization.project().task("Discussed");
    private final Person bob = organization.admits("Bob", "member");
    private final String comment = task.comment(bob);

    @Test
    void everythingIsAsItWas() {
        task.comment(owner);
        bob.patch(path(), object("body_json", document("A zebra"))).expect(200);
        String listed = withoutVersions(owner.get(comments()));
        String counted = task.read().text("/title") + task.read().at("/comment_count");
        assertThat(found("zebra")).isEqualTo(1);
        bob.delete(path()).expect(200);
        assertThat(found("zebra")).isZero();

        Answer restored = restore(bob).expect(200).shaped("Comment");

        assertThat(restored.header("X-Change-Id")).isPresent();
        assertThat(restored.at("/is_edited").asBoolean()).isTrue();
        assertThat(withoutVersions(owner.get(comments()))).isEqualTo(listed);
        assertThat(owner.get(comments()).at("/comments/0")).isEqualTo(restored.json());
        assertThat(task.read().text("/title") + task.read().at("/comment_count"))
                .isEqualTo(counted);
        assertThat(found("zebra")).isEqualTo(1);
    }

    @Test
    void itsVersionGrowsAndItCanBeEditedAndDeletedAgain() {
        int before = owner.get(comments()).at("/comments/0/version").asInt();
        bob.delete(path()).expect(200);

        int after = restore(bob).expect(200).at("/version").asInt();

        assertThat(after).isGreaterThan(before);
        bob.patch(path(), object("body_json", document("Better"))).expect(200);
        bob.delete(path()).expect(200);
        restore(bob).expect(200);
        assertThat(owner.get(comments()).at("/comments/0/body_json")).isEqualTo(document("Better"));
    }

    @Test
    void whatIsNotDeletedStaysAsItIs() {
        ObjectNode before = (ObjectNode) owner.get(comments()).at("/comments/0");

        Answer answer = restore(bob).expect(200);

        assertThat(answer.json()).isEqualTo(before);
        assertThat(answer.header("X-Change-Id")).isEmpty();
    }

    @Test
    void whoMayDeleteItBringsItBack() {
        Person max = organization.admits("Max", "member");
        bob.delete(path()).expect(200);

        restore(max).refused(403, "FORBIDDEN");
        restore(Server.get().register("Sam")).refused(403, "FORBIDDEN");
        restore(organization.admits("Ann", "admin")).expect(200);
        owner.delete(path()).expect(200);
        restore(owner).expect(200);
    }

    @Test
    void whatNeverWasIsNotFound() {
        bob.delete(path()).expect(200);
        Task other = task.project().task("Other");

        bob.post(other.path() + "/comments/" + comment + "/restore").refused(404, "COMMENT_NOT_FOUND");
        bob.post(comments() + "/" + UUID.randomUUID() + "/restore").refused(404, "COMMENT_NOT_FOUND");
        bob.post("/tasks/" + UUID.randomUUID() + "/comments/" + comment + "/restore")
                .refused(404, "TASK_NOT_FOUND");
        bob.post(comments() + "/nonsense/restore").invalid("path/comment_id uuid_parsing");
        owner.delete(task.path()).expect(200);
        restore(bob).refused(404, "TASK_NOT_FOUND");
    }

    @Test
    void ofTwoAtOnceBothFindItThereAndOneHasChangedIt() {
        bob.delete(path()).expect(200);

        List<Answer> answers = Race.run(2, runner -> restore(runner == 0 ? bob : owner));

        answers.forEach(answer -> answer.expect(200));
        assertThat(answers.stream()
                        .filter(answer -> answer.header("X-Change-Id").isPresent())
                        .count())
                .isEqualTo(1);
        assertThat(owner.get(comments()).at("/total").asInt()).isEqualTo(1);
    }

    private Answer restore(Person person) {
        return person.post(path() + "/restore");
    }

    private int found(String words) {
        return owner.get(organization.path() + "/search?q=" + words)
                .expect(200)
                .at("/total")
                .asInt();
    }

    private static String withoutVersions(Answer list) {
        ObjectNode page = (ObjectNode) list.expect(200).json();
        page.get("comments").forEach(each -> ((ObjectNode) each).remove(List.of("version", "revision", "updated_at")));
        return page.toString();
    }

    private String comments() {
        return task.path() + "/comments";
    }

    private String path() {
        return comments() + "/" + comment;
    }
}
