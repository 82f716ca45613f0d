package io.workscribe.standalone.acceptance.wiki;

import static io.workscribe.standalone.acceptance.client.Json.array;
import static io.workscribe.standalone.acceptance.client.Json.document;
import static io.workscribe.standalone.acceptance.client.Json.nested;
import static io.workscribe.standalone.acceptance.client.Json.object;
import static io.workscribe.standalone.acceptance.client.Json.parse;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Answer;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What pages say: creating, reading and editing them. */
class PagesTest {

    private static final String TEN_EMOJI = "\uD83D\uDE80".repeat(10);

    private final Person owner = Server.get().register("Olga");
    private final Organization organization = owner.createsOrganization();
    private final Space space = organization.space("DOC");

    @Test
    @Contract({"#59", "M15"})
    void aNewPageIsItsCreators() {
        Person member = organization.admits("Max", "member");

        Answer created = member.post(
                        space.path() + "/pages",
                        object("title", "  Guide ", "icon_emoji", TEN_EMOJI, "content_json", document("Hello")))
                .expect(201)
                .shaped("Page");

        assertThat(created.text("/title")).isEqualTo("Guide");
        assertThat(created.text("/icon_emoji")).isEqualTo(TEN_EMOJI);
        assertThat(created.at("/content_json")).isEqualTo(document("Hello"));
        assertThat(created.text("/org_id")).isEqualTo(organization.id());
        assertThat(created.text("/space_id")).isEqualTo(space.id());
        assertThat(created.at("/parent_page_id").isNull()).isTrue();
        assertThat(created.at("/position").asInt()).isZero();
        assertThat(created.at("/depth").asInt()).isZero();
        assertThat(created.text("/created_by")).isEqualTo(member.id());
        assertThat(created.text("/author_id")).isEqualTo(member.id());
        assertThat(created.text("/author/display_name")).isEqualTo("Max");
        assertThat(created.text("/last_edited_by")).isEqualTo(member.id());
        assertThat(created.text("/updated_at")).isEqualTo(created.text("/created_at"));
        assertThat(created.version()).isEqualTo(0);
        assertThat(created.header("Location")).hasValue("/api/v1/wiki/pages/" + created.id());
        assertThat(owner.get("/wiki/pages/" + created.id()).expect(200).json()).isEqualTo(created.json());
    }

    @Test
    @Contract("#59")
    void everythingButTheTitleMayBeMissingOrNull() {
        Answer bare = create(object("title", "x")).expect(201).shaped("Page");
        Answer nulls = create(object(
                        "title",
                        "\uD83D\uDE80".repeat(500),
                        "parent_page_id",
                        null,
                        "icon_emoji",
                        null,
                        "content_json",
                        null))
                .expect(201);

        for (Answer page : List.of(bare, nulls)) {
            assertThat(page.at("/content_json").isNull()).isTrue();
            assertThat(page.at("/icon_emoji").isNull()).isTrue();
            assertThat(page.at("/parent_page_id").isNull()).isTrue();
        }
    }

    @Test
    @Contract({"#59", "F24", "F26"})
    void badFieldsAreInvalidAndCreateNothing() {
        create(object()).invalid("body/title missing");
        create(object("title", " \u2003\n")).invalid("body/title string_too_short");
        create(object("title", "x".repeat(501))).invalid("body/title string_too_long");
        create(object("title", null)).invalid("body/title string_type");
        create(object("title", 7, "parent_page_id", 7, "icon_emoji", 7, "content_json", 7))
                .invalid(
                        "body/title string_type",
                        "body/parent_page_id uuid_type",
                        "body/icon_emoji string_type",
                        "body/content_json dict_type");
        create(object("title", "x", "parent_page_id", "", "icon_emoji", TEN_EMOJI + "x", "content_json", array("x")))
                .invalid(
                        "body/parent_page_id uuid_parsing",
                        "body/icon_emoji string_too_long",
                        "body/content_json dict_type");
        owner.send(
                        "POST",
                        space.path() + "/pages",
                        "{\"title\":\"a\\u0000b\",\"icon_emoji\":\"\\ude00\",\"content_json\":{\"text\":\"\\ud800\"}}")
                .invalid("body/title value_error", "body/icon_emoji value_error", "body/content_json value_error");
        owner.post(space.path() + "/pages").invalid("body missing");
        owner.send("POST", space.path() + "/pages", "[]").invalid("body model_attributes_type");
        owner.post("/wiki/spaces/nonsense/pages", object()).invalid("path/space_id uuid_parsing", "body/title missing");
        owner.post("/wiki/spaces/" + UUID.randomUUID() + "/pages", object("title", ""))
                .invalid("body/title string_too_short");

        assertThat(space.outline()).isEmpty();
    }

