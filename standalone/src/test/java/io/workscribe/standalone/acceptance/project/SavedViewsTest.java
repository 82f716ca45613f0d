package io.workscribe.standalone.acceptance.project;

import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Client;
import io.workscribe.standalone.acceptance.client.Organization;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Project;
import io.workscribe.standalone.acceptance.client.Race;
import io.workscribe.standalone.acceptance.client.Server;
import io.workscribe.standalone.acceptance.client.Unique;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Who keeps, sees and changes saved views. */
@Contract({
    "GET /api/v1/organizations/{slug}/projects/{project_id}/views",
    "POST /api/v1/organizations/{slug}/projects/{project_id}/views",
    "PATCH /api/v1/organizations/{slug}/projects/{project_id}/views/{view_id}",
    "DELETE /api/v1/organizations/{slug}/projects/{project_id}/views/{view_id}"
})
class SavedViewsTest {

    private static final int MOST_OF_A_PERSON = 100;

    private final Person owner = Server.get().register("Olga");
    private final Organization organization = owner.createsOrganization();
    private final Person admin = organization.admits("Ann", "admin");
    private final Person bob = organization.admits("Bob", "member");
    private final Person carla = organization.admits("Carla", "member");
    private final Project project = organization.project();
    private final String views = project.path() + "/views";

    private Answer keep(Client person, String name, boolean shared) {
        return person.post(views, object("name", name, "shared", shared)).expect(201);
    }

    private String one(Answer view) {
        return views + "/" + view.id();
    }

    private List<String> namesSeenBy(Person person) {
        return person.get(views).expect(200).texts("/views", "name");
    }

    @Test
    void aViewIsKeptAsItWasSentAndPrivateUnlessShared() {
        String body = "{\"name\":\" Mine \",\"filter\":{\"q\":\"a b\",\"priority\":[\"high\",\"low\"],\"assignee_id\":"
                + "\"me\"},\"sort\":\"-due_date\",\"layout\":{\"screen\":\"board\",\"z\":1.50}}";

        Answer kept = bob.send("POST", views, body).expect(201).shaped("View");

        assertThat(kept.body())
                .contains("\"filter\":{\"q\":\"a b\",\"priority\":[\"high\",\"low\"],\"assignee_id\":\"me\"}")
                .contains("\"layout\":{\"screen\":\"board\",\"z\":1.50}");
        assertThat(kept.text("/name")).isEqualTo("Mine");
        assertThat(kept.text("/sort")).isEqualTo("-due_date");
        assertThat(kept.text("/project_id")).isEqualTo(project.id());
        assertThat(kept.text("/owner_id")).isEqualTo(bob.id());
        assertThat(kept.at("/shared").asBoolean()).isFalse();
        assertThat(kept.version()).isEqualTo(kept.at("/version").asLong());
        assertThat(kept.header("X-Change-Id")).isPresent();
        Answer list = bob.get(views).expect(200).shaped("ViewList");
        assertThat(list.at("/views/0")).isEqualTo(kept.json());
        assertThat(list.at("/total").asInt()).isEqualTo(1);
        Answer plain = bob.post(views, object("name", "Plain")).expect(201);
        assertThat(plain.at("/filter")).isEqualTo(object());
        assertThat(plain.at("/layout")).isEqualTo(object());
        assertThat(plain.at("/sort").isNull()).isTrue();
    }

    @Test
    void everybodySeesWhatIsSharedAndTheirOwnInTheOrderOfMaking() {
        keep(bob, "Bob's own", false);
        keep(bob, "Bob's for all", true);
        keep(carla, "Carla's own", false);
        keep(owner, "The owner's", true);

        assertThat(namesSeenBy(bob)).containsExactly("Bob's own", "Bob's for all", "The owner's");
        assertThat(namesSeenBy(carla)).containsExactly("Bob's for all", "Carla's own", "The owner's");
        assertThat(namesSeenBy(admin)).containsExactly("Bob's for all", "The owner's");
    }

