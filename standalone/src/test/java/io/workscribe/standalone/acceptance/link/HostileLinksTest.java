package io.workscribe.standalone.acceptance.link;

import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Organization;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Server;
import io.workscribe.standalone.acceptance.client.Task;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no honest client asks of links changes nothing and breaks nothing. */
class HostileLinksTest {

    private static final Organization ORGANIZATION =
            Server.get().register("Olga").createsOrganization();
    private static final Person OWNER = ORGANIZATION.owner();
    private static final Task TASK = ORGANIZATION.project().task("Target");
    private static final String PAGE = Pages.of(ORGANIZATION).page("Target");
    private static final String LINKS = TASK.path() + "/links";

    @Test
    @Contract("#64")
    void badPageIdsAreInvalidBeforeTheTaskIsLookedFor() {
        String unknown = "/tasks/" + UUID.randomUUID() + "/links";
        OWNER.post(unknown, object()).invalid("body/page_id missing");
        OWNER.post(unknown, object("page_id", null)).invalid("body/page_id uuid_type");
        OWNER.post(unknown, object("page_id", 7)).invalid("body/page_id uuid_type");
        OWNER.post(unknown, object("page_id", List.of(PAGE))).invalid("body/page_id uuid_type");
        OWNER.post(unknown, object("page_id", object("id", PAGE))).invalid("body/page_id uuid_type");
        OWNER.post(unknown, object("page_id", "")).invalid("body/page_id uuid_parsing");
        OWNER.post(unknown, object("page_id", PAGE + "0")).invalid("body/page_id uuid_parsing");
        OWNER.post(unknown, object("page_id", "x".repeat(100_000))).invalid("body/page_id uuid_parsing");
        OWNER.post(unknown).invalid("body missing");
        OWNER.send("POST", unknown, "[\"" + PAGE + "\"]").invalidAt("body");
        OWNER.send("POST", unknown, "{\"page_id\":").expect(422);
        OWNER.post("/tasks/x/links", object("page_id", "y"))
                .invalid("path/task_id uuid_parsing", "body/page_id uuid_parsing");
    }

    @Test
    @Contract({"#65", "#66", "#67"})
    void badIdsInPathsAreInvalid() {
        OWNER.delete("/tasks/x/links/y").invalid("path/task_id uuid_parsing", "path/page_id uuid_parsing");
        OWNER.delete(LINKS + "/1-1-1-1-1").invalid("path/page_id uuid_parsing");
        OWNER.get("/tasks/APP-1/links").invalid("path/task_id uuid_parsing");
        OWNER.get("/pages/" + PAGE + "0/tasks").invalid("path/page_id uuid_parsing");
        Server.get().anonymous().get("/pages/x/tasks").unauthenticated("MISSING_TOKEN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "%ED%A0%80", "%FF", "%2e%2e", "..%2f", "%25", "a;b=c", "%22%27"})
    @Contract({"#65", "#66", "#67"})
    void oddPathsAreRefused(String segment) {
        assertThat(OWNER.delete(LINKS + "/" + segment).status()).isBetween(300, 499);
        assertThat(OWNER.get("/tasks/" + segment + "/links").status()).isBetween(300, 499);
        assertThat(OWNER.get("/pages/" + segment + "/tasks").status()).isBetween(300, 499);
    }

    @Test
    @Contract({"#64", "#65", "#66", "#67"})
    void nothingIsLinkedAcrossOrganizations() {
        Person eve = Server.get().register("Eve");
        Organization theirs = eve.createsOrganization();
        Task task = theirs.project().task("Theirs");
        String page = Pages.of(theirs).page("Theirs");
        OWNER.post(LINKS, object("page_id", PAGE)).expect(201);

        eve.post(task.path() + "/links", object("page_id", PAGE)).refused(404, "PAGE_NOT_FOUND");
        eve.post(LINKS, object("page_id", page)).refused(403, "FORBIDDEN");
        eve.post(LINKS, object("page_id", PAGE)).refused(403, "FORBIDDEN");
        eve.delete(LINKS + "/" + PAGE).refused(403, "FORBIDDEN");
        eve.delete(task.path() + "/links/" + PAGE).refused(404, "LINK_NOT_FOUND");
        eve.get(LINKS).refused(403, "FORBIDDEN");
        eve.get("/pages/" + PAGE + "/tasks").refused(403, "FORBIDDEN");

        assertThat(OWNER.get(LINKS).texts("/data", "page_id")).containsExactly(PAGE);
        assertThat(eve.get(task.path() + "/links").at("/total").asInt()).isZero();
        OWNER.delete(LINKS + "/" + PAGE).expect(200);
    }

    @Test
    @Contract("#64")
    void unknownKeysAreIgnored() {
        String page = Pages.of(ORGANIZATION).page("Plain");
        OWNER.post(
                        LINKS,
                        object(
                                "page_id",
                                page,
                                "id",
                                PAGE,
                                "created_by",
                                UUID.randomUUID().toString(),
                                "task_id",
                                UUID.randomUUID().toString()))
                .expect(201)
                .shaped("Link");
        assertThat(OWNER.get(LINKS).at("/data/0/linked_by").asString()).isEqualTo(OWNER.id());
        OWNER.delete(LINKS + "/" + page).expect(200);
    }
}
