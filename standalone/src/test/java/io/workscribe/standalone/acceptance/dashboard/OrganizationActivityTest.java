package io.workscribe.standalone.acceptance.dashboard;

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
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Contract("#73")
class OrganizationActivityTest {

    private final Person owner = Server.get().register("Olga");
    private final Organization organization = owner.createsOrganization();
    private final Project project = organization.project();

    @Test
    @Contract({"M14", "D4"})
    void beginsEmpty() {
        assertThat(activity("").json())
                .isEqualTo(object("data", List.of(), "meta", object("total", 0, "skip", 0, "limit", 50), "next", null));
    }

    @Test
    @Contract("M26")
    void m26TellsWhatHappenedToWhichTaskAndWhoDidIt() {
        Task task = project.task("Watched");
        Person bob = organization.admits("Bob", "member");
        bob.patch(task.path(), object("title", "Renamed")).expect(200);

        Answer page = activity("").shaped("OrganizationActivityPage");

        assertThat(page.texts("/data", "action")).containsExactly("FIELD_UPDATED", "TASK_CREATED");
        assertThat(page.at("/data/0/old_value")).isEqualTo(object("title", "Watched"));
        assertThat(page.at("/data/0/new_value")).isEqualTo(object("title", "Renamed"));
        assertThat(page.at("/data/0/actor"))
                .isEqualTo(object("id", bob.id(), "display_name", "Bob", "avatar_url", null));
        assertThat(page.text("/data/1/actor/display_name")).isEqualTo("Olga");
        for (JsonNode row : page.at("/data")) {
            assertThat(row.get("entity_type").asString()).isEqualTo("task");
            assertThat(row.get("entity_id").asString()).isEqualTo(task.id());
            assertThat(row.get("task"))
                    .isEqualTo(object("id", task.id(), "title", "Renamed", "number", 1, "project_key", "APP"));
        }
    }

    @Test
    void commentsAreTold() {
        Task task = project.task("Discussed");
        String comment = task.comment(owner);

        JsonNode row = activity("").at("/data/0");

        assertThat(row.get("action").asString()).isEqualTo("COMMENT_ADDED");
        assertThat(row.get("entity_type").asString()).isEqualTo("comment");
        assertThat(row.get("entity_id").asString()).isEqualTo(comment);
        assertThat(row.at("/task/id").asString()).isEqualTo(task.id());
    }

    @Test
    @Contract("M11")
    void m11LinkedAndUnlinkedPagesAreTold() {
        Task task = project.task("Documented");
        String spaces = organization.path() + "/wiki/spaces";
        String space = owner.post(spaces, object("name", "Handbook", "key", "HB"))
                .expect(201)
                .id();
        String page = owner.post("/wiki/spaces/" + space + "/pages", object("title", "Manual"))
                .expect(201)
                .id();
        owner.post(task.path() + "/links", object("page_id", page)).expect(201);
        owner.delete(task.path() + "/links/" + page).expect(200);

        Answer activity = activity("").shaped("OrganizationActivityPage");

        assertThat(activity.texts("/data", "action")).containsExactly("DOC_UNLINKED", "DOC_LINKED", "TASK_CREATED");
        assertThat(activity.text("/data/1/entity_type")).isEqualTo("page");
        assertThat(activity.text("/data/1/entity_id")).isEqualTo(page);
        assertThat(activity.at("/data/1/new_value")).isEqualTo(object("page_id", page, "page_title", "Manual"));
        assertThat(activity.at("/data/0/old_value")).isEqualTo(object("page_id", page));
        assertThat(activity.at("/data/0/new_value").isNull()).isTrue();
    }

    @Test
    void allProjectsAreShownTogetherNewestFirst() {
        Project second = organization.project("OPS");
        project.task("One");
        second.task("Two");
        project.task("Three");
        owner.delete(second.path()).expect(200);
        owner.createsProject().task("Elsewhere");

        Answer page = activity("").shaped("OrganizationActivityPage");

        assertThat(page.at("/data")
                        .valueStream()
                        .map(row -> row.at("/task/title").asString()))
                .containsExactly("Three", "Two", "One");
        assertThat(page.at("/data")
                        .valueStream()
                        .map(row -> row.at("/task/project_key").asString()))
                .containsExactly("APP", "OPS", "APP");
        assertThat(page.texts("/data", "created_at")).isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    @Test
    void rowsOfDeletedTasksGoWithThem() {
        Task kept = project.task("Kept");
        Task deleted = project.task("Deleted");
        deleted.comment(owner);
        assertThat(activity("").at("/meta/total").asInt()).isEqualTo(3);

        owner.delete(deleted.path()).expect(200);

        Answer page = activity("");
        assertThat(page.at("/meta/total").asInt()).isEqualTo(1);
        assertThat(page.texts("/data", "entity_id")).containsExactly(kept.id());
        owner.delete(kept.path()).expect(200);
        assertThat(activity("").at("/meta/total").asInt()).isZero();
    }

    @Test
    void pagesFollowEachOther() {
        Task task = project.task("Title 0");
        for (int i = 1; i < 5; i++) {
            owner.patch(task.path(), object("title", "Title " + i, "priority", i % 2 == 0 ? "low" : "high"))
                    .expect(200);
        }
        Answer all = activity("?limit=100");
        assertThat(all.at("/meta")).isEqualTo(object("total", 9, "skip", 0, "limit", 100));

        for (int skip = 0; skip < 12; skip += 4) {
            Answer page = activity("?skip=" + skip + "&limit=4");
            assertThat(page.texts("/data", "id"))
                    .isEqualTo(all.texts("/data", "id").subList(skip, Math.min(skip + 4, 9)));
            assertThat(page.at("/meta")).isEqualTo(object("total", 9, "skip", skip, "limit", 4));
        }
        assertThat(activity("?skip=2147483647").at("/data")).isEmpty();
    }

    @Test
    void badPagesAreInvalid() {
        refusedPage("?limit=0", "query/limit greater_than_equal");
        refusedPage("?limit=101", "query/limit less_than_equal");
        refusedPage("?limit=all", "query/limit int_parsing");
        refusedPage("?skip=-1", "query/skip greater_than_equal");
        refusedPage("?skip=2147483648", "query/skip less_than_equal");
        refusedPage("?skip=&limit=1.5", "query/skip int_parsing", "query/limit int_parsing");
    }

    @Test
    void isForMembersOnly() {
        Person sam = Server.get().register("Sam");
        Organization foreign = sam.createsOrganization();
        foreign.project().task("Secret");

        sam.get(organization.path() + "/activity?limit=0").refused(403, "NOT_A_MEMBER");
        owner.get(foreign.path() + "/activity").refused(403, "NOT_A_MEMBER");
        owner.get("/organizations/nowhere-at-all/activity").refused(404, "ORG_NOT_FOUND");
        Server.get().anonymous().get(organization.path() + "/activity").unauthenticated("MISSING_TOKEN");

        Person bob = organization.admits("Bob", "member");
        bob.get(organization.path() + "/activity").expect(200);
        owner.delete(organization.path() + "/members/" + bob.id()).expect(200);
        bob.get(organization.path() + "/activity").refused(403, "NOT_A_MEMBER");
    }

    private void refusedPage(String query, String... faults) {
        owner.get(organization.path() + "/activity" + query).invalid(faults);
    }

    private Answer activity(String query) {
        return owner.get(organization.path() + "/activity" + query).expect(200);
    }
}
