package io.workscribe.standalone.acceptance.history;

import static io.workscribe.standalone.acceptance.client.Json.array;
import static io.workscribe.standalone.acceptance.client.Json.document;
import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Organization;
import io.workscribe.standalone.acceptance.client.Page;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Project;
import io.workscribe.standalone.acceptance.client.Server;
import io.workscribe.standalone.acceptance.client.Space;
import io.workscribe.standalone.acceptance.client.Sprint;
import io.workscribe.standalone.acceptance.client.Task;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Which changes are listed, in which order, for whom; how many there were when. */
@Contract({
    "GET /api/v1/organizations/{slug}/changes",
    "GET /api/v1/organizations/{slug}/changes/density",
    "GET /api/v1/tasks/{task_id}/history",
    "GET /api/v1/wiki/pages/{page_id}/history",
    "GET /api/v1/sprints/{sprint_id}/history"
})
class ChangesTest {

    private final Person owner = Server.get().register("Olga");
    private final Organization organization = owner.createsOrganization();
    private final Project project = organization.project();
    private final String changes = organization.path() + "/changes";

    @Test
    void theNewestIsFirstAndThereAtOnce() {
        Task task = project.task("Turn");
        String renamed = id(owner.patch(task.path(), object("title", "Turn twice")));

        Answer page = owner.get(changes).expect(200).shaped("ChangePage").shapedEach("/changes", "Change");

        assertThat(page.text("/changes/0/id")).isEqualTo(renamed);
        List<String> moments = page.texts("/changes", "at");
        assertThat(moments)
                .isSortedAccordingTo((one, other) -> Instant.parse(other).compareTo(Instant.parse(one)));
        assertThat(moments).doesNotHaveDuplicates();
    }

    @Test
    void eachFilterFindsWhatItSays() {
        Person bob = organization.admits("Bob", "member");
        Sprint sprint = project.sprint("Sprint 1");
        Space space = organization.space("DOC");
        Page page = space.page("Guide");
        Project other = organization.project("OPS");
        String task = id(bob.post(project.path() + "/tasks", project.taskFields(object("title", "Turn"))));
        Task turn = new Task(project, lastTask(), 1);
        String planned = id(owner.post(sprint.path() + "/tasks", object("task_id", turn.id())));
        String commented = id(bob.post(turn.path() + "/comments", object("body_json", document("Why?"))));
        String linked = id(owner.post(turn.path() + "/links", object("page_id", page.id())));
        String elsewhere = id(owner.post(other.path() + "/labels", object("name", "red")));

        assertThat(ids("?project_id=" + project.id()))
                .startsWith(linked, commented, planned, task)
                .doesNotContain(elsewhere);
        assertThat(ids("?project_id=" + other.id())).first().isEqualTo(elsewhere);
        assertThat(ids("?task_id=" + turn.id())).containsExactly(linked, commented, planned, task);
        assertThat(ids("?sprint_id=" + sprint.id())).hasSize(4).startsWith(linked, commented, planned);
        assertThat(ids("?page_id=" + page.id())).hasSize(2).startsWith(linked);
        assertThat(ids("?space_id=" + space.id())).hasSize(3).startsWith(linked);
        assertThat(ids("?actor_id=" + bob.id())).startsWith(commented, task).doesNotContain(planned);
        assertThat(ids("?resource=comment")).containsExactly(commented);
        assertThat(ids("?resource=comment&resource=link")).containsExactly(linked, commented);
        assertThat(ids("?action=updated")).startsWith(planned).doesNotContain(task);
        assertThat(ids("?resource=label&action=created")).containsExactly(elsewhere);
        assertThat(ids("?resource=label&action=updated")).isEmpty();
        assertThat(ids("?project_id=" + project.id() + "&actor_id=" + bob.id() + "&resource=task"))
                .containsExactly(task);
        assertThat(ids("?task_id=" + turn.id() + "&page_id=" + page.id())).containsExactly(linked);
        assertThat(ids("?task_id=" + turn.id() + "&project_id=" + other.id())).isEmpty();
    }

    @Test
    void resourceAndActionAreOfOnePart() {
        Task task = project.task("Turn");
        project.task(owner, object("title", "Below", "parent_task_id", task.id()));
        owner.post(task.path() + "/comments", object("body_json", document("Why?")))
                .expect(201);
        owner.delete(task.path()).expect(200);

        assertThat(ids("?resource=comment&action=deleted")).isEmpty();
        assertThat(ids("?resource=task&action=deleted")).hasSize(1).isSubsetOf(ids("?resource=task&action=updated"));
    }

