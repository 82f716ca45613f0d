package io.workscribe.standalone.acceptance.link;

import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Client;
import io.workscribe.standalone.acceptance.client.Organization;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Project;
import io.workscribe.standalone.acceptance.client.Server;
import io.workscribe.standalone.acceptance.client.Task;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Linking tasks to wiki pages and taking the links away. */
class LinkPagesTest {

    private final Person owner = Server.get().register("Olga");
    private final Organization organization = owner.createsOrganization();
    private final Project project = organization.project();
    private final Task task = project.task("Linked");
    private final Pages pages = Pages.of(organization);
    private final String page = pages.page("Manual");

    @Test
    @Contract("#64")
    void anyMemberLinks() {
        Person bob = organization.admits("Bob", "member");

        Answer linked = link(bob, page).expect(201).shaped("Link");

        assertThat(linked.text("/org_id")).isEqualTo(organization.id());
        assertThat(linked.text("/task_id")).isEqualTo(task.id());
        assertThat(linked.text("/page_id")).isEqualTo(page);
        assertThat(linked.text("/created_by")).isEqualTo(bob.id());
        JsonNode listed = owner.get(links()).at("/data/0");
        assertThat(listed.get("link_id").asString()).isEqualTo(linked.id());
        assertThat(listed.get("linked_at")).isEqualTo(linked.at("/created_at"));
        assertThat(listed.get("linked_by").asString()).isEqualTo(bob.id());
    }

    @Test
    @Contract({"#64", "F23"})
    void onceIsEnough() {
        link(owner, page).expect(201);

        link(owner, page).refused(409, "LINK_ALREADY_EXISTS");
        link(organization.admits("Bob", "member"), page).refused(409, "LINK_ALREADY_EXISTS");

        assertThat(owner.get(links()).at("/total").asInt()).isEqualTo(1);
    }

    @Test
    @Contract("#64")
    void onlyLivePagesOfTheOrganizationAreFound() {
        String deleted = pages.page("Gone");
        pages.delete(deleted);
        String foreign =
                Pages.of(Server.get().register("Eve").createsOrganization()).page("Secret");

        link(owner, deleted).refused(404, "PAGE_NOT_FOUND");
        link(owner, foreign).refused(404, "PAGE_NOT_FOUND");
        link(owner, UUID.randomUUID().toString()).refused(404, "PAGE_NOT_FOUND");
        link(owner, pages.space()).refused(404, "PAGE_NOT_FOUND");

        assertThat(owner.get(links()).at("/total").asInt()).isZero();
        assertThat(owner.get(task.path() + "/activity").at("/total").asInt()).isEqualTo(1);
    }

    @Test
    @Contract({"#64", "#65"})
    void outsidersAndUnknownTasksAreRefused() {
        Person sam = Server.get().register("Sam");
        link(owner, page).expect(201);

        link(sam, pages.page("Other")).refused(403, "FORBIDDEN");
        sam.delete(links() + "/" + page).refused(403, "FORBIDDEN");
        String unknown = "/tasks/" + UUID.randomUUID() + "/links";
        owner.post(unknown, object("page_id", page)).refused(404, "TASK_NOT_FOUND");
        owner.delete(unknown + "/" + page).refused(404, "TASK_NOT_FOUND");

        assertThat(owner.get(links()).texts("/data", "page_id")).containsExactly(page);
    }

    @Test
    @Contract("#65")
    void anyMemberUnlinksByThePage() {
        String link = link(owner, page).expect(201).id();
        Person bob = organization.admits("Bob", "member");

        bob.delete(links() + "/" + link).refused(404, "LINK_NOT_FOUND");
        bob.delete(links() + "/" + page).expectEmptyObject(200);

        assertThat(owner.get(links()).at("/total").asInt()).isZero();
        bob.delete(links() + "/" + page).refused(404, "LINK_NOT_FOUND");
        bob.delete(links() + "/" + UUID.randomUUID()).refused(404, "LINK_NOT_FOUND");
    }

    @Test
    @Contract("#65")
    void aDeletedPageIsUnlinked() {
        link(owner, page).expect(201);
        pages.delete(page);

        owner.delete(links() + "/" + page).expectEmptyObject(200);

        owner.delete(links() + "/" + page).refused(404, "LINK_NOT_FOUND");
    }

    @Test
    @Contract({"#64", "#65"})
    void whatWasUnlinkedIsLinkedAnew() {
        String former = link(owner, page).expect(201).id();
        owner.delete(links() + "/" + page).expect(200);

        String current = link(owner, page).expect(201).id();

        assertThat(current).isNotEqualTo(former);
        assertThat(owner.get(links()).texts("/data", "link_id")).containsExactly(current);
    }

    @Test
    @Contract({"#45", "#64", "#65"})
    void bothAreLogged() {
        link(owner, page).expect(201);
        owner.delete(links() + "/" + page).expect(200);

        Answer log = owner.get(task.path() + "/activity").expect(200).shaped("ActivityPage");

        assertThat(log.texts("/activities", "action")).containsExactly("DOC_UNLINKED", "DOC_LINKED", "TASK_CREATED");
        JsonNode unlinked = log.at("/activities/0");
        JsonNode linked = log.at("/activities/1");
        assertThat(linked.get("entity_type").asString()).isEqualTo("page");
        assertThat(linked.get("entity_id").asString()).isEqualTo(page);
        assertThat(linked.get("new_value")).isEqualTo(object("page_id", page, "page_title", "Manual"));
        assertThat(linked.get("old_value").isNull()).isTrue();
        assertThat(unlinked.get("old_value")).isEqualTo(object("page_id", page));
        assertThat(unlinked.get("new_value").isNull()).isTrue();
    }

    @Test
    @Contract({"#64", "#65"})
    void ifMatchSpeaksOfTheLink() {
        long before = task.read().version();
        String linked = link(owner, page).expect(201).header("ETag").orElseThrow();
        assertThat(task.read().version()).isEqualTo(before);

        owner.with("If-Match", "\"999\"").delete(links() + "/" + page).refused(412, "PRECONDITION_FAILED");

        owner.with("If-Match", linked).delete(links() + "/" + page).expectEmptyObject(200);
    }

    @Test
    @Contract("#38")
    void theLinksOfADeletedTaskGoWithIt() {
        link(owner, page).expect(201);
        owner.delete(task.path()).expect(200);

        owner.get(links()).refused(404, "TASK_NOT_FOUND");
        link(owner, page).refused(404, "TASK_NOT_FOUND");
        owner.delete(links() + "/" + page).refused(404, "TASK_NOT_FOUND");
    }

    private Answer link(Client by, String pageId) {
        return by.post(links(), object("page_id", pageId));
    }

    private String links() {
        return task.path() + "/links";
    }
}
