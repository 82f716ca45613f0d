package io.workscribe.standalone.acceptance.wiki;

import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Organization;
import io.workscribe.standalone.acceptance.client.Page;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Server;
import io.workscribe.standalone.acceptance.client.Space;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The tree of a space: how pages come, move and go in it. */
class PageTreeTest {

    private final Person owner = Server.get().register("Olga");
    private final Organization organization = owner.createsOrganization();
    private final Space space = organization.space("DOC");
    private final Page guide = space.page("Guide");
    private final Page news = space.page("News");
    private final Page first = space.page("First steps", guide);
    private final Page next = space.page("Next steps", guide);

    @Test
    @Contract("#58")
    void theTreeHoldsEveryPageInItsPlace() {
        assertThat(space.outline()).containsExactly("0 Guide", "1 First steps", "1 Next steps", "0 News");
        Answer tree = organization.admits("Max", "member").get(space.path() + "/pages");
        assertThat(tree.expect(200).at("/total").asInt()).isEqualTo(4);
        assertThat(tree.text("/pages/0/children/0/id")).isEqualTo(first.id());
    }

    @Test
    @Contract("#58")
    void aTreeIsForItsOrganizationOnly() {
        Server.get().register("Sam").get(space.path() + "/pages").refused(403, "FORBIDDEN");
        owner.get("/wiki/spaces/" + UUID.randomUUID() + "/pages").refused(404, "SPACE_NOT_FOUND");
        owner.get("/wiki/spaces/nonsense/pages").invalid("path/space_id uuid_parsing");
        owner.get("/wiki/spaces/" + guide.id() + "/pages").refused(404, "SPACE_NOT_FOUND");
    }

    @Test
    @Contract("#59")
    void aPageComesLastAmongItsSiblings() {
        Answer child = owner.post(space.path() + "/pages", object("title", "FAQ", "parent_page_id", guide.id()))
                .expect(201);
        assertThat(child.at("/position").asInt()).isEqualTo(2);
        assertThat(child.at("/depth").asInt()).isEqualTo(1);
        assertThat(child.text("/parent_page_id")).isEqualTo(guide.id());

        first.delete().expect(200);
        Answer another = owner.post(space.path() + "/pages", object("title", "Help", "parent_page_id", guide.id()))
                .expect(201);
        assertThat(another.at("/position").asInt()).isEqualTo(2);
        assertThat(space.outline()).containsExactly("0 Guide", "1 Next steps", "1 FAQ", "1 Help", "0 News");
    }

    @Test
    @Contract("#59")
    void fiveLevelsAreTheMost() {
        List<Page> chain = space.chain(5);

        assertThat(chain.get(4).read().at("/depth").asInt()).isEqualTo(4);
        owner.post(
                        space.path() + "/pages",
                        object(
                                "title",
                                "Too deep",
                                "parent_page_id",
                                chain.get(4).id()))
                .refused(400, "MAX_DEPTH_EXCEEDED");
        assertThat(space.tree().at("/total").asInt()).isEqualTo(9);
    }

    @Test
    @Contract({"#62", "F12", "F13"})
    void f12AMoveKeepsTheSiblingsInOrder() {
        Page end = space.page("End");
        String before = news.read().text("/updated_at");

        Answer moved = news.move(0).expect(200).shaped("Page");
        assertThat(moved.at("/position").asInt()).isZero();
        assertThat(moved.text("/updated_at")).isEqualTo(before);
        assertThat(moved.text("/moved_at")).isGreaterThan(before);
        assertThat(moved.json()).isEqualTo(news.read().json());
        assertThat(space.outline()).containsExactly("0 News", "0 Guide", "1 First steps", "1 Next steps", "0 End");

        news.move(1).expect(200);
        assertThat(space.outline()).containsExactly("0 Guide", "1 First steps", "1 Next steps", "0 News", "0 End");
        assertThat(news.move(7).expect(200).at("/position").asInt()).isEqualTo(2);
        assertThat(space.outline()).containsExactly("0 Guide", "1 First steps", "1 Next steps", "0 End", "0 News");
        assertThat(end.move(guide, 1).expect(200).at("/depth").asInt()).isEqualTo(1);
        assertThat(space.outline()).containsExactly("0 Guide", "1 First steps", "1 End", "1 Next steps", "0 News");
    }

