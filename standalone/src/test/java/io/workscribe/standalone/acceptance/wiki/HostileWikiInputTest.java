package io.workscribe.standalone.acceptance.wiki;

import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Organization;
import io.workscribe.standalone.acceptance.client.Page;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Server;
import io.workscribe.standalone.acceptance.client.Space;
import io.workscribe.standalone.acceptance.client.Task;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no honest client sends to the wiki is refused or stored as it is; it breaks nothing. */
class HostileWikiInputTest {

    private static final Organization ORGANIZATION =
            Server.get().register("Olga").createsOrganization();
    private static final Person OWNER = ORGANIZATION.owner();
    private static final Space SPACE = ORGANIZATION.space("DOC");
    private static final Page PAGE = SPACE.page("Target");
    private static final Task TASK = ORGANIZATION.project().task("No page");

    @Test
    @Contract({"#56", "#57", "#58", "#59"})
    void otherThingsAreNoSpaces() {
        for (String id : List.of(PAGE.id(), TASK.id(), ORGANIZATION.id(), OWNER.id())) {
            String path = "/wiki/spaces/" + id;
            OWNER.get(path + "/pages").refused(404, "SPACE_NOT_FOUND");
            OWNER.patch(path, object("name", "Mine")).refused(404, "SPACE_NOT_FOUND");
            OWNER.post(path + "/pages", object("title", "Mine")).refused(404, "SPACE_NOT_FOUND");
            OWNER.delete(path).refused(404, "SPACE_NOT_FOUND");
        }
    }

    @Test
    @Contract({"#60", "#61", "#62", "#63"})
    void otherThingsAreNoPages() {
        for (String id : List.of(SPACE.id(), TASK.id(), ORGANIZATION.id(), OWNER.id())) {
            String path = "/wiki/pages/" + id;
            OWNER.get(path).refused(404, "PAGE_NOT_FOUND");
            OWNER.patch(path, object("title", "Mine")).refused(404, "PAGE_NOT_FOUND");
            OWNER.post(path + "/move", object("position", 0)).refused(404, "PAGE_NOT_FOUND");
            OWNER.post(path + "/versions/0/restore").refused(404, "PAGE_NOT_FOUND");
            OWNER.get(path + "/versions").refused(404, "PAGE_NOT_FOUND");
            OWNER.delete(path).refused(404, "PAGE_NOT_FOUND");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "%ED%A0%80", "%FF", "%2e%2e", "..%2f", "%25", "a;b=c", "%22%27", "1-1-1-1-1"})
    void oddPathsAreRefused(String segment) {
        assertThat(OWNER.get("/wiki/spaces/" + segment + "/pages").status()).isBetween(300, 499);
        assertThat(OWNER.get("/wiki/pages/" + segment).status()).isBetween(300, 499);
        assertThat(OWNER.get(PAGE.path() + "/versions/" + segment).status()).isBetween(300, 499);
        assertThat(OWNER.delete(PAGE.path() + "?force=" + segment).status()).isBetween(400, 499);
        OWNER.get(PAGE.path()).expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud83d\\ude00", "\\uffff", "\\u0301", "<script>", "%s${7*7}"})
    void oddCharactersAreKept(String escaped) {
        String text = "Odd " + escaped;
        OWNER.send("PATCH", PAGE.path(), "{\"title\":\"" + text + "\",\"content_json\":{\"" + text + "\":1}}")
                .expect(200);
        OWNER.send("PATCH", SPACE.path(), "{\"name\":\"" + text + "\",\"description\":\"" + text + "\"}")
                .expect(200);

        String expected = io.workscribe.standalone.acceptance.client.Json.parse("\"" + text + "\"")
                .stringValue();
        assertThat(PAGE.read().text("/title")).isEqualTo(expected);
        assertThat(PAGE.read().at("/content_json").has(expected)).isTrue();
        assertThat(SPACE.tree().text("/pages/0/title")).isEqualTo(expected);
        assertThat(SPACE.read().get("name").asString()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u202e", "\\u001b", "\\n", "\\u2028"})
    void whatMakesANameUnreadableIsKeptInDocumentsOnly(String escaped) {
        String text = "Odd " + escaped + " one";
        OWNER.send("PATCH", PAGE.path(), "{\"title\":\"" + text + "\"}").expect(422);
        OWNER.send("PATCH", SPACE.path(), "{\"name\":\"" + text + "\"}").expect(422);
        OWNER.send("PATCH", PAGE.path(), "{\"content_json\":{\"" + text + "\":1}}")
                .expect(200);

        String expected = io.workscribe.standalone.acceptance.client.Json.parse("\"" + text + "\"")
                .stringValue();
        assertThat(PAGE.read().at("/content_json").has(expected)).isTrue();
    }

    @Test
    @Contract({"#54", "#55", "#58", "#59", "#60"})
    void otherOrganizationsSeeNothingOfAWiki() {
        Person outsider = Server.get().register("Sam");
        Organization theirs = outsider.createsOrganization();
        Space theirSpace = theirs.space("DOC");
        Page theirPage = theirSpace.page("Theirs");

        outsider.get(ORGANIZATION.path() + "/wiki/spaces").refused(403, "NOT_A_MEMBER");
        outsider.get(PAGE.path()).refused(403, "FORBIDDEN");
        outsider.post(theirPage.path() + "/move", object("parent_page_id", PAGE.id(), "position", 0))
                .refused(404, "PAGE_NOT_FOUND");
        outsider.post(theirSpace.path() + "/pages", object("title", "x", "parent_page_id", PAGE.id()))
                .refused(404, "PAGE_NOT_FOUND");
        assertThat(outsider.get(theirs.path() + "/wiki/spaces").texts("/spaces", "id"))
                .doesNotContain(SPACE.id());
    }
}