    @Test
    void aPrivateViewIsNobodyElsesBusiness() {
        Answer view = keep(bob, "Private", false);

        for (Person other : List.of(carla, admin, owner)) {
            other.patch(one(view), object("name", "Taken")).refused(404, "VIEW_NOT_FOUND");
            other.with("If-Match", "\"999\"")
                    .patch(one(view), object("name", "Taken"))
                    .refused(404, "VIEW_NOT_FOUND");
            other.delete(one(view)).refused(404, "VIEW_NOT_FOUND");
        }
        assertThat(bob.patch(one(view), object("name", "Renamed")).expect(200).text("/name"))
                .isEqualTo("Renamed");
        bob.delete(one(view)).expectNoBody(204);
        assertThat(namesSeenBy(bob)).isEmpty();
        bob.delete(one(view)).refused(404, "VIEW_NOT_FOUND");
    }

    @Test
    void aSharedViewIsChangedByItsMakerOwnersAndAdmins() {
        Answer view = keep(bob, "For all", true);

        carla.patch(one(view), object("name", "Taken")).refused(403, "FORBIDDEN");
        carla.with("If-Match", "\"999\"").delete(one(view)).refused(403, "FORBIDDEN");
        Answer edited = admin.patch(one(view), object("name", "The admin's")).expect(200);
        assertThat(edited.text("/owner_id")).isEqualTo(bob.id());
        owner.patch(one(view), object("shared", false)).expect(200);
        assertThat(namesSeenBy(owner)).isEmpty();
        assertThat(namesSeenBy(bob)).containsExactly("The admin's");
        bob.patch(one(view), object("shared", true)).expect(200);
        owner.delete(one(view)).expectNoBody(204);
        assertThat(namesSeenBy(bob)).isEmpty();
    }

    @Test
    void aChangeChangesWhatItNamesAndOneOfNothingIsNone() {
        Answer view = bob.post(
                        views,
                        object("name", "A", "filter", object("q", "x"), "sort", "title", "layout", object("a", 1)))
                .expect(201);

        Answer same = bob.patch(one(view), object("name", "A", "filter", object("q", "x")))
                .expect(200);
        assertThat(same.json()).isEqualTo(view.json());
        assertThat(same.header("X-Change-Id")).isEmpty();
        Answer edited =
                bob.patch(one(view), object("filter", object("type", "bug"))).expect(200);
        assertThat(edited.header("X-Change-Id")).isPresent();
        assertThat(edited.at("/filter")).isEqualTo(object("type", "bug"));
        assertThat(edited.at("/layout")).isEqualTo(object("a", 1));
        assertThat(edited.text("/created_at")).isEqualTo(view.text("/created_at"));
        assertThat(edited.text("/updated_at")).isGreaterThan(view.text("/updated_at"));
        assertThat(edited.version()).isGreaterThan(view.version());
        assertThat(bob.patch(one(view), object("sort", null))
                        .expect(200)
                        .at("/sort")
                        .isNull())
                .isTrue();
        assertThat(bob.get(views).at("/views/0/filter")).isEqualTo(object("type", "bug"));
    }

    @Test
    @Contract("merge-patch")
    void aMergePatchReplacesWholeValuesAndClearsOnlyTheSort() {
        Answer view = bob.post(views, object("name", "A", "filter", object("q", "x", "type", "bug"), "sort", "title"))
                .expect(201);
        Client patching = bob.with("Content-Type", "application/merge-patch+json");

        Answer patched = patching.patch(one(view), object("filter", object("due", "today", "q", null), "sort", null))
                .expect(200);

        assertThat(patched.at("/filter")).isEqualTo(object("due", "today", "q", null));
        assertThat(patched.at("/sort").isNull()).isTrue();
        patching.patch(one(view), object("name", null)).invalid("body/name string_type");
        patching.patch(one(view), object("filter", null)).invalid("body/filter dict_type");
        patching.patch(one(view), object("layout", null)).invalid("body/layout dict_type");
        patching.patch(one(view), object("shared", null)).invalid("body/shared bool_type");
    }

