package io.workscribe.standalone.acceptance.requests;

import static io.workscribe.standalone.acceptance.client.Json.document;
import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Client;
import io.workscribe.standalone.acceptance.client.Organization;
import io.workscribe.standalone.acceptance.client.Page;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Project;
import io.workscribe.standalone.acceptance.client.Server;
import io.workscribe.standalone.acceptance.client.Space;
import io.workscribe.standalone.acceptance.client.Sprint;
import io.workscribe.standalone.acceptance.client.Task;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What entity tags tell of an answer, and what they protect. */
@Contract("ETag")
class EntityTagsTest {

    private final Person owner = Server.get().register("Olga");
    private final Organization organization = owner.createsOrganization();
    private final Project project = organization.project();
    private final Task task = project.task("A task");

    private static String tag(Answer answer) {
        return answer.header("ETag").orElseThrow(() -> new AssertionError("No tag: " + answer));
    }

    private static String version(Answer answer) {
        return tag(answer).replaceAll("^\"(\\d+)\\..*", "$1");
    }

    private Client having(String tag) {
        return owner.with("If-None-Match", tag);
    }

    private Client basedOn(String tag) {
        return owner.with("If-Match", tag);
    }

    @Test
    void whoHasAnAnswerAlreadyIsNotGivenItAgain() {
        String tag = tag(task.read());
        assertThat(tag).matches("\"\\d+\\.[^\"]+\"");

        for (String known : List.of(tag, "W/" + tag, "\"other\", " + tag, "*")) {
            Answer unchanged = having(known).get(task.path()).expectNoBody(304);
            assertThat(tag(unchanged)).isEqualTo(tag);
        }
        having("\"other\"").get(task.path()).expect(200);
        // The version alone says nothing about what is shown.
        having("\"" + version(task.read()) + "\"").get(task.path()).expect(200);
    }

    @Test
    void whateverIsShownOfATaskChangesItsTag() {
        String label = project.label("urgent");
        owner.post(task.path() + "/labels/" + label).expect(201);
        Task other = project.task("Another one");

        String tag = tag(task.read());
        owner.patch(organization.path(), object("name", "Another name")).expect(200);
        having(tag).get(task.path()).expectNoBody(304);

        task.comment(owner);
        tag = shownAnew(tag);
        project.task(owner, object("type", "subtask", "parent_task_id", task.id()));
        tag = shownAnew(tag);
        owner.patch(other.path() + "/move", object("status_id", project.toDo(), "position", 0))
                .expect(200);
        tag = shownAnew(tag);
        owner.delete(project.path() + "/labels/" + label).expect(204);
        shownAnew(tag);
    }

    private String shownAnew(String tag) {
        String next = tag(having(tag).get(task.path()).expect(200));
        assertThat(next).isNotEqualTo(tag);
        return next;
    }

    @Test
    void thePlaceOfAPageIsShownByItsTagAndNotByItsVersion() {
        Space space = organization.space("DOC");
        Page page = space.page("Page");
        Page other = space.page("Other");
        Answer before = page.read();

        other.move(0).expect(200);

        Answer after = having(tag(before)).get(page.path()).expect(200);
        assertThat(tag(after)).isNotEqualTo(tag(before));
        assertThat(version(after)).isEqualTo(version(before));
        basedOn(tag(before)).patch(page.path(), object("title", "Mine")).expect(200);
    }

    @Test
    void listsHaveTagsUnlessTheyAreReadInParts() {
        for (String path : List.of(
                "/organizations",
                organization.path() + "/members",
                organization.path() + "/projects",
                project.path() + "/statuses",
                project.path() + "/labels",
                project.path() + "/sprints",
                task.path() + "/links",
                organization.path() + "/dashboard")) {
            String tag = tag(owner.get(path).expect(200));
            having(tag).get(path).expectNoBody(304);
        }
        for (String path : List.of(
                project.path() + "/tasks",
                task.path() + "/comments",
                "/notifications",
                organization.path() + "/search?q=a")) {
            assertThat(owner.get(path).expect(200).header("ETag")).as(path).isEmpty();
        }
        assertThat(owner.get("/auth/me").expect(200).header("ETag")).isEmpty();
    }