    @Test
    @Contract({"#60", "#61"})
    void aPageIsForItsOrganizationOnly() {
        Page page = space.page("Guide");
        Person outsider = Server.get().register("Sam");
        String unknown = "/wiki/pages/" + UUID.randomUUID();

        outsider.get(page.path()).refused(403, "FORBIDDEN");
        outsider.patch(page.path(), object("title", "Mine")).refused(403, "FORBIDDEN");
        owner.get(unknown).refused(404, "PAGE_NOT_FOUND");
        owner.patch(unknown, object()).refused(404, "PAGE_NOT_FOUND");
        owner.patch(unknown, object("title", "")).invalid("body/title string_too_short");
        owner.get("/wiki/pages/nonsense").invalid("path/page_id uuid_parsing");
        owner.patch("/wiki/pages/nonsense", object("title", 1))
                .invalid("path/page_id uuid_parsing", "body/title string_type");
        assertThat(page.read().text("/title")).isEqualTo("Guide");
    }

    @Test
    @Contract({"#60", "#61"})
    void whoWasRemovedSeesNothingMore() {
        Person former = organization.admits("Max", "member");
        Page page = space.page("Guide");
        former.get(page.path()).expect(200);
        owner.delete(organization.path() + "/members/" + former.id()).expect(200);

        former.get(page.path()).refused(403, "FORBIDDEN");
        former.get(page.path() + "/versions").refused(403, "FORBIDDEN");
        former.get(space.path() + "/pages").refused(403, "FORBIDDEN");
        former.patch(page.path(), object("title", "Mine")).refused(403, "FORBIDDEN");
        former.post(space.path() + "/pages", object("title", "Mine")).refused(403, "FORBIDDEN");
    }

    @Test
    @Contract({"#61", "F13"})
    void f13AnEditIsItsEditorsAndMovesUpdatedAt() {
        Page page = space.page("Old");
        Person member = organization.admits("Max", "member");
        String before = page.read().text("/updated_at");

        Answer edited = member.patch(
                        page.path(), object("title", " New ", "content_json", document("New"), "icon_emoji", TEN_EMOJI))
                .expect(200)
                .shaped("Page");

        assertThat(edited.text("/title")).isEqualTo("New");
        assertThat(edited.at("/content_json")).isEqualTo(document("New"));
        assertThat(edited.text("/icon_emoji")).isEqualTo(TEN_EMOJI);
        assertThat(edited.text("/created_by")).isEqualTo(owner.id());
        assertThat(edited.text("/author_id")).isEqualTo(owner.id());
        assertThat(edited.text("/last_edited_by")).isEqualTo(member.id());
        assertThat(edited.text("/last_editor/display_name")).isEqualTo("Max");
        assertThat(edited.text("/updated_at")).isGreaterThan(before);
        assertThat(edited.version()).isEqualTo(1);
        assertThat(page.read().json()).isEqualTo(edited.json());
        assertThat(space.outline()).containsExactly("0 New");
    }

    @Test
    @Contract("#61")
    void nullAbsentAndWhatIsThereAlreadyChangeNothing() {
        Page page = space.page(object("title", "Old", "content_json", document("Old"), "icon_emoji", "x"));
        JsonNode before = page.read().json();

        assertThat(page.edit(object()).expect(200).json()).isEqualTo(before);
        assertThat(page.edit(object("title", null, "content_json", null, "icon_emoji", null))
                        .expect(200)
                        .json())
                .isEqualTo(before);
        assertThat(page.edit(object("title", "Old", "content_json", document("Old"), "position", 7))
                        .expect(200)
                        .json())
                .isEqualTo(before);
        assertThat(page.read().version()).isEqualTo(0);
    }

