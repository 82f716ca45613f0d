package io.workscribe.standalone.acceptance.wiki;

import static io.workscribe.standalone.acceptance.client.Json.array;
import static io.workscribe.standalone.acceptance.client.Json.object;
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
import tools.jackson.databind.node.ObjectNode;

/** Listing, creating, editing and deleting wiki spaces. */
class SpacesTest {

    private static final String TEN_EMOJI = "\uD83D\uDCD8".repeat(10);

    private final Person owner = Server.get().register("Olga");
    private final Organization organization = owner.createsOrganization();

    @Test
    @Contract("#55")
    void aNewSpaceIsEmpty() {
        Answer created = create(object(
                        "name", "  Handbook ", "key", "DOC1", "description", " How we work ", "icon_emoji", TEN_EMOJI))
                .expect(201)
                .shaped("Space");

        assertThat(created.text("/name")).isEqualTo("Handbook");
        assertThat(created.text("/key")).isEqualTo("DOC1");
        assertThat(created.text("/description")).isEqualTo(" How we work ");
        assertThat(created.text("/icon_emoji")).isEqualTo(TEN_EMOJI);
        assertThat(created.text("/org_id")).isEqualTo(organization.id());
        assertThat(created.text("/created_by")).isEqualTo(owner.id());
        assertThat(created.text("/updated_at")).isEqualTo(created.text("/created_at"));
        assertThat(created.at("/page_count").asInt()).isZero();
        assertThat(created.version()).isEqualTo(0);
        assertThat(new Space(organization, created.id(), "DOC1").outline()).isEmpty();
    }

    @Test
    @Contract("#55")
    void descriptionAndEmojiMayBeMissingOrNull() {
        Answer bare = create(object("name", "x", "key", "A")).expect(201).shaped("Space");
        Answer nulls = create(
                        object("name", "y".repeat(255), "key", "B123456789", "description", null, "icon_emoji", null))
                .expect(201);

        for (Answer space : List.of(bare, nulls)) {
            assertThat(space.at("/description").isNull()).isTrue();
            assertThat(space.at("/icon_emoji").isNull()).isTrue();
        }
    }

    @Test
    @Contract({"#55", "F24", "F26"})
    void badFieldsAreInvalidAndCreateNothing() {
        int before = spaces().at("/total").asInt();

        create(object()).invalid("body/name missing", "body/key missing");
        create(object("name", " \t\n", "key", "")).invalid("body/name string_too_short", "body/key string_too_short");
        create(object("name", "x".repeat(256), "key", "A".repeat(11)))
                .invalid("body/name string_too_long", "body/key string_too_long");
        create(object("name", null, "key", null)).invalid("body/name string_type", "body/key string_type");
        create(object("name", 7, "key", array("A"), "description", 7, "icon_emoji", object()))
                .invalid(
                        "body/name string_type",
                        "body/key string_type",
                        "body/description string_type",
                        "body/icon_emoji string_type");
        create(object("name", "x", "key", "DOC", "icon_emoji", TEN_EMOJI + "x"))
                .invalid("body/icon_emoji string_too_long");
        owner.send(
                        "POST",
                        organization.path() + "/wiki/spaces",
                        "{\"name\":\"a\\u0000b\",\"key\":\"DOC\",\"description\":\"\\ud800\"}")
                .invalid("body/name value_error", "body/description value_error");
        owner.post(organization.path() + "/wiki/spaces").invalid("body missing");
        owner.send("POST", organization.path() + "/wiki/spaces", "[]").invalid("body model_attributes_type");

        assertThat(spaces().at("/total").asInt()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"doc", "Doc", "D C", " DOC", "DOC\n", "D-C", "ÄB", "\u0661", "DOC\u00a0"})
    @Contract({"#55", "F26"})
    void aKeyIsCapitalLettersAndDigitsOnly(String key) {
        create(object("name", "x", "key", key)).invalid("body/key string_pattern_mismatch");
    }

    @Test
    @Contract({"#55", "F23"})
    void aKeyIsTakenOncePerOrganization() {
        create(object("name", "x", "key", "DOC")).expect(201);

        create(object("name", "y", "key", "DOC")).refused(409, "KEY_CONFLICT");
        Server.get().register("Sam").createsOrganization().space("DOC");
        organization.project("DOC");
    }

    @Test
    @Contract({"#55", "#57"})
    void theKeyOfADeletedSpaceIsFreeAgain() {
        Space deleted = organization.space("DOC");
        owner.delete(deleted.path()).expectEmptyObject(200);

        Space again = organization.space("DOC");

        assertThat(again.id()).isNotEqualTo(deleted.id());
        assertThat(spaces().texts("/spaces", "id")).contains(again.id()).doesNotContain(deleted.id());
    }

