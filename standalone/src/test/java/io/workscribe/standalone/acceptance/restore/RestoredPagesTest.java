package io.workscribe.standalone.acceptance.restore;

import static io.workscribe.standalone.acceptance.client.Json.document;
import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Client;
import io.workscribe.standalone.acceptance.client.Organization;
import io.workscribe.standalone.acceptance.client.Page;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Race;
import io.workscribe.standalone.acceptance.client.Server;
import io.workscribe.standalone.acceptance.client.Space;
import io.workscribe.standalone.acceptance.client.Task;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@Contract({"POST /api/v1/wiki/pages/{page_id}/restore", "POST /api/v1/wiki/spaces/{space_id}/restore"})
class RestoredPagesTest {

    private final Person owner = Server.get().register("Olga");
    private final Organization organization = owner.createsOrganization();
    private final Space space = organization.space("DOC");

    @Test
    void aWholeBranchIsAsItWas() {
        space.page("Before");
        Page root = space.page("Zebras");
        Page first = space.page("First", root);
        Page second = space.page("Second", root);
        Page deep = space.page("Deep", second);
        space.page("After");
        root.edit(object("content_json", document("With stripes"))).expect(200);
        second.move(root, 0).expect(200);
        Task task = organization.project().task("Linked");
        owner.post(task.path() + "/links", object("page_id", deep.id())).expect(201);
        String before = everything(root, first, second, deep, task);
        root.deleteWithAllBelow().expect(200);
        assertThat(space.outline()).containsExactly("0 Before", "0 After");
        assertThat(found("stripes")).isZero();

        Answer restored = restore(owner, root).expect(200).shaped("Page");

        assertThat(restored.header("X-Change-Id")).isPresent();
        assertThat(restored.json()).isEqualTo(root.read().json());
        assertThat(everything(root, first, second, deep, task)).isEqualTo(before);
        assertThat(space.read().get("page_count").asInt()).isEqualTo(6);
        assertThat(found("stripes")).isEqualTo(1);
        deep.edit(object("title", "Deeper")).expect(200);
        second.move(3).expect(200);
        assertThat(space.outline())
                .containsExactly("0 Before", "0 Zebras", "1 First", "0 After", "0 Second", "1 Deeper");
    }

    @Test
    void siblingsComeBackBetweenTheSameNeighboursInWhateverOrder() {
        List<Page> pages = List.of(space.page("A"), space.page("B"), space.page("C"), space.page("D"));
        for (int i : List.of(1, 0, 2)) {
            pages.get(i).delete().expect(200);
        }
        space.page("E");
        for (int i : List.of(2, 1, 0)) {
            restore(owner, pages.get(i)).expect(200);
        }

        assertThat(space.outline()).containsExactly("0 A", "0 B", "0 C", "0 D", "0 E");
    }

    @Test
    void whatWasDeletedBeforeIsNotWhatThatDeletionTook() {
        Page root = space.page("Root");
        Page former = space.page("Former", root);
        Page child = space.page("Child", root);
        former.delete().expect(200);
        root.deleteWithAllBelow().expect(200);

        restore(owner, root).expect(200);
        assertThat(space.outline()).containsExactly("0 Root", "1 Child");
        restore(owner, former).expect(200);
        assertThat(space.outline()).containsExactly("0 Root", "1 Former", "1 Child");
        child.read();
    }

    @Test
    void whoseParentIsDeletedIsTheLastAtTheRoot() {
        Page root = space.page("Root");
        Page child = space.page("Child", root);
        space.page("Last");
        child.delete().expect(200);
        root.delete().expect(200);

        assertThat(restore(owner, child).expect(200).at("/parent_page_id").isNull())
                .isTrue();

        assertThat(space.outline()).containsExactly("0 Last", "0 Child");
    }

    @Test
    void whereItWouldBeTooDeepItIsAtTheRoot() {
        List<Page> chain = space.chain(4);
        Page other = space.page("Other");
        Page branch = space.page("Branch", other);
        space.page("Leaf", branch);
        branch.deleteWithAllBelow().expect(200);
        other.move(chain.get(3), 0).expect(200);

        restore(owner, branch).expect(200);

        assertThat(space.outline()).endsWith("0 Branch", "1 Leaf");
    }