    @Test
    void aWriteAnswersWithTheTagThatAReadHas() {
        Answer edited = owner.patch(task.path(), object("title", "Edited")).expect(200);
        assertThat(tag(edited)).isEqualTo(tag(task.read()));
        Answer moved = owner.patch(task.path() + "/move", object("status_id", project.done(), "position", 0))
                .expect(200);
        assertThat(tag(moved)).isEqualTo(tag(task.read()));
        for (Answer created : List.of(
                owner.post(project.path() + "/labels", object("name", "new")).expect(201),
                owner.post(task.path() + "/comments", object("body_json", document("Hello")))
                        .expect(201),
                owner.post(project.path() + "/sprints", object("name", "One")).expect(201),
                owner.post(organization.path() + "/wiki/spaces", object("name", "Docs", "key", "DOC"))
                        .expect(201))) {
            assertThat(version(created)).isEqualTo(created.at("/version").asString());
        }
    }

    @Test
    void anEditIsHeldAgainstEditsAlone() {
        String seen = tag(task.read());
        task.comment(owner);
        Task other = project.task("Another one");
        owner.patch(other.path() + "/move", object("status_id", project.toDo(), "position", 0))
                .expect(200);
        owner.patch(task.path() + "/move", object("status_id", project.toDo(), "position", 0))
                .expect(200);
        assertThat(tag(task.read())).isNotEqualTo(seen);

        Answer edited =
                basedOn(seen).patch(task.path(), object("title", "Mine")).expect(200);

        basedOn(seen).patch(task.path(), object("title", "Late")).refused(412, "PRECONDITION_FAILED");
        basedOn(seen).delete(task.path()).refused(412, "PRECONDITION_FAILED");
        String label = project.label("urgent");
        basedOn(seen).post(task.path() + "/labels/" + label).refused(412, "PRECONDITION_FAILED");
        basedOn(tag(edited)).post(task.path() + "/labels/" + label).expect(201);
        basedOn(tag(edited)).patch(task.path(), object("title", "Late")).refused(412, "PRECONDITION_FAILED");
        assertThat(task.read().text("/title")).isEqualTo("Mine");
    }