    @Test
    @Contract("ETag")
    void whoEditsAnOldVersionIsRefused() {
        Answer view = keep(bob, "A", true);
        String tag = view.header("ETag").orElseThrow();
        Answer edited =
                bob.with("If-Match", tag).patch(one(view), object("name", "B")).expect(200);

        for (String old : List.of(tag, "\"" + view.version() + "\"", "W/\"" + edited.version() + "\"")) {
            admin.with("If-Match", old).patch(one(view), object("name", "C")).refused(412, "PRECONDITION_FAILED");
            admin.with("If-Match", old).delete(one(view)).refused(412, "PRECONDITION_FAILED");
        }
        admin.with("If-Match", "1").delete(one(view)).refused(400, "BAD_REQUEST");
        String list = bob.get(views).header("ETag").orElseThrow();
        bob.with("If-None-Match", list).get(views).expectNoBody(304);
        admin.with("If-Match", "\"" + edited.version() + "\"")
                .patch(one(view), object("name", "C"))
                .expect(200);
        bob.with("If-None-Match", list).get(views).expect(200);
    }

    @Test
    @Contract({"2.3", "18"})
    void foreignPeopleAndProjectsAreKeptApart() {
        Answer view = keep(bob, "For all", true);
        Person eve = Server.get().register("Eve");
        Project foreign = eve.createsProject();
        Project other = organization.project("OTHER");

        for (String path : List.of(views, one(view))) {
            String method = path.equals(views) ? "POST" : "PATCH";
            eve.send(method, path, "{\"name\":\"\"}").refused(403, "NOT_A_MEMBER");
            Server.get().anonymous().send(method, path, "{}").refused(401, "MISSING_TOKEN");
        }
        eve.get(views).refused(403, "NOT_A_MEMBER");
        // An id of another tenant or project in the caller's own path.
        String throughOwn = foreign.organization().path() + "/projects/" + project.id() + "/views";
        eve.get(throughOwn).refused(404, "PROJECT_NOT_FOUND");
        eve.post(throughOwn, object("name", "x")).refused(404, "PROJECT_NOT_FOUND");
        eve.patch(throughOwn + "/" + view.id(), object("name", "x")).refused(404, "PROJECT_NOT_FOUND");
        eve.delete(foreign.path() + "/views/" + view.id()).refused(404, "VIEW_NOT_FOUND");
        bob.delete(other.path() + "/views/" + view.id()).refused(404, "VIEW_NOT_FOUND");
        bob.patch(views + "/" + UUID.randomUUID(), object("name", "x")).refused(404, "VIEW_NOT_FOUND");
        bob.patch(views + "/nonsense", object("name", ""))
                .invalid("path/view_id uuid_parsing", "body/name string_too_short");
        assertThat(namesSeenBy(bob)).containsExactly("For all");
    }

    @Test
    void ofAnArchivedProjectNoViewsAreMade() {
        Answer view = keep(bob, "For all", true);
        owner.delete(project.path()).expect(200);

        bob.post(views, object("name", "New")).refused(404, "PROJECT_NOT_FOUND");
        assertThat(namesSeenBy(bob)).containsExactly("For all");
        bob.patch(one(view), object("name", "Renamed")).expect(200);
        bob.delete(one(view)).expect(204);
    }

    @Test
    void aPersonKeepsAHundredInAProjectAlsoInARace() {
        IntStream.range(0, MOST_OF_A_PERSON - 2).forEach(i -> keep(bob, "Same name", i % 2 == 0));

        List<Answer> last = Race.run(6, runner -> bob.post(views, object("name", "Last " + runner)));

        assertThat(last.stream().filter(answer -> answer.status() == 201)).hasSize(2);
        last.stream().filter(answer -> answer.status() != 201).forEach(answer -> answer.refused(409, "TOO_MANY_VIEWS"));
        keep(carla, "Carla's", false);
        bob.post(organization.project("OTHER").path() + "/views", object("name", "Elsewhere"))
                .expect(201);
        bob.delete(views + "/" + bob.get(views).text("/views/0/id")).expect(204);
        keep(bob, "In its place", false);
    }

