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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** What a person's client saves by itself while they write is one version. */
@Contract({
    "#61",
    "GET /api/v1/wiki/pages/{page_id}/versions",
    "GET /api/v1/wiki/pages/{page_id}/versions/{version}",
    "POST /api/v1/wiki/pages/{page_id}/versions/{version}/restore"
})
class AutosavesTest {

    private final Person owner = Server.get().register("Olga");
    private final Organization organization = owner.createsOrganization();
    private final Person member = organization.admits("Max", "member");
    private final Page page =
            organization.space("DOC").page(object("title", "First", "content_json", document("First")));

    private Answer autosave(Client person, String text) {
        return save(person, text, object("coalesce", true));
    }

    private Answer save(Client person, String text, ObjectNode more) {
        return person.patch(page.path(), object("content_json", document(text)).setAll(more))
                .expect(200);
    }

    private Answer version(int number) {
        return owner.get(page.path() + "/versions/" + number).expect(200).shaped("PageVersion");
    }

    /** Newest first, each as "number text". */
    private List<String> versions() {
        Answer list = owner.get(page.path() + "/versions").expect(200).shaped("PageVersionList");
        List<String> numbers = list.texts("/versions", "version");
        assertThat(list.at("/total").asInt()).isEqualTo(numbers.size());
        return numbers.stream()
                .map(number ->
                        number + " " + version(Integer.parseInt(number)).text("/content_json/content/0/content/0/text"))
                .toList();
    }

    @Test
    void aLongTimeOfWritingIsOneVersionAndEachSaveAChange() {
        Set<String> changes = new HashSet<>();
        Answer last = null;
        for (int i = 1; i <= 40; i++) {
            last = autosave(owner, "Words " + i);
            changes.add(last.header("X-Change-Id").orElseThrow());
            assertThat(last.version()).isEqualTo(i);
        }

        assertThat(changes).hasSize(40);
        assertThat(versions()).containsExactly("1 Words 40", "0 First");
        Answer run = version(1);
        assertThat(run.at("/version").asInt()).isEqualTo(1);
        assertThat(run.text("/edited_at")).isEqualTo(last.text("/updated_at"));
        assertThat(run.text("/edited_by")).isEqualTo(owner.id());
        // A save inside is no entry of the list, but still a fact.
        assertThat(version(7).at("/content_json")).isEqualTo(document("Words 7"));
    }

    @Test
    void peopleWhoWriteByTurnsHaveVersionsOfTheirOwn() {
        autosave(owner, "Olga 1");
        autosave(owner, "Olga 2");
        autosave(member, "Max 1");
        autosave(owner, "Olga 3");
        autosave(owner, "Olga 4");
        autosave(member, "Max 2");

        assertThat(versions()).containsExactly("6 Max 2", "4 Olga 4", "3 Max 1", "1 Olga 2", "0 First");
        assertThat(owner.get(page.path() + "/versions").texts("/versions", "edited_by"))
                .containsExactly(member.id(), owner.id(), member.id(), owner.id(), owner.id());
    }

    @Test
    void aSaveOnPurposeIsAVersionThatNothingIsWrittenInto() {
        autosave(owner, "Auto 1");
        autosave(owner, "Auto 2");
        save(owner, "On purpose", object());
        autosave(owner, "Auto 3");
        save(owner, "Also on purpose", object("coalesce", false));
        save(owner, "And this", object("coalesce", null));
        autosave(owner, "Auto 4");
        autosave(owner, "Auto 5");

        assertThat(versions())
                .containsExactly(
                        "7 Auto 5",
                        "6 And this",
                        "5 Also on purpose",
                        "4 Auto 3",
                        "3 On purpose",
                        "1 Auto 2",
                        "0 First");
    }