    @Test
    void aVersionAloneWillDoAndAWeakTagWillNot() {
        String seen = tag(task.read());
        String version = version(task.read());

        basedOn("W/" + seen).patch(task.path(), object("title", "No")).refused(412, "PRECONDITION_FAILED");
        basedOn("\"other\"").patch(task.path(), object("title", "No")).refused(412, "PRECONDITION_FAILED");
        basedOn("\"999\"").patch(task.path(), object("title", "No")).refused(412, "PRECONDITION_FAILED");
        basedOn(version).patch(task.path(), object("title", "No")).refused(400, "BAD_REQUEST");
        basedOn("*").patch(task.path(), object("title", "One")).expect(200);
        basedOn("\"999\", W/\"0\", \"1\"")
                .patch(task.path(), object("title", "Two"))
                .expect(200);
        basedOn("\"2\"").patch(task.path(), object("title", "Three")).expect(200);
        assertThat(version).isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "\"0\", 0",
                "\"0\" \"1\"",
                "\"0",
                "0\"",
                "*, \"0\"",
                ",",
                "W/0",
                "w/\"0\"",
                "'0'",
                "\"0\" W/",
                "\"a b\""
            })
    void whatIsNoListOfTagsIsRefused(String tags) {
        basedOn(tags).patch(task.path(), object("title", "No")).refused(400, "BAD_REQUEST");
        basedOn(tags).delete(task.path()).refused(400, "BAD_REQUEST");

        assertThat(version(task.read())).isEqualTo("0");
    }

    @Test
    void whatHasNoReadOfItsOwnTellsItsVersion() {
        Sprint sprint = project.sprint("One");
        String sprintVersion = "\"" + sprint.read().get("version").asString() + "\"";
        basedOn(sprintVersion).patch(sprint.path(), object("name", "Two")).expect(200);
        basedOn(sprintVersion).post(sprint.path() + "/start").refused(412, "PRECONDITION_FAILED");

        String comment = task.comment(owner);
        task.comment(owner);
        String commentVersion = "\""
                + owner.get(task.path() + "/comments").at("/comments/0/version").asString() + "\"";
        String commentPath = task.path() + "/comments/" + comment;
        basedOn(commentVersion)
                .patch(commentPath, object("body_json", document("Edited")))
                .expect(200);
        basedOn(commentVersion).delete(commentPath).refused(412, "PRECONDITION_FAILED");

        String projectVersion = "\"" + owner.get(project.path()).at("/version").asString() + "\"";
        String label = project.label("urgent");
        basedOn(projectVersion).patch(project.path(), object("name", "Renamed")).expect(200);
        basedOn(projectVersion).delete(project.path()).refused(412, "PRECONDITION_FAILED");
        basedOn("\"0\"").delete(project.path() + "/labels/" + label).refused(412, "PRECONDITION_FAILED");
        String labelVersion = "\""
                + owner.get(project.path() + "/labels").at("/labels/0/version").asString() + "\"";
        basedOn(labelVersion).delete(project.path() + "/labels/" + label).expect(204);

        Space space = organization.space("DOC");
        String spaceVersion = "\"" + space.read().get("version").asString() + "\"";
        Page page = space.page("A page");
        basedOn("\"7\"").send("POST", page.path() + "/move", "{\"position\":0}").expect(200);
        page.delete().expect(200);
        basedOn(spaceVersion).patch(space.path(), object("name", "Renamed")).expect(200);
        basedOn(spaceVersion).delete(space.path()).refused(412, "PRECONDITION_FAILED");
    }

    @Test
    void movesIgnoreWhatTheyAreBasedOn() {
        basedOn("\"999\"")
                .patch(task.path() + "/move", object("status_id", project.toDo(), "position", 0))
                .expect(200);
        basedOn("\"999\"")
                .send(
                        "PATCH",
                        "/tasks/bulk-positions",
                        "{\"positions\":[{\"task_id\":\"%s\",\"position\":0}]}".formatted(task.id()))
                .expect(200);
    }

    @Test
    void whoMayNotEditIsNotToldOfVersions() {
        Person stranger = Server.get().register("Eve");
        Client based = stranger.with("If-Match", "\"999\"");
        Page page = organization.space("DOC").page("A page");
        Sprint sprint = project.sprint("One");
        Person member = organization.admits("Max", "member");
        String unknown = "/tasks/" + UUID.randomUUID();

        for (String tags : List.of("\"999\"", "*", "W/\"0\"")) {
            owner.with("If-Match", tags).patch(unknown, object("title", "Mine")).refused(404, "TASK_NOT_FOUND");
            owner.with("If-Match", tags).delete(unknown).refused(404, "TASK_NOT_FOUND");
            stranger.with("If-Match", tags).delete(task.path()).refused(403, "FORBIDDEN");
        }
        based.patch(task.path(), object("title", "Mine")).refused(403, "FORBIDDEN");
        based.delete(task.path()).refused(403, "FORBIDDEN");
        based.patch(page.path(), object("title", "Mine")).refused(403, "FORBIDDEN");
        based.delete(page.path()).refused(403, "FORBIDDEN");
        based.patch(sprint.path(), object("name", "Mine")).refused(404, "SPRINT_NOT_FOUND");
        based.patch(project.path(), object("name", "Mine")).refused(403, "NOT_A_MEMBER");
        member.with("If-Match", "\"999\"")
                .patch(sprint.path(), object("name", "Mine"))
                .refused(403, "FORBIDDEN");
        member.with("If-Match", "\"999\"").delete(task.path()).refused(403, "FORBIDDEN");
    }
}