    @Test
    @Contract("#62")
    void neighboursSayWhereAPageGoes() {
        next.beside("before_id", first, guide).expect(200).shaped("Page");
        assertThat(space.outline()).containsExactly("0 Guide", "1 Next steps", "1 First steps", "0 News");
        first.beside("after_id", guide, null).expect(200);
        assertThat(space.outline()).containsExactly("0 Guide", "1 Next steps", "0 First steps", "0 News");
        news.beside("after_id", news, null).refused(400, "INVALID_NEIGHBOUR");
        news.beside("after_id", next, null).refused(400, "INVALID_NEIGHBOUR");
        owner.post(news.path() + "/move", object("after_id", UUID.randomUUID().toString()))
                .refused(404, "PAGE_NOT_FOUND");
        owner.post(news.path() + "/move", object()).invalid("body/position missing");
        owner.post(news.path() + "/move", object("position", 0, "before_id", guide.id()))
                .invalid("body/before_id value_error");
    }

    @Test
    @Contract({"#62", "F12"})
    void f12AllBelowAPageMovesAlongAndKnowsItsDepth() {
        Page below = space.page("Details", first);

        guide.move(news, 0).expect(200);
        assertThat(space.outline()).containsExactly("0 News", "1 Guide", "2 First steps", "3 Details", "2 Next steps");
        assertThat(below.read().at("/depth").asInt()).isEqualTo(3);

        first.move(5).expect(200);
        assertThat(space.outline()).containsExactly("0 News", "1 Guide", "2 Next steps", "0 First steps", "1 Details");
        assertThat(below.read().at("/depth").asInt()).isEqualTo(1);
        assertThat(below.read().text("/parent_page_id")).isEqualTo(first.id());
    }

    @Test
    @Contract({"#62", "F12"})
    void f12TheDeepestPageBelowCounts() {
        List<Page> chain = space.chain(4);

        chain.get(1).move(first, 0).expect(200);
        assertThat(chain.get(3).read().at("/depth").asInt()).isEqualTo(4);
        Page deeper = space.page("Deeper", next);
        chain.get(1).move(deeper, 0).refused(400, "MAX_DEPTH_EXCEEDED");
        guide.move(news, 0).refused(400, "MAX_DEPTH_EXCEEDED");
        assertThat(space.outline())
                .containsExactly(
                        "0 Guide",
                        "1 First steps",
                        "2 Level 1",
                        "3 Level 2",
                        "4 Level 3",
                        "1 Next steps",
                        "2 Deeper",
                        "0 News",
                        "0 Level 0");
    }

    @Test
    @Contract({"#62", "F12"})
    void f12APageIsNeverBelowItself() {
        Page below = space.page("Details", first);

        guide.move(guide, 0).refused(400, "INVALID_PARENT");
        guide.move(first, 0).refused(400, "INVALID_PARENT");
        guide.move(below, 0).refused(400, "INVALID_PARENT");
        first.move(below, 0).refused(400, "INVALID_PARENT");

        assertThat(space.outline()).containsExactly("0 Guide", "1 First steps", "2 Details", "1 Next steps", "0 News");
    }

    @Test
    @Contract("#62")
    void movingAPageToWhereItIsChangesNothing() {
        var before = news.read().json();

        assertThat(news.move(1).expect(200).json()).isEqualTo(before);
        assertThat(news.move(99).expect(200).json()).isEqualTo(before);
        assertThat(owner.post(news.path() + "/move", object("parent_page_id", null, "position", 1))
                        .expect(200)
                        .json())
                .isEqualTo(before);
    }

    /** More changes than a space keeps without a snapshot. */
    @Test
    @Contract({"#58", "#59", "#62", "#63", "F12"})
    void f12ALargeTreeStaysInOrder() {
        List<Page> pages = new ArrayList<>();
        for (int i = 0; i < 105; i++) {
            pages.add(i % 3 == 0 ? space.page("Page " + i) : space.page("Page " + i, pages.get(i - i % 3)));
        }
        List<String> before = space.outline();

        pages.get(3).move(pages.get(1), 0).expect(200);
        pages.get(3).move(3).expect(200);
        assertThat(space.outline()).isEqualTo(before);
        guide.deleteWithAllBelow().expect(200);
        pages.get(102).move(0).expect(200);
        assertThat(space.outline())
                .hasSize(106)
                .startsWith("0 Page 102", "1 Page 103", "1 Page 104", "0 News", "0 Page 0", "1 Page 1", "1 Page 2");
    }

    @Test
    @Contract({"#62", "F12"})
    void aMoveIsNoEditAndNoneOfTheOthers() {
        Person member = organization.admits("Max", "member");
        var child = first.read().json();
        var sibling = news.read();

        Answer moved =
                member.post(guide.path() + "/move", object("position", 1)).expect(200);

        assertThat(moved.text("/last_edited_by")).isEqualTo(owner.id());
        assertThat(moved.version()).isEqualTo(0);
        assertThat(first.read().json()).isEqualTo(child);
        assertThat(news.read().text("/updated_at")).isEqualTo(sibling.text("/updated_at"));
        assertThat(news.read().at("/position").asInt()).isZero();
    }