    @Test
    void ofEditsAtOnceEachIsAVersion() {
        Answer view = keep(bob, "A", true);

        List<Answer> edits = Race.run(6, runner -> admin.patch(one(view), object("name", "Edit " + runner)));

        assertThat(edits).allMatch(answer -> answer.status() == 200);
        assertThat(edits.stream().map(Answer::version)).doesNotHaveDuplicates();
        assertThat(bob.get(views).at("/views/0/version").asLong()).isEqualTo(view.version() + 6);
    }

    @Test
    void whoLeavesTakesTheirPrivateViewsAlongAndLeavesTheSharedOnes() {
        keep(bob, "Private", false);
        Answer shared = keep(bob, "For all", true);
        owner.delete(organization.path() + "/members/" + bob.id()).expect(200);

        assertThat(namesSeenBy(carla)).containsExactly("For all");
        // Nobody could ever see it again.
        owner.patch(one(shared), object("shared", false)).refused(403, "FORBIDDEN");
        owner.patch(one(shared), object("name", "Still for all")).expect(200);
        organization.admits(bob, "member");
        assertThat(namesSeenBy(bob)).containsExactly("Still for all");
        keep(bob, "After the return", false);
        assertThat(namesSeenBy(bob)).containsExactly("Still for all", "After the return");
    }

    @Test
    @Contract("Idempotency-Key")
    void theSameRequestIsDoneOnce() {
        String key = Unique.word();
        ObjectNode body = object("name", "Once");
        Answer first = bob.with("Idempotency-Key", key).post(views, body).expect(201);
        Answer edited = bob.with("Idempotency-Key", key)
                .patch(one(first), object("name", "Edited"))
                .expect(200);
        bob.patch(one(first), object("name", "Since")).expect(200);

        for (Answer again : List.of(
                bob.with("Idempotency-Key", key).post(views, body),
                bob.with("Idempotency-Key", key).patch(one(first), object("name", "Edited")))) {
            assertThat(again.header("Idempotency-Replayed")).hasValue("true");
            Answer before = again.status() == 201 ? first : edited;
            assertThat(again.body()).isEqualTo(before.body());
            assertThat(again.header("X-Change-Id")).isEqualTo(before.header("X-Change-Id"));
            assertThat(again.header("ETag")).isEqualTo(before.header("ETag"));
        }
        bob.with("Idempotency-Key", key).post(views, object("name", "Other")).refused(409, "IDEMPOTENCY_KEY_REUSED");
        assertThat(namesSeenBy(bob)).containsExactly("Since");
    }

    @Test
    void aNameIsANameAndTheRestHasItsForm() {
        for (JsonNode name : List.of(
                object("n", " \u00A0 ").get("n"),
                object("n", "a\u202Eb").get("n"),
                object("n", "a\nb").get("n"),
                object("n", "x".repeat(101)).get("n"),
                object("n", 1).get("n"))) {
            bob.post(views, object("name", name)).invalidAt("body/name");
        }
        bob.post(views, object()).invalid("body/name missing");
        bob.post(views, object("name", "x".repeat(100))).expect(201);
        bob.post(views, object("name", "x", "sort", "nonsense")).invalid("body/sort string_pattern_mismatch");
        bob.post(views, object("name", "x", "sort", "--rank")).invalid("body/sort string_pattern_mismatch");
        bob.post(views, object("name", "x", "shared", "yes")).invalid("body/shared bool_type");
        bob.post(views, object("name", "x", "layout", List.of())).invalid("body/layout dict_type");
        bob.post(views, object("name", "x", "layout", object("a", "\u0000"))).invalid("body/layout value_error");
        bob.post(views, object("name", "x", "layout", object("a", "x".repeat(2 * 1024 - 8))))
                .expect(201);
        bob.post(views, object("name", "x", "layout", object("a", "x".repeat(2 * 1024 - 7))))
                .invalid("body/layout value_error");
        bob.post(views, object("name", "x", "layout", object("a", "\u00FC".repeat(1024))))
                .invalid("body/layout value_error");
    }
}
