package io.workscribe.standalone.acceptance.comment;

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
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Contract #41 to #44. */
class CommentsTest {

    private final Person owner = Server.get().register("Olga");
    private final Organization organization = owner.createsOrganization();
    private final Project project = organization.project();
    private final Task task = project.task("Discussed");
    private final Person bob = organization.admits("Bob", "member");

    @Test
    @Contract({"#42", "M26"})
    void anyMemberWritesOne() {
        Answer written = write(bob, document("Hello")).expect(201).shaped("Comment");

        assertThat(written.at("/body_json")).isEqualTo(document("Hello"));
        assertThat(written.text("/author_id")).isEqualTo(bob.id());
        assertThat(written.text("/author/display_name")).isEqualTo("Bob");
        assertThat(written.text("/task_id")).isEqualTo(task.id());
        assertThat(written.at("/is_edited").asBoolean()).isFalse();
        assertThat(task.read().at("/comment_count").asInt()).isEqualTo(1);
    }

    @Test
    @Contract({"#41", "2.7"})
    void areListedOldestFirst() {
        String first = task.comment(owner);
        String second = task.comment(bob);

        Answer page = owner.get(comments()).expect(200).shaped("CommentPage");

        assertThat(page.texts("/comments", "id")).containsExactly(first, second);
        assertThat(page.at("/total").asInt()).isEqualTo(2);
        assertThat(page.at("/limit").asInt()).isEqualTo(50);
    }

    @Test
    @Contract({"#41", "2.7"})
    void arePaged() {
        task.comment(owner);
        String second = task.comment(owner);
        task.comment(owner);

        Answer page = owner.get(comments() + "?skip=1&limit=1").expect(200);

        assertThat(page.texts("/comments", "id")).containsExactly(second);
        assertThat(page.at("/total").asInt()).isEqualTo(3);
        owner.get(comments() + "?limit=0").invalid("query/limit greater_than_equal");
    }

    @Test
    @Contract({"#43", "F15"})
    void f15TheAuthorEdits() {
        String comment = task.comment(bob);
        String before = owner.get(comments()).text("/comments/0/updated_at");

        Answer edited = edit(bob, comment, document("Better")).expect(200).shaped("Comment");

        assertThat(edited.at("/is_edited").asBoolean()).isTrue();
        assertThat(edited.at("/body_json")).isEqualTo(document("Better"));
        assertThat(edited.text("/updated_at")).isGreaterThan(before);
        assertThat(owner.get(comments()).at("/comments/0")).isEqualTo(edited.json());
    }

    @Test
    @Contract({"#43", "F9", "D6"})
    void f9NobodyElseEdits() {
        String comment = task.comment(bob);
        Person ann = organization.admits("Ann", "admin");

        edit(owner, comment, document("Rewritten")).refused(403, "FORBIDDEN");
        edit(ann, comment, document("Rewritten")).refused(403, "FORBIDDEN");
        edit(Server.get().register("Sam"), comment, document("Rewritten")).refused(403, "FORBIDDEN");

        assertThat(owner.get(comments()).at("/comments/0/body_json")).isEqualTo(document("A comment"));
    }

    @Test
    @Contract({"#44", "F9"})
    void authorOwnerAndAdminDelete() {
        Person ann = organization.admits("Ann", "admin");
        Person max = organization.admits("Max", "member");
        String first = task.comment(bob);
        String second = task.comment(bob);
        String third = task.comment(bob);

        max.delete(comments() + "/" + first).refused(403, "FORBIDDEN");
        bob.delete(comments() + "/" + first).expectEmptyObject(200);
        ann.delete(comments() + "/" + second).expectEmptyObject(200);
        owner.delete(comments() + "/" + third).expectEmptyObject(200);

        assertThat(owner.get(comments()).at("/total").asInt()).isZero();
        assertThat(task.read().at("/comment_count").asInt()).isZero();
    }

    @Test
    @Contract({"#43", "#44"})
    void whatIsDeletedIsNotFound() {
        String comment = task.comment(bob);
        bob.delete(comments() + "/" + comment).expect(200);

        bob.delete(comments() + "/" + comment).refused(404, "COMMENT_NOT_FOUND");
        edit(bob, comment, document("Late")).refused(404, "COMMENT_NOT_FOUND");
        edit(bob, UUID.randomUUID().toString(), document("Late")).refused(404, "COMMENT_NOT_FOUND");
        bob.delete(comments() + "/nonsense").invalid("path/comment_id uuid_parsing");
    }

    @Test
    @Contract({"#43", "#44", "F8"})
    void f8ACommentBelongsToItsTask() {
        String comment = task.comment(bob);
        Task other = project.task("Other");
        String path = other.path() + "/comments/" + comment;

        bob.patch(path, object("body_json", document("Moved"))).refused(404, "COMMENT_NOT_FOUND");
        owner.delete(path).refused(404, "COMMENT_NOT_FOUND");

        assertThat(owner.get(comments()).at("/total").asInt()).isEqualTo(1);
    }

    @Test
    @Contract({"#42", "#43"})
    void theBodyIsAnObject() {
        write(owner, object()).expect(201);
        write(owner, array()).invalid("body/body_json dict_type");
        owner.post(comments(), object()).invalid("body/body_json missing");
        owner.post(comments(), object("body_json", null)).invalidAt("body/body_json");
        owner.post(comments(), object("body_json", "Hello")).invalid("body/body_json dict_type");
        String comment = task.comment(owner);
        owner.patch(comments() + "/" + comment, object()).invalid("body/body_json missing");
        owner.patch(comments() + "/" + comment, object("body_json", null)).invalidAt("body/body_json");
    }

    @Test
    @Contract({"#41", "#42", "2.5"})
    void onlyMembersReadAndWrite() {
        Person sam = Server.get().register("Sam");

        sam.get(comments()).refused(403, "FORBIDDEN");
        write(sam, document("Spam")).refused(403, "FORBIDDEN");
        owner.get("/tasks/" + UUID.randomUUID() + "/comments").refused(404, "TASK_NOT_FOUND");
        owner.post("/tasks/" + UUID.randomUUID() + "/comments", object("body_json", object()))
                .refused(404, "TASK_NOT_FOUND");
    }

    private Answer write(Person author, JsonNode body) {
        return author.post(comments(), object("body_json", body));
    }

    private Answer edit(Person editor, String comment, JsonNode body) {
        return editor.patch(comments() + "/" + comment, object("body_json", body));
    }

    private String comments() {
        return task.path() + "/comments";
    }
}
