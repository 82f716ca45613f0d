package io.workscribe.standalone.acceptance.wiki;

import static io.workscribe.standalone.acceptance.client.Json.document;
import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Client;
import io.workscribe.standalone.acceptance.client.Organization;
import io.workscribe.standalone.acceptance.client.Page;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Server;
import io.workscribe.standalone.acceptance.client.Space;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page said before, and what If-Match protects. */
class PageVersionsTest {

    private static final String LIST = "GET /api/v1/wiki/pages/{page_id}/versions";
    private static final String ONE = "GET /api/v1/wiki/pages/{page_id}/versions/{version}";
    private static final String RESTORE = "POST /api/v1/wiki/pages/{page_id}/versions/{version}/restore";

    private final Person owner = Server.get().register("Olga");
    private final Organization organization = owner.createsOrganization();
    private final Person member = organization.admits("Max", "member");
    private final Space space = organization.space("DOC");
    private final Page page = space.page(object("title", "First", "content_json", document("First")));

    @Test
    @Contract({LIST, ONE})
    void everySavedVersionIsKept() {
        member.patch(page.path(), object("title", "Second", "icon_emoji", "x")).expect(200);
        page.edit(object("content_json", document("Third"))).expect(200);

        Answer versions = member.get(page.path() + "/versions")
                .expect(200)
                .shaped("PageVersionList")
                .shapedEach("/versions", "PageVersionSummary");

        assertThat(versions.texts("/versions", "version")).containsExactly("2", "1", "0");
        assertThat(versions.texts("/versions", "title")).containsExactly("Second", "Second", "First");
        assertThat(versions.texts("/versions", "edited_by")).containsExactly(owner.id(), member.id(), owner.id());
        assertThat(versions.text("/versions/1/editor/display_name")).isEqualTo("Max");
        assertThat(versions.at("/total").asInt()).isEqualTo(3);
        Answer first = version(0).expect(200).shaped("PageVersion");
        assertThat(first.at("/content_json")).isEqualTo(document("First"));
        assertThat(first.at("/icon_emoji").isNull()).isTrue();
        assertThat(first.text("/edited_at")).isEqualTo(page.read().text("/created_at"));
        assertThat(version(1).expect(200).at("/content_json")).isEqualTo(document("First"));
        assertThat(version(2).expect(200).text("/icon_emoji")).isEqualTo("x");
        assertThat(version(2).text("/edited_at")).isEqualTo(page.read().text("/updated_at"));
    }

    @Test
    @Contract({LIST, RESTORE})
    void whatChangesNothingAndMovesMakeNoVersion() {
        page.edit(object()).expect(200);
        page.edit(object("title", "First")).expect(200);
        space.page("Another");
        page.move(1).expect(200);
        owner.post(page.path() + "/versions/0/restore").expect(200);

        assertThat(owner.get(page.path() + "/versions").at("/total").asInt()).isEqualTo(1);
    }

    @Test
    @Contract({LIST, "2.7"})
    void theListCanBeReadInParts() {
        for (String title : List.of("1", "2", "3")) {
            page.edit(object("title", title)).expect(200);
        }
        String versions = page.path() + "/versions";

        Answer part = owner.get(versions + "?skip=1&limit=2").expect(200);

        assertThat(part.texts("/versions", "version")).containsExactly("2", "1");
        assertThat(part.at("/total").asInt()).isEqualTo(4);
        owner.get(versions + "?limit=0&skip=-1")
                .invalid("query/limit greater_than_equal", "query/skip greater_than_equal");
        owner.get(versions + "?limit=101").invalid("query/limit less_than_equal");
    }

    @Test
    @Contract({ONE, RESTORE})
    void aVersionIsRestoredAsANewOne() {
        page.edit(object("title", "Second", "content_json", document("Second"), "icon_emoji", "x"))
                .expect(200);

        Answer restored =
                member.post(page.path() + "/versions/0/restore").expect(200).shaped("Page");

        assertThat(restored.text("/title")).isEqualTo("First");
        assertThat(restored.at("/content_json")).isEqualTo(document("First"));
        assertThat(restored.at("/icon_emoji").isNull()).isTrue();
        assertThat(restored.text("/last_edited_by")).isEqualTo(member.id());
        assertThat(restored.version()).isEqualTo(2);
        assertThat(version(2).at("/restored_version").asInt()).isZero();
        assertThat(version(1).at("/restored_version").isNull()).isTrue();
        assertThat(version(1).text("/title")).isEqualTo("Second");
        assertThat(space.outline()).containsExactly("0 First");
    }