    @Test
    void aRunIsRestoredAsItsLastSaveLeftItAndARestoreEndsOne() {
        autosave(owner, "Auto 1");
        autosave(owner, "Auto 2");
        autosave(member, "Max");

        Answer restored = owner.post(page.path() + "/versions/1/restore").expect(200);
        autosave(owner, "Auto 3");

        assertThat(restored.at("/content_json")).isEqualTo(document("Auto 2"));
        assertThat(versions()).containsExactly("5 Auto 3", "4 Auto 2", "3 Max", "1 Auto 2", "0 First");
        assertThat(version(4).at("/restored_version").asInt()).isEqualTo(1);
        // Of what is there already nothing is made, and the run goes on.
        owner.post(page.path() + "/versions/5/restore").expect(200);
        autosave(owner, "Auto 4");
        assertThat(versions().get(0)).isEqualTo("5 Auto 4");
        // Its number means what it came to, which is what the page says.
        assertThat(owner.post(page.path() + "/versions/5/restore").expect(200).header("X-Change-Id"))
                .isEmpty();
    }

    @Test
    void titlesAreSavedWithTheText() {
        owner.patch(page.path(), object("title", "Sec", "coalesce", true)).expect(200);
        save(owner, "Text", object("title", "Second", "coalesce", true));
        autosave(owner, "Text again");
        owner.patch(page.path(), object("title", "Second", "coalesce", true)).expect(200);
        owner.patch(page.path(), object("icon_emoji", "x")).expect(200);

        Answer list = owner.get(page.path() + "/versions").expect(200);

        assertThat(list.texts("/versions", "title")).containsExactly("Second", "Second", "First");
        assertThat(list.texts("/versions", "version")).containsExactly("4", "1", "0");
        assertThat(version(1).at("/icon_emoji").isNull()).isTrue();
        assertThat(version(1).at("/content_json")).isEqualTo(document("Text again"));
    }

    @Test
    @Contract("ETag")
    void whatSomebodyElseHasSavedIsNotWrittenOver() {
        Answer mine = autosave(owner, "Olga 1");
        autosave(member, "Max");

        owner.with("If-Match", mine.header("ETag").orElseThrow())
                .patch(page.path(), object("content_json", document("Olga 2"), "coalesce", true))
                .refused(412, "PRECONDITION_FAILED");

        assertThat(versions()).containsExactly("2 Max", "1 Olga 1", "0 First");
        Answer read = page.read();
        Answer next = autosave(owner.with("If-Match", read.header("ETag").orElseThrow()), "Olga 2");
        autosave(owner.with("If-Match", next.header("ETag").orElseThrow()), "Olga 3");
        assertThat(versions().get(0)).isEqualTo("3 Olga 3");
    }

    @Test
    void theListIsReadInPartsOverRuns() {
        for (int i = 1; i <= 3; i++) {
            autosave(owner, "Auto " + i);
            autosave(owner, "Auto " + i + "!");
            save(owner, "Purpose " + i, object());
        }
        String versions = page.path() + "/versions";

        Answer first = owner.get(versions + "?limit=3").expect(200);
        autosave(owner, "Meanwhile");
        Answer rest =
                owner.get(versions + "?limit=10&after=" + first.text("/next")).expect(200);

        assertThat(first.texts("/versions", "version")).containsExactly("9", "7", "6");
        assertThat(rest.texts("/versions", "version")).containsExactly("4", "3", "1", "0");
        assertThat(owner.get(versions + "?skip=1&limit=2").texts("/versions", "version"))
                .containsExactly("9", "7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"true\"", "1", "[]", "{}"})
    void whetherItIsAnAutosaveIsYesOrNo(String coalesce) {
        owner.send("PATCH", page.path(), "{\"title\":\"x\",\"coalesce\":" + coalesce + "}")
                .invalid("body/coalesce bool_type");
        owner.send("PATCH", page.path(), "{\"coalesce\":" + coalesce + "}").invalid("body/coalesce bool_type");

        assertThat(page.read().text("/title")).isEqualTo("First");
    }
}