    @Test
    void fromIsInclusiveAndToExclusive() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            all.add(id(owner.post(project.path() + "/labels", object("name", "label " + i))));
        }
        List<String> moments = owner.get(changes + "?resource=label").texts("/changes", "at");
        String kind = "?resource=label&from=" + moments.get(1);

        assertThat(ids(kind)).containsExactly(all.get(2), all.get(1));
        assertThat(ids(kind + "&to=" + moments.get(0))).containsExactly(all.get(1));
        assertThat(ids("?to=" + moments.get(2)))
                .doesNotContainAnyElementsOf(all)
                .isNotEmpty();
        assertThat(ids("?from=" + moments.get(0))).containsExactly(all.get(2));
        assertThat(ids("?from=2999-01-01T00:00:00Z")).isEmpty();
        assertThat(ids("?from=" + moments.get(1) + "&to=" + moments.get(1))).isEmpty();
    }

    @Test
    void aListGoesOnWhilePeopleWrite() {
        List<String> before = new ArrayList<>();
        IntStream.range(0, 7).forEach(i -> before.add(0, id(label("old " + i))));
        List<String> read = new ArrayList<>();
        String after = "";
        int pages = 0;
        while (after != null) {
            Answer page = owner.get(changes + "?resource=label&limit=2" + after).expect(200);
            read.addAll(page.texts("/changes", "id"));
            after = page.at("/next").isNull() ? null : "&after=" + page.text("/next");
            id(label("new " + pages++));
        }

        assertThat(read).isEqualTo(before);
        assertThat(pages).isEqualTo(4);
    }

    @Test
    void aCursorBelongsToItsList() {
        Task task = project.task("Turn");
        owner.patch(task.path(), object("title", "Turn twice")).expect(200);
        String next = owner.get(changes + "?limit=1").text("/next");
        String ofTask = owner.get(task.path() + "/history?limit=1").text("/next");

        owner.get(changes + "?limit=3&after=" + next).expect(200);
        owner.get(changes + "?resource=task&after=" + next).invalidAt("query/after");
        owner.get(task.path() + "/history?after=" + next).invalidAt("query/after");
        owner.get(task.path() + "/history?after=" + ofTask).expect(200);
        owner.get(project.task("Other").path() + "/history?after=" + ofTask).invalidAt("query/after");
        owner.get(owner.createsOrganization().path() + "/changes?after=" + next).invalidAt("query/after");
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0,query/limit",
        "limit=101,query/limit",
        "limit=x,query/limit",
        "resource=notification,query/resource",
        "resource=Task,query/resource",
        "action=renamed,query/action",
        "project_id=x,query/project_id",
        "space_id=x,query/space_id",
        "task_id=APP-1,query/task_id",
        "page_id=x,query/page_id",
        "sprint_id=x,query/sprint_id",
        "actor_id=me,query/actor_id",
        "from=2026-03-01T10:00:00,query/from",
        "from=2026-03-01,query/from",
        "to=yesterday,query/to",
        "from=2026-03-02T00:00:00Z&to=2026-03-01T00:00:00Z,query/from",
        "after=x,query/after",
        "after=%00,query/after"
    })
    void badParametersAreNamed(String query, String place) {
        owner.get(changes + "?" + query).invalidAt(place);
        if (!query.startsWith("after") && !query.startsWith("limit")) {
            owner.get(changes + "/density?" + query).invalidAt(place);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x 1", "-1", "99999999999999999999", " 1", "1", ""})
    void cursorsThatNobodyGaveAreRefused(String number) {
        String plain = UUID.randomUUID() + " " + number;
        String forged = Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
        owner.get(changes + "?after=" + forged).invalidAt("query/after");
    }

    @Test
    void idsThatAreNobodysFindNothing() {
        assertThat(ids("?task_id=" + UUID.randomUUID())).isEmpty();
        assertThat(ids("?actor_id=" + UUID.randomUUID())).isEmpty();
    }

    @Test
    void organizationsDoNotSeeEachOther() {
        Task task = project.task("Secret");
        Page page = organization.space("DOC").page("Secret");
        Sprint sprint = project.sprint("Secret");
        String change = owner.get(changes + "?limit=1").text("/changes/0/id");
        Person eve = Server.get().register("Eve");
        Organization theirs = eve.createsOrganization();

        eve.get(changes).refused(403, "NOT_A_MEMBER");
        eve.get(changes + "/density").refused(403, "NOT_A_MEMBER");
        eve.get(task.path() + "/history").refused(403, "FORBIDDEN");
        eve.get(page.path() + "/history").refused(403, "FORBIDDEN");
        eve.get(sprint.path() + "/history").refused(404, "SPRINT_NOT_FOUND");
        eve.get("/changes/" + change).refused(404, "CHANGE_NOT_FOUND");
        eve.get("/changes/" + UUID.randomUUID()).refused(404, "CHANGE_NOT_FOUND");
        eve.get("/changes/x").invalidAt("path/change_id");
        eve.get("/organizations/nowhere/changes").refused(404, "ORG_NOT_FOUND");
        owner.get("/tasks/" + UUID.randomUUID() + "/history").refused(404, "TASK_NOT_FOUND");
        owner.get("/wiki/pages/" + UUID.randomUUID() + "/history").refused(404, "PAGE_NOT_FOUND");
        String foreign = theirs.path() + "/changes?";
        assertThat(eve.get(foreign + "task_id=" + task.id()).texts("/changes", "id"))
                .isEmpty();
        assertThat(eve.get(foreign + "project_id=" + project.id()).texts("/changes", "id"))
                .isEmpty();
        assertThat(eve.get(foreign + "actor_id=" + owner.id()).texts("/changes", "id"))
                .isEmpty();
        assertThat(count(eve.get(theirs.path() + "/changes/density?task_id=" + task.id())))
                .isZero();
    }

    @Test
    void whoLeftSeesNothingMore() {
        Person bob = organization.admits("Bob", "member");
        Task task = project.task("Turn");
        bob.get(task.path() + "/history").expect(200);
        owner.delete(organization.path() + "/members/" + bob.id()).expect(200);

        bob.get(task.path() + "/history").refused(403, "FORBIDDEN");
        bob.get(changes).refused(403, "NOT_A_MEMBER");
    }

    @Test
    void densityCountsEachChangeOnce() {
        Task one = project.task("One");
        Task two = project.task("Two");
        owner.patch("/tasks/bulk", object("task_ids", array(one.id(), two.id()), "set", object("priority", "low")))
                .expect(200);

        int all = owner.get(changes + "?limit=100").at("/changes").size();
        Answer density = owner.get(changes + "/density?buckets=7").expect(200);
        assertThat(density.at("/buckets")).hasSize(7);
        assertThat(count(density)).isEqualTo(all);
        assertThat(count(owner.get(changes + "/density?resource=task"))).isEqualTo(3);
        assertThat(count(owner.get(changes + "/density?task_id=" + one.id()))).isEqualTo(2);
        assertThat(count(owner.get(changes + "/density?actor_id=" + UUID.randomUUID())))
                .isZero();
        assertThat(count(owner.get(changes + "/density?project_id=" + project.id() + "&action=created")))
                .isEqualTo(3);
    }

    @Test
    void stretchesOfDensityFollowEachOtherFromTheBeginningToTheEnd() {
        String from = "2026-03-01T00:00:00Z";
        String to = Instant.now()
                .plus(1, ChronoUnit.DAYS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        JsonNode buckets = owner.get(changes + "/density?buckets=500&from=" + from + "&to=" + to)
                .expect(200)
                .at("/buckets");

        assertThat(buckets).hasSize(500);
        assertThat(buckets.at("/0/from").stringValue()).isEqualTo(from);
        assertThat(buckets.at("/499/to").stringValue()).isEqualTo(to);
        for (int i = 1; i < buckets.size(); i++) {
            assertThat(buckets.get(i).get("from")).isEqualTo(buckets.get(i - 1).get("to"));
        }
        assertThat(buckets.valueStream()
                        .mapToInt(bucket -> bucket.get("count").intValue())
                        .sum())
                .isEqualTo(owner.get(changes + "?limit=100").at("/changes").size());
        owner.get(changes + "/density?from=0001-01-01T00:00:00Z&to=9998-12-31T00:00:00Z&buckets=500")
                .expect(200);
        owner.get(changes + "/density?buckets=0").invalidAt("query/buckets");
        owner.get(changes + "/density?buckets=501").invalidAt("query/buckets");
        assertThat(owner.get(changes + "/density?from=" + to).expect(200).at("/buckets"))
                .isEmpty();
    }

    private String lastTask() {
        return owner.get(project.path() + "/tasks").text("/tasks/0/id");
    }

    private Answer label(String name) {
        return owner.post(project.path() + "/labels", object("name", name)).expect(201);
    }

    private List<String> ids(String query) {
        return owner.get(changes + query).expect(200).texts("/changes", "id");
    }

    private static int count(Answer density) {
        return density.expect(200)
                .at("/buckets")
                .valueStream()
                .mapToInt(bucket -> bucket.get("count").intValue())
                .sum();
    }

    private static String id(Answer written) {
        return written.notBroken().header("X-Change-Id").orElseThrow(() -> new AssertionError(written.toString()));
    }
}