    @Test
    @Contract({"#61", "F24", "F26"})
    void badEditsAreInvalid() {
        Page page = space.page("Old");
        page.edit(object("title", " ", "icon_emoji", TEN_EMOJI + "x", "content_json", "text"))
                .invalid(
                        "body/title string_too_short",
                        "body/icon_emoji string_too_long",
                        "body/content_json dict_type");
        page.edit(object("title", "x".repeat(501))).invalid("body/title string_too_long");
        owner.patch(page.path()).invalid("body missing");
        owner.send("PATCH", page.path(), "{").invalidAt("body/1");
        assertThat(page.read().text("/title")).isEqualTo("Old");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"z\":1,\"a\":2,\"m\":{\"y\":null,\"b\":[]}}",
                "{\"number\":1.0,\"big\":12345678901234567890123,\"exponent\":1e10,\"exact\":0.1000}",
                "{\"text\":\"Grüße, 世界, 😀, \\u00e9, \\\" \\\\ / \\t\\n\"}",
                "{\"\":\"empty key\",\"$ref\":\"x\",\"@class\":\"java.lang.Object\"}",
                "{\"type\":\"doc\",\"content\":[null,1,\"x\",[],{\"type\":\"mention\",\"attrs\":null}]}"
            })
    @Contract({"#59", "#61"})
    void documentsComeBackAsTheyWere(String text) {
        String expected = parse(text).toString();

        Answer created = owner.send("POST", space.path() + "/pages", "{\"title\":\"x\",\"content_json\":" + text + "}")
                .expect(201);
        Page page = space.page("Another");
        Answer edited = owner.send("PATCH", page.path(), "{\"content_json\":" + text + "}")
                .expect(200);

        assertThat(created.at("/content_json").toString()).isEqualTo(expected);
        assertThat(edited.at("/content_json").toString()).isEqualTo(expected);
        assertThat(page.read().at("/content_json").toString()).isEqualTo(expected);
        assertThat(owner.get(page.path() + "/versions/1").at("/content_json").toString())
                .isEqualTo(expected);
    }

    @Test
    @Contract({"#59", "#61"})
    void documentsMayBeDeepButNotBottomless() {
        JsonNode deep = object("type", "doc", "content", List.of(nested(60)));
        Page page = space.page(object("title", "Deep", "content_json", deep));
        assertThat(page.read().at("/content_json")).isEqualTo(deep);

        for (int levels : new int[] {1_000, 50_000}) {
            String bottomless = "{\"a\":".repeat(levels) + "1" + "}".repeat(levels);
            owner.send("PATCH", page.path(), "{\"content_json\":" + bottomless + "}")
                    .expect(422);
            owner.send("POST", space.path() + "/pages", "{\"title\":\"x\",\"content_json\":" + bottomless + "}")
                    .expect(422);
        }
        assertThat(page.read().at("/content_json")).isEqualTo(deep);
        assertThat(space.outline()).containsExactly("0 Deep");
    }

    /** The body, its content and everything inside: as deep as a request may be at all. */
    @Test
    @Contract({"#59", "#61"})
    void theDeepestDocumentThatIsTakenCanBeReadEditedAndRestored() {
        int levels = 199;
        String deepest = "{\"a\":".repeat(levels) + "1" + "}".repeat(levels);
        Answer created =
                owner.send("POST", space.path() + "/pages", "{\"title\":\"x\",\"content_json\":" + deepest + "}");
        created.expect(201);
        Page page = new Page(space, created.id());

        for (int version = 1; version <= 21; version++) {
            page.edit(object("title", "Version " + version)).expect(200);
        }
        page.edit(object("content_json", object())).expect(200);
        owner.post(page.path() + "/versions/0/restore").expect(200);

        assertThat(page.read().at("/content_json").toString()).isEqualTo(deepest);
    }

    @Test
    @Contract({"#59", "#61"})
    void documentsMayBeLong() {
        JsonNode document = object("type", "doc", "text", "x".repeat(200_000));
        Page page = space.page(object("title", "Long", "content_json", document));

        assertThat(page.read().at("/content_json")).isEqualTo(document);
        page.edit(object("content_json", object("text", "x".repeat(600_000)))).refused(413, "PAYLOAD_TOO_LARGE");
        page.edit(object("title", "x".repeat(200_000))).invalid("body/title string_too_long");
    }

    private Answer create(ObjectNode body) {
        return owner.post(space.path() + "/pages", body);
    }
}