    @Test
    @Contract({"#54", "#55"})
    void theOrganizationAndTheRoleComeBeforeTheInput() {
        String spaces = organization.path() + "/wiki/spaces";
        Person member = organization.admits("Max", "member");
        Person outsider = Server.get().register("Sam");

        member.post(spaces, object("name", "")).refused(403, "INSUFFICIENT_ROLE");
        outsider.post(spaces, object("name", "")).refused(403, "NOT_A_MEMBER");
        outsider.get(spaces + "?limit=0").refused(403, "NOT_A_MEMBER");
        owner.post("/organizations/nowhere-at-all/wiki/spaces", object()).refused(404, "ORG_NOT_FOUND");
        owner.get("/organizations/nowhere-at-all/wiki/spaces?limit=0").refused(404, "ORG_NOT_FOUND");
        member.get(spaces).expect(200);
    }

    @Test
    @Contract({"#54", "M31"})
    void m31TheListIsInTheOrderOfCreation() {
        Person empty = Server.get().register("Ella");
        Organization fresh = empty.createsOrganization();
        List<String> ids = List.of(fresh.space("Z"), fresh.space("A"), fresh.space("M")).stream()
                .map(Space::id)
                .toList();

        Answer list = empty.get(fresh.path() + "/wiki/spaces").expect(200).shaped("SpacePage");

        assertThat(list.texts("/spaces", "id")).containsSubsequence(ids);
        assertThat(list.texts("/spaces", "key").get(0)).isEqualTo("GEN");
        assertThat(list.at("/total").asInt()).isEqualTo(4);
        assertThat(list.at("/skip").asInt()).isZero();
        assertThat(list.at("/limit").asInt()).isEqualTo(50);
    }

    @Test
    @Contract("#54")
    void theListCanBeReadInParts() {
        String spaces = organization.path() + "/wiki/spaces";
        for (String key : List.of("A", "B", "C")) {
            organization.space(key);
        }

        Answer part = owner.get(spaces + "?skip=1&limit=2").expect(200);

        assertThat(part.texts("/spaces", "key")).containsExactly("A", "B");
        assertThat(part.at("/total").asInt()).isEqualTo(4);
        assertThat(part.at("/skip").asInt()).isEqualTo(1);
        assertThat(part.at("/limit").asInt()).isEqualTo(2);
        assertThat(owner.get(spaces + "?skip=4").expect(200).at("/spaces")).isEmpty();
        owner.get(spaces + "?limit=0").invalid("query/limit greater_than_equal");
        owner.get(spaces + "?limit=101&skip=-1")
                .invalid("query/limit less_than_equal", "query/skip greater_than_equal");
        owner.get(spaces + "?limit=many&skip=").invalid("query/limit int_parsing", "query/skip int_parsing");
        owner.get(spaces + "?limit=100&skip=2147483647").expect(200);
        owner.get(spaces + "?skip=99999999999999999999").invalid("query/skip less_than_equal");
    }

    @Test
    @Contract({"#56", "F11"})
    void f11OnlyOwnerAndAdminEditASpace() {
        Space space = organization.space("DOC");
        Person admin = organization.admits("Ann", "admin");
        Person member = organization.admits("Max", "member");
        Person outsider = Server.get().register("Sam");

        admin.patch(space.path(), object("name", "By the admin")).expect(200);
        member.patch(space.path(), object("name", "By the member")).refused(403, "FORBIDDEN");
        outsider.patch(space.path(), object("name", "By the outsider")).refused(403, "FORBIDDEN");
        member.delete(space.path()).refused(403, "FORBIDDEN");
        outsider.delete(space.path()).refused(403, "FORBIDDEN");

        assertThat(space.read().get("name").asString()).isEqualTo("By the admin");
    }

    @Test
    @Contract({"#56", "F13"})
    void f13EditingChangesWhatIsSentAndMovesUpdatedAt() {
        Space space = organization.space("DOC");
        String before = space.read().get("updated_at").asString();

        Answer edited = edit(
                        space, object("name", " Manual ", "description", "Why", "icon_emoji", TEN_EMOJI, "key", "NEW"))
                .expect(200)
                .shaped("Space");

        assertThat(edited.text("/name")).isEqualTo("Manual");
        assertThat(edited.text("/description")).isEqualTo("Why");
        assertThat(edited.text("/icon_emoji")).isEqualTo(TEN_EMOJI);
        assertThat(edited.text("/key")).isEqualTo("DOC");
        assertThat(edited.text("/updated_at")).isGreaterThan(before);
        assertThat(edited.json()).isEqualTo(space.read());
        Answer emptied =
                edit(space, object("description", "", "icon_emoji", "")).expect(200);
        assertThat(emptied.text("/description")).isEmpty();
        assertThat(emptied.text("/icon_emoji")).isEmpty();
    }

