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
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Changes as merge patches. */
@Contract("merge-patch")
class MergePatchTest {

    private final Person owner = Server.get().register("Olga");
    private final Client patching = owner.with("Content-Type", "application/merge-patch+json; charset=utf-8");
    private final Organization organization = owner.createsOrganization();
    private final Project project = organization.project();

    @Test
    void nullClearsWhatCanBeEmpty() {
        Sprint sprint = project.sprint(
                object("name", "One", "goal", "A goal", "start_date", "2026-01-02", "end_date", "2026-01-09"));
        String label = project.label("urgent");
        ObjectNode full = object(
                "assignee_id", owner.id(), "priority", "high", "sprint_id", sprint.id(), "due_date", "2026-01-02");
        full.set("description_json", document("Text"));
        full.putArray("label_ids").add(label);
        Task task = project.task(owner, full);

        Answer cleared = patching.send("PATCH", task.path(), """
                {"description_json": null, "assignee_id": null, "sprint_id": null, "due_date": null, "priority": null,
                 "label_ids": null, "parent_task_id": null}""").expect(200);
        for (String key : new String[] {"description_json", "assignee_id", "sprint_id", "due_date"}) {
            assertThat(cleared.at("/" + key).isNull()).as(key).isTrue();
        }
        assertThat(cleared.text("/priority")).isEqualTo("none");
        assertThat(cleared.at("/labels").size()).isZero();
        assertThat(cleared.text("/title")).isEqualTo("A task");

        Answer timeless = patching.send("PATCH", sprint.path(), """
                {"goal": null, "start_date": null, "end_date": null}""").expect(200);
        assertThat(timeless.at("/goal").isNull()).isTrue();
        assertThat(timeless.at("/start_date").isNull()).isTrue();
        assertThat(timeless.at("/end_date").isNull()).isTrue();

        owner.patch(project.path(), object("description", "Text")).expect(200);
        assertThat(patching.send("PATCH", project.path(), "{\"description\":null}")
                        .expect(200)
                        .at("/description")
                        .isNull())
                .isTrue();

        Space space = organization.space("DOC");
        owner.patch(space.path(), object("description", "Text", "icon_emoji", "x"))
                .expect(200);
        Answer bare = patching.send("PATCH", space.path(), "{\"description\":null,\"icon_emoji\":null}")
                .expect(200);
        assertThat(bare.at("/description").isNull()).isTrue();
        assertThat(bare.at("/icon_emoji").isNull()).isTrue();

        ObjectNode text = object("title", "Page", "icon_emoji", "x");
        text.set("content_json", document("Text"));
        Page page = space.page(text);
        Answer empty = patching.send("PATCH", page.path(), "{\"content_json\":null,\"icon_emoji\":null}")
                .expect(200);
        assertThat(empty.at("/content_json").isNull()).isTrue();
        assertThat(empty.at("/icon_emoji").isNull()).isTrue();
        assertThat(empty.text("/title")).isEqualTo("Page");
    }

    @Test
    void nullIsRefusedWhereNothingCannotBe() {
        Task task = project.task("A task");
        patching.send("PATCH", task.path(), "{\"title\":null,\"status_id\":null,\"type\":null}")
                .invalid("body/title string_type", "body/status_id uuid_type", "body/type string_type");
        patching.send("PATCH", project.path(), "{\"name\":null}").invalid("body/name string_type");
        patching.send("PATCH", organization.path(), "{\"name\":null,\"slug\":null}")
                .invalid("body/name string_type", "body/slug string_type");
        patching.send("PATCH", task.path() + "/comments/" + task.comment(owner), "{\"body_json\":null}")
                .invalid("body/body_json dict_type");
        Sprint sprint = project.sprint("One");
        patching.send("PATCH", sprint.path(), "{\"name\":null}").invalid("body/name string_type");
        Space space = organization.space("DOC");
        patching.send("PATCH", space.path(), "{\"name\":null}").invalid("body/name string_type");
        patching.send("PATCH", space.page("Page").path(), "{\"title\":null}").invalid("body/title string_type");
        Person member = organization.admits("Max", "member");
        patching.send("PATCH", organization.path() + "/members/" + member.id(), "{\"role\":null}")
                .invalid("body/role string_type");
        patching.send("PATCH", task.path(), "{\"label_ids\":[null]}").expect(422);
        assertThat(task.read().text("/title")).isEqualTo("A task");
    }

    @Test
    void whatIsJsonOnlyKeepsItsMeaning() {
        Task task = project.task(owner, object("priority", "high"));
        assertThat(owner.send("PATCH", task.path(), "{\"priority\":null,\"title\":null}")
                        .expect(200)
                        .text("/priority"))
                .isEqualTo("high");
    }

    @Test
    void nullsInsideOfADocumentAreItsOwn() {
        Task task = project.task("A task");
        String document = "{\"type\":\"doc\",\"attrs\":{\"a\":null},\"content\":[]}";
        Answer edited = patching.send("PATCH", task.path(), "{\"description_json\":" + document + "}")
                .expect(200);
        assertThat(edited.at("/description_json").toString()).isEqualTo(document);
        // Replaced as a whole, not merged.
        String other = "{\"type\":\"doc\"}";
        assertThat(patching.send("PATCH", task.path(), "{\"description_json\":" + other + "}")
                        .expect(200)
                        .at("/description_json")
                        .toString())
                .isEqualTo(other);
    }

    @Test
    void aPatchIsAnObjectAndAMoveIsNone() {
        Task task = project.task("A task");
        for (String patch : new String[] {"[]", "null", "\"text\"", "7"}) {
            patching.send("PATCH", task.path(), patch).invalid("body model_attributes_type");
        }
        patching.send("PATCH", task.path(), "{").expect(422);
        patching.patch(task.path() + "/move", object("status_id", project.done(), "position", 0))
                .invalid("body value_error");
        patching.send(
                        "PATCH",
                        "/tasks/bulk-positions",
                        "{\"positions\":[{\"task_id\":\"%s\",\"position\":0}]}".formatted(task.id()))
                .invalid("body value_error");
        patching.send("PATCH", task.path(), "{}").expect(200);
    }
}