    @Test
    void itsVersionGrowsAndItsVersionsStay() {
        Page page = space.page("One");
        page.edit(object("title", "Two")).expect(200);
        long version = page.read().version();
        String versions = owner.get(page.path() + "/versions").expect(200).body();
        page.delete().expect(200);

        restore(owner.with("If-Match", "\"" + (version - 1) + "\""), page).refused(412, "PRECONDITION_FAILED");
        Answer restored =
                restore(owner.with("If-Match", "\"" + version + "\""), page).expect(200);

        assertThat(restored.version()).isGreaterThan(version);
        assertThat(owner.get(page.path() + "/versions").expect(200).body()).isEqualTo(versions);
        owner.with("If-Match", "\"" + restored.version() + "\"")
                .patch(page.path(), object("title", "Three"))
                .expect(200);
        page.delete().expect(200);
        restore(owner, page).expect(200);
    }

    @Test
    void whatIsNotDeletedStaysAsItIs() {
        Page page = space.page("There");

        Answer answer = restore(owner, page).expect(200);

        assertThat(answer.json()).isEqualTo(page.read().json());
        assertThat(answer.header("X-Change-Id")).isEmpty();
        assertThat(owner.post(space.path() + "/restore").expect(200).header("X-Change-Id"))
                .isEmpty();
    }

    @Test
    void anyMemberBringsAPageBackAndOnlyManagersASpace() {
        Page page = space.page("Gone");
        page.delete().expect(200);
        owner.delete(space.path()).expect(200);
        Person bob = organization.admits("Bob", "member");
        Person sam = Server.get().register("Sam");

        restore(sam, page).refused(403, "FORBIDDEN");
        restore(bob, page).refused(409, "SPACE_DELETED");
        bob.post(space.path() + "/restore").refused(403, "FORBIDDEN");
        sam.post(space.path() + "/restore").refused(403, "FORBIDDEN");
        Answer restored = organization
                .admits("Ann", "admin")
                .post(space.path() + "/restore")
                .expect(200)
                .shaped("Space");
        assertThat(restored.text("/key")).isEqualTo("DOC");
        restore(bob, page).expect(200);
        assertThat(space.outline()).containsExactly("0 Gone");
        owner.post("/wiki/pages/" + UUID.randomUUID() + "/restore").refused(404, "PAGE_NOT_FOUND");
        owner.post("/wiki/spaces/" + UUID.randomUUID() + "/restore").refused(404, "SPACE_NOT_FOUND");
        owner.post("/wiki/pages/nonsense/restore").invalid("path/page_id uuid_parsing");
    }

    @Test
    void aSpaceWhoseKeyIsTakenStaysDeleted() {
        owner.delete(space.path()).expect(200);
        organization.space("DOC");

        owner.post(space.path() + "/restore").refused(409, "KEY_CONFLICT");
    }

    @Test
    void ofTwoAtOnceOneChangesIt() {
        Page page = space.page("Wanted");
        page.delete().expect(200);

        List<Answer> answers = Race.run(2, runner -> restore(owner, page));

        answers.forEach(answer -> answer.expect(200));
        assertThat(answers.stream()
                        .filter(answer -> answer.header("X-Change-Id").isPresent())
                        .count())
                .isEqualTo(1);
        assertThat(space.outline()).containsExactly("0 Wanted");
    }

    private String everything(Page root, Page first, Page second, Page deep, Task task) {
        StringBuilder shown = new StringBuilder();
        for (String path : List.of(
                space.path() + "/pages",
                root.path(),
                first.path(),
                second.path(),
                deep.path(),
                root.path() + "/versions",
                "/pages/" + deep.id() + "/tasks",
                task.path() + "/links")) {
            JsonNode json = owner.get(path).expect(200).json();
            strip(json);
            shown.append(path).append(json).append('\n');
        }
        return shown.toString();
    }

    private static void strip(JsonNode node) {
        if (node instanceof ObjectNode fields) {
            fields.remove(List.of("version", "revision", "updated_at", "rank", "page_updated_at"));
        }
        node.forEach(RestoredPagesTest::strip);
    }

    private int found(String words) {
        return owner.get(organization.path() + "/search?q=" + words)
                .expect(200)
                .at("/total")
                .asInt();
    }

    private static Answer restore(Client person, Page page) {
        return person.post(page.path() + "/restore");
    }
}