    @Test
    @Contract({LIST, RESTORE})
    void oldVersionsOutliveSnapshots() {
        for (int i = 1; i <= 45; i++) {
            page.edit(object("title", "Title " + i, "content_json", document("Text " + i)))
                    .expect(200);
        }

        Answer restored = owner.post(page.path() + "/versions/3/restore").expect(200);

        assertThat(restored.text("/title")).isEqualTo("Title 3");
        assertThat(restored.at("/content_json")).isEqualTo(document("Text 3"));
        assertThat(owner.get(page.path() + "/versions").at("/total").asInt()).isEqualTo(47);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "7", "2147483647"})
    @Contract({ONE, RESTORE})
    void unknownVersionsAreNotFound(String number) {
        String path = page.path() + "/versions/" + number;
        owner.get(path).refused(404, "VERSION_NOT_FOUND");
        owner.post(path + "/restore").refused(404, "VERSION_NOT_FOUND");
    }

    @Test
    @Contract({LIST, ONE, RESTORE})
    void versionsAreNumbersFromZeroOn() {
        for (String path : List.of(page.path(), "/wiki/pages/" + UUID.randomUUID())) {
            owner.get(path + "/versions/-1").invalid("path/version greater_than_equal");
            owner.post(path + "/versions/-1/restore").invalid("path/version greater_than_equal");
            owner.get(path + "/versions/newest").invalid("path/version int_parsing");
            owner.post(path + "/versions/1.0/restore").invalid("path/version int_parsing");
            owner.get(path + "/versions/99999999999999999999").invalid("path/version less_than_equal");
        }
        owner.get("/wiki/pages/nonsense/versions").invalid("path/page_id uuid_parsing");
    }

    @Test
    @Contract({LIST, ONE, RESTORE})
    void versionsAreForTheOrganizationAndGoWithThePage() {
        Person outsider = Server.get().register("Sam");
        outsider.get(page.path() + "/versions").refused(403, "FORBIDDEN");
        outsider.get(page.path() + "/versions/0").refused(403, "FORBIDDEN");
        outsider.get(page.path() + "/versions/7").refused(403, "FORBIDDEN");
        outsider.post(page.path() + "/versions/0/restore").refused(403, "FORBIDDEN");
        outsider.post(page.path() + "/versions/7/restore").refused(403, "FORBIDDEN");

        page.delete().expect(200);
        String unknown = "/wiki/pages/" + UUID.randomUUID();
        for (String path : List.of(page.path(), unknown)) {
            owner.get(path + "/versions").refused(404, "PAGE_NOT_FOUND");
            owner.get(path + "/versions/0").refused(404, "PAGE_NOT_FOUND");
            owner.post(path + "/versions/0/restore").refused(404, "PAGE_NOT_FOUND");
        }
    }

    @Test
    @Contract({"#61", "#62", "#63"})
    void aNamedVersionMustBeTheNewest() {
        String read = page.read().header("ETag").orElseThrow();
        member.patch(page.path(), object("title", "By Max")).expect(200);
        Page below = space.page("Below", page);
        Client late = owner.with("If-Match", read);

        late.patch(page.path(), object("title", "By Olga")).refused(412, "PRECONDITION_FAILED");
        late.post(page.path() + "/versions/0/restore").refused(412, "PRECONDITION_FAILED");
        late.delete(page.path() + "?force=true").refused(412, "PRECONDITION_FAILED");
        owner.with("If-Match", "\"7\"")
                .patch(page.path(), object("title", "By Olga"))
                .refused(412, "PRECONDITION_FAILED");
        owner.with("If-Match", "nonsense")
                .patch(page.path(), object("title", "By Olga"))
                .refused(400, "BAD_REQUEST");
        assertThat(page.read().text("/title")).isEqualTo("By Max");
        assertThat(below.read().text("/parent_page_id")).isEqualTo(page.id());
    }

    @Test
    @Contract({"#61", "#62", "#63"})
    void theNewestVersionMayBeNamedForEveryChange() {
        Page other = space.page("Other");

        Answer edited = owner.with("If-Match", page.read().header("ETag").orElseThrow())
                .patch(page.path(), object("title", "Second"))
                .expect(200);
        Answer moved = owner.with("If-Match", edited.header("ETag").orElseThrow())
                .post(page.path() + "/move", object("parent_page_id", other.id(), "position", 0))
                .expect(200);
        Answer editedAgain = owner.with("If-Match", moved.header("ETag").orElseThrow())
                .patch(page.path(), object("title", "Third"))
                .expect(200);
        Answer restored = owner.with("If-Match", editedAgain.header("ETag").orElseThrow())
                .post(page.path() + "/versions/0/restore")
                .expect(200);
        owner.with("If-Match", restored.header("ETag").orElseThrow())
                .delete(page.path())
                .expectEmptyObject(200);
    }

    @Test
    @Contract("#61")
    void withoutAVersionTheLastWriteWins() {
        member.patch(page.path(), object("title", "By Max", "icon_emoji", "x")).expect(200);

        Answer edited = page.edit(object("title", "By Olga")).expect(200);
        assertThat(edited.text("/icon_emoji")).isEqualTo("x");
        owner.with("If-Match", "*")
                .patch(page.path(), object("title", "By anybody"))
                .expect(200);

        assertThat(page.read().text("/title")).isEqualTo("By anybody");
        assertThat(version(1).text("/title")).isEqualTo("By Max");
    }

    private Answer version(int number) {
        return owner.get(page.path() + "/versions/" + number);
    }
}