    @Test
    @Contract({"#59", "#62"})
    void aParentIsALivePageOfTheSameSpace() {
        Space other = organization.space("OTHER");
        Page elsewhere = other.page("Elsewhere");
        Page deletedElsewhere = other.page("Deleted elsewhere");
        deletedElsewhere.delete().expect(200);
        Page deleted = space.page("Deleted");
        deleted.delete().expect(200);
        Page foreign =
                Server.get().register("Sam").createsOrganization().space("DOC").page("Foreign");

        child(elsewhere.id()).refused(400, "INVALID_PARENT");
        news.move(elsewhere, 0).refused(400, "INVALID_PARENT");
        List<String> missing = List.of(
                deletedElsewhere.id(),
                deleted.id(),
                foreign.id(),
                space.id(),
                UUID.randomUUID().toString());
        for (String parent : missing) {
            child(parent).refused(404, "PAGE_NOT_FOUND");
            owner.post(news.path() + "/move", object("parent_page_id", parent, "position", 0))
                    .refused(404, "PAGE_NOT_FOUND");
        }
        assertThat(space.outline()).containsExactly("0 Guide", "1 First steps", "1 Next steps", "0 News");
        assertThat(other.outline()).containsExactly("0 Elsewhere");
    }

    @Test
    @Contract("#63")
    void aPageWithoutChildrenIsDeleted() {
        first.delete().expectEmptyObject(200);

        owner.get(first.path()).refused(404, "PAGE_NOT_FOUND");
        first.delete().refused(404, "PAGE_NOT_FOUND");
        assertThat(space.outline()).containsExactly("0 Guide", "1 Next steps", "0 News");
    }

    @Test
    @Contract("#63")
    void aPageWithChildrenIsDeletedWithAllBelowByForceOnly() {
        Page below = space.page("Details", first);

        Answer refusal = guide.delete();
        refusal.refused(409, "PAGE_HAS_CHILDREN");
        assertThat(refusal.text("/detail/message")).contains("2");
        owner.delete(guide.path() + "?force=0").refused(409, "PAGE_HAS_CHILDREN");
        owner.delete(guide.path() + "?force=maybe").invalid("query/force bool_parsing");
        guide.deleteWithAllBelow().expectEmptyObject(200);

        for (Page gone : List.of(guide, first, next, below)) {
            owner.get(gone.path()).refused(404, "PAGE_NOT_FOUND");
            gone.edit(object("title", "Back")).refused(404, "PAGE_NOT_FOUND");
            gone.move(0).refused(404, "PAGE_NOT_FOUND");
        }
        assertThat(space.outline()).containsExactly("0 News");
        assertThat(news.read().at("/position").asInt()).isZero();
    }

    @Test
    @Contract({"#62", "#63"})
    void strangersAndUnknownPagesChangeNothing() {
        Person outsider = Server.get().register("Sam");
        outsider.post(guide.path() + "/move", object("position", 1)).refused(403, "FORBIDDEN");
        outsider.delete(guide.path() + "?force=true").refused(403, "FORBIDDEN");
        outsider.post(space.path() + "/pages", object("title", "x")).refused(403, "FORBIDDEN");
        String unknown = "/wiki/pages/" + UUID.randomUUID();
        owner.post(unknown + "/move", object("position", 0)).refused(404, "PAGE_NOT_FOUND");
        owner.delete(unknown).refused(404, "PAGE_NOT_FOUND");
        owner.post("/wiki/spaces/" + UUID.randomUUID() + "/pages", object("title", "x"))
                .refused(404, "SPACE_NOT_FOUND");
        assertThat(space.outline()).containsExactly("0 Guide", "1 First steps", "1 Next steps", "0 News");
    }

    @Test
    @Contract("#62")
    void badMovesAreInvalidBeforeThePageIsLookedFor() {
        String unknown = "/wiki/pages/" + UUID.randomUUID() + "/move";
        owner.post(unknown, object()).invalid("body/position missing");
        owner.post(unknown, object("position", null)).invalid("body/position int_type");
        owner.post(unknown, object("position", -1)).invalid("body/position greater_than_equal");
        owner.post(unknown, object("position", 1.5)).invalidAt("body/position");
        owner.post(unknown, object("position", "first", "parent_page_id", "root"))
                .invalid("body/position int_parsing", "body/parent_page_id uuid_parsing");
        owner.post(unknown, object("position", 99_999_999_999L)).invalidAt("body/position");
        owner.post(unknown).invalid("body missing");
        owner.post("/wiki/pages/nonsense/move", object("position", 0)).invalid("path/page_id uuid_parsing");
        assertThat(news.move(Integer.MAX_VALUE).expect(200).at("/position").asInt())
                .isEqualTo(1);
    }

    private Answer child(String parent) {
        return owner.post(space.path() + "/pages", object("title", "Child", "parent_page_id", parent));
    }
}