    @Test
    @Contract("#56")
    void nullAndAbsentChangeNothing() {
        Space space = organization.space("DOC");
        edit(space, object("description", "Why", "icon_emoji", "x")).expect(200);
        var before = space.read();

        assertThat(edit(space, object()).expect(200).json()).isEqualTo(before);
        assertThat(edit(space, object("name", null, "description", null, "icon_emoji", null, "key", null))
                        .expect(200)
                        .json())
                .isEqualTo(before);
        assertThat(edit(space, object("name", "Space DOC", "description", "Why"))
                        .expect(200)
                        .json())
                .isEqualTo(before);
    }

    @Test
    @Contract({"#56", "F24"})
    void badEditsAreInvalidBeforeTheSpaceIsLookedFor() {
        Space space = organization.space("DOC");
        edit(space, object("name", " ", "icon_emoji", "x".repeat(11)))
                .invalid("body/name string_too_short", "body/icon_emoji string_too_long");
        String unknown = "/wiki/spaces/" + UUID.randomUUID();
        owner.patch(unknown, object("name", 1)).invalid("body/name string_type");
        owner.patch("/wiki/spaces/nonsense", object("name", 1))
                .invalid("path/space_id uuid_parsing", "body/name string_type");
        owner.patch(unknown, object()).refused(404, "SPACE_NOT_FOUND");
        owner.delete(unknown).refused(404, "SPACE_NOT_FOUND");
        owner.delete("/wiki/spaces/nonsense").invalid("path/space_id uuid_parsing");
        assertThat(space.read().get("name").asString()).isEqualTo("Space DOC");
    }

    @Test
    @Contract({"#56", "#57"})
    void aNamedVersionOfASpaceMustBeTheNewest() {
        Space space = organization.space("DOC");
        owner.with("If-Match", "\"0\"")
                .patch(space.path(), object("name", "Two"))
                .expect(200);

        owner.with("If-Match", "\"0\"")
                .patch(space.path(), object("name", "Three"))
                .refused(412, "PRECONDITION_FAILED");
        owner.with("If-Match", "\"0\"").delete(space.path()).refused(412, "PRECONDITION_FAILED");
        assertThat(space.read().get("name").asString()).isEqualTo("Two");
        owner.with("If-Match", "\"1\"").delete(space.path()).expectEmptyObject(200);
    }

    @Test
    @Contract("#57")
    void onlyASpaceWithoutPagesIsDeleted() {
        Space space = organization.space("DOC");
        Page parent = space.page("Parent");
        space.page("Child", parent);

        Answer refusal = owner.delete(space.path());
        refusal.refused(409, "SPACE_NOT_EMPTY");
        assertThat(refusal.text("/detail/message")).contains("2");
        owner.delete(space.path() + "?force=true").refused(409, "SPACE_NOT_EMPTY");

        parent.deleteWithAllBelow().expect(200);
        assertThat(space.read().get("page_count").asInt()).isZero();
        owner.delete(space.path()).expectEmptyObject(200);
    }

    @Test
    @Contract({"#56", "#57", "#58", "#59"})
    void aDeletedSpaceIsGone() {
        Space space = organization.space("DOC");
        Page page = space.page("A page");
        page.delete().expect(200);
        owner.delete(space.path()).expect(200);

        owner.delete(space.path()).refused(404, "SPACE_NOT_FOUND");
        edit(space, object("name", "Back")).refused(404, "SPACE_NOT_FOUND");
        owner.get(space.path() + "/pages").refused(404, "SPACE_NOT_FOUND");
        owner.post(space.path() + "/pages", object("title", "x")).refused(404, "SPACE_NOT_FOUND");
        owner.get(page.path()).refused(404, "PAGE_NOT_FOUND");
        page.move(0).refused(404, "PAGE_NOT_FOUND");
        Server.get().register("Sam").get(space.path() + "/pages").refused(404, "SPACE_NOT_FOUND");
        assertThat(spaces().texts("/spaces", "id")).doesNotContain(space.id());
    }

    private Answer create(ObjectNode body) {
        return owner.post(organization.path() + "/wiki/spaces", body);
    }

    private Answer edit(Space space, ObjectNode body) {
        return owner.patch(space.path(), body);
    }

    private Answer spaces() {
        return owner.get(organization.path() + "/wiki/spaces").expect(200);
    }
}
