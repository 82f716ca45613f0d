package io.workscribe.standalone.acceptance.link;

import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Organization;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Server;
import io.workscribe.standalone.acceptance.client.Task;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Links, seen from either end. */
class LinkedPagesTest {

    private final Person owner = Server.get().register("Olga");
    private final Organization organization = owner.createsOrganization();
    private final Task task = organization.project().task("Linked");
    private final Pages pages = Pages.of(organization);
    private final String page = pages.page("Manual");

    @Test
    @Contract({"#66", "M9"})
    void aLinkedPageIsShownAsItIsNowByBothNamesOfItsTitle() {
        link(task, page);
        Answer edited =
                owner.patch("/wiki/pages/" + page, object("title", "Handbook")).expect(200);

        Answer list = owner.get(links()).expect(200).shaped("LinkedPageList");

        JsonNode linked = list.at("/data/0");
        assertThat(linked.get("page_id").asString()).isEqualTo(page);
        assertThat(linked.get("title").asString()).isEqualTo("Handbook");
        assertThat(linked.get("page_title").asString()).isEqualTo("Handbook");
        assertThat(linked.get("space_id").asString()).isEqualTo(pages.space());
        assertThat(linked.get("space_name").asString()).isEqualTo(Pages.SPACE_NAME);
        assertThat(linked.get("icon_emoji").asString()).isEqualTo("\u2728");
        assertThat(linked.get("updated_at")).isEqualTo(edited.at("/updated_at"));
    }

    @Test
    @Contract({"#66", "#67"})
    void linkedLastComesFirst() {
        String second = pages.page("Second");
        String third = pages.page("Third");
        Task other = task.project().task("Other");
        link(task, second);
        link(task, page);
        link(task, third);
        link(other, page);

        assertThat(owner.get(links()).texts("/data", "page_id")).containsExactly(third, page, second);
        assertThat(owner.get(tasks(page)).texts("/data", "task_id")).containsExactly(other.id(), task.id());
    }

    @Test
    @Contract("#66")
    void deletedPagesAreLeftOut() {
        String kept = pages.page("Kept");
        link(task, page);
        link(task, kept);
        pages.delete(page);

        Answer list = owner.get(links()).expect(200);

        assertThat(list.texts("/data", "page_id")).containsExactly(kept);
        assertThat(list.at("/total").asInt()).isEqualTo(1);
    }

    @Test
    @Contract("#67")
    void aLinkedTaskIsShownAsItIsNow() {
        Person bob = organization.admits("Bob", "member");
        String link = link(task, page);
        owner.patch(task.path(), object("title", "Renamed", "assignee_id", bob.id()))
                .expect(200);

        Answer list = owner.get(tasks(page)).expect(200).shaped("LinkedTaskList");

        JsonNode linked = list.at("/data/0");
        assertThat(linked.get("link_id").asString()).isEqualTo(link);
        assertThat(linked.get("task_id").asString()).isEqualTo(task.id());
        assertThat(linked.get("project_key").asString()).isEqualTo("APP");
        assertThat(linked.get("number").asInt()).isEqualTo(task.number());
        assertThat(linked.get("title").asString()).isEqualTo("Renamed");
        assertThat(linked.get("status_name").asString()).isEqualTo("To Do");
        assertThat(linked.get("status_color"))
                .isEqualTo(task.read().at("/status").get("color"));
        assertThat(linked.get("assignee_id").asString()).isEqualTo(bob.id());
        assertThat(linked.get("assignee_name").asString()).isEqualTo("Bob");
        assertThat(linked.get("linked_by").asString()).isEqualTo(owner.id());
        assertThat(linked.get("linked_at")).isEqualTo(owner.get(links()).at("/data/0/linked_at"));
    }

    @Test
    @Contract("#67")
    void deletedTasksAreLeftOutAndUnassignedOnesHaveNoAssignee() {
        Task deleted = task.project().task("Deleted");
        link(deleted, page);
        link(task, page);
        owner.delete(deleted.path()).expect(200);

        Answer list = owner.get(tasks(page)).expect(200).shaped("LinkedTaskList");

        assertThat(list.texts("/data", "task_id")).containsExactly(task.id());
        assertThat(list.at("/total").asInt()).isEqualTo(1);
        assertThat(list.at("/data/0/assignee_id").isNull()).isTrue();
        assertThat(list.at("/data/0/assignee_name").isNull()).isTrue();
    }

    @Test
    @Contract({"#66", "#67"})
    void nothingLinkedIsAnEmptyList() {
        assertThat(owner.get(links()).expect(200).json()).isEqualTo(object("data", new Object[0], "total", 0));
        assertThat(owner.get(tasks(page)).expect(200).json()).isEqualTo(object("data", new Object[0], "total", 0));
    }

    @Test
    @Contract({"#66", "#67"})
    void onlyMembersRead() {
        Person bob = organization.admits("Bob", "member");
        Person sam = Server.get().register("Sam");
        link(task, page);
        bob.get(links()).expect(200);
        bob.get(tasks(page)).expect(200);
        owner.delete(organization.path() + "/members/" + bob.id()).expect(200);

        for (Person stranger : new Person[] {sam, bob}) {
            stranger.get(links()).refused(403, "FORBIDDEN");
            stranger.get(tasks(page)).refused(403, "FORBIDDEN");
        }
        owner.get("/tasks/" + UUID.randomUUID() + "/links").refused(404, "TASK_NOT_FOUND");
        owner.get(tasks(UUID.randomUUID().toString())).refused(404, "PAGE_NOT_FOUND");
        pages.delete(page);
        owner.get(tasks(page)).refused(404, "PAGE_NOT_FOUND");
        Server.get().anonymous().get(tasks(page)).unauthenticated("MISSING_TOKEN");
    }

    private String link(Task from, String to) {
        return owner.post(from.path() + "/links", object("page_id", to))
                .expect(201)
                .id();
    }

    private String links() {
        return task.path() + "/links";
    }

    private static String tasks(String pageId) {
        return "/pages/" + pageId + "/tasks";
    }
}
