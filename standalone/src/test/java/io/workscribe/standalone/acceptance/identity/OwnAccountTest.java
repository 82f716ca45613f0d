package io.workscribe.standalone.acceptance.identity;

import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Client;
import io.workscribe.standalone.acceptance.client.Organization;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Server;
import io.workscribe.standalone.acceptance.client.Unique;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people say about themselves. */
@Contract({"PATCH /api/v1/auth/me", "X-Change-Id"})
class OwnAccountTest {

    private static final String ME = "/auth/me";

    private final Person alice = Server.get().register("Alice");

    @Test
    void nothingIsSaidAtFirst() {
        Answer me = alice.get(ME).expect(200).shaped("User");

        assertThat(me.at("/locale").isNull()).isTrue();
        assertThat(me.at("/timezone").isNull()).isTrue();
    }

    @Test
    void whatIsSaidStaysAndIsShownByEverySignIn() {
        Answer said = alice.patch(
                        ME, object("display_name", "\u00a0Alice B. ", "locale", "de-at", "timezone", "Europe/Vienna"))
                .expect(200)
                .shaped("User");

        assertThat(said.text("/display_name")).isEqualTo("Alice B.");
        assertThat(said.text("/locale")).isEqualTo("de-AT");
        assertThat(said.text("/timezone")).isEqualTo("Europe/Vienna");
        assertThat(said.header("X-Change-Id")).isPresent();
        assertThat(alice.get(ME).json()).isEqualTo(said.json());
        Answer again = Server.get()
                .anonymous()
                .post("/auth/login", object("email", alice.email(), "password", Person.PASSWORD))
                .expect(200);
        assertThat(again.at("/user")).isEqualTo(said.json());
    }

    @Test
    void anAbsentKeyAndAPlainNullChangeNothingAndAPatchsNullClears() {
        alice.patch(ME, object("locale", "en", "timezone", "UTC")).expect(200);

        Answer same = alice.send("PATCH", ME, "{\"locale\":null,\"display_name\":null}")
                .expect(200);
        Answer cleared = patch("{\"locale\":null,\"timezone\":null}").expect(200);

        assertThat(same.text("/locale")).isEqualTo("en");
        assertThat(same.header("X-Change-Id")).isEmpty();
        assertThat(cleared.at("/locale").isNull()).isTrue();
        assertThat(cleared.at("/timezone").isNull()).isTrue();
        assertThat(cleared.text("/display_name")).isEqualTo("Alice");
        patch("{\"display_name\":null}").invalid("body/display_name string_type");
    }

    @ParameterizedTest
    @CsvSource({
        "en, en",
        "EN-gb, en-GB",
        "zh-hant-tw, zh-Hant-TW",
        "de-DE-u-co-phonebk, de-DE-u-co-phonebk",
        "sr-Latn-RS, sr-Latn-RS"
    })
    void languagesAreTagsOfBcp47InTheirUsualSpelling(String sent, String kept) {
        assertThat(alice.patch(ME, object("locale", sent)).expect(200).text("/locale"))
                .isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "de_DE", "d", "-", "de-", "de--DE", "<b>", "de\u0000", "\u0434\u0435", "a-DE"})
    void whatIsNoLanguageTagIsRefused(String tag) {
        alice.patch(ME, object("locale", tag)).invalidAt("body/locale");
        alice.patch(ME, object("locale", "de-" + "x-abcdefgh-".repeat(100) + "z"))
                .invalidAt("body/locale");
        alice.patch(ME, object("locale", 7)).invalid("body/locale string_type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Nowhere/Atlantis",
                "+02:00",
                "GMT+2",
                "UTC+02:00",
                "europe/vienna",
                " Europe/Vienna",
                "../../etc",
                "Z"
            })
    void whatIsNoTimeZoneOfTheListIsRefused(String zone) {
        alice.patch(ME, object("timezone", zone)).invalidAt("body/timezone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "   ", "\u200b\u200b\u200b", "Ali\nce", "Ali\u202ece", "Ali\u0000ce"})
    void namesFollowTheRulesOfAllNames(String name) {
        alice.patch(ME, object("display_name", name)).invalidAt("body/display_name");
        alice.patch(ME, object("display_name", "x".repeat(101))).invalidAt("body/display_name");
        assertThat(alice.get(ME).text("/display_name")).isEqualTo("Alice");
    }

    @Test
    void thereAreNoPicturesToChooseYet() {
        alice.patch(ME, object("display_name", "Changed", "avatar_file_id", "00000000-0000-4000-8000-000000000001"))
                .refused(404, "FILE_NOT_FOUND");
        alice.patch(ME, object("avatar_file_id", "nonsense")).invalid("body/avatar_file_id uuid_parsing");
        assertThat(alice.get(ME).text("/display_name")).isEqualTo("Alice");
    }

    @Test
    void nothingElseOfTheAccountCanBeSetHere() {
        alice.patch(ME, object("email", Unique.email(), "email_verified", true, "id", alice.id()))
                .expect(200);

        Answer me = alice.get(ME);
        assertThat(me.text("/email")).isEqualTo(alice.email());
        assertThat(me.at("/email_verified").booleanValue()).isFalse();
    }

    @Test
    void whatWasChangedSinceIsNotWrittenOver() {
        String seen = tagAfter(alice, "UTC");
        String newer = tagAfter(alice.with("If-Match", seen), "Asia/Tokyo");

        alice.with("If-Match", seen).patch(ME, object("locale", "ja")).refused(412, "PRECONDITION_FAILED");
        alice.with("If-Match", newer).patch(ME, object("locale", "ja")).expect(200);
    }

    @Test
    void everybodySeesTheNewNameAtOnce() {
        Organization organization = Server.get().register("Olga").createsOrganization();
        organization.admits(alice, "member");

        alice.patch(ME, object("display_name", "Alice B.")).expect(200);

        assertThat(organization.owner().get(organization.path() + "/members").texts("/members", "display_name"))
                .contains("Alice B.");
    }

    @Test
    void invitationsUseTheNewName() {
        Organization organization = alice.createsOrganization();
        alice.patch(ME, object("display_name", "Alice B.")).expect(200);

        Answer invitation = alice.post(
                        organization.path() + "/invite", object("email", Unique.email(), "role", "member"))
                .expect(201);

        assertThat(Server.get()
                        .anonymous()
                        .get("/auth/invitations/" + invitation.text("/token"))
                        .text("/inviter_name"))
                .isEqualTo("Alice B.");
    }

    @Test
    void needsASession() {
        Client anonymous = Server.get().anonymous();
        anonymous.patch(ME, object("locale", "de")).unauthenticated("MISSING_TOKEN");
        alice.send("PATCH", ME, "[]").invalid("body model_attributes_type");
    }

    private static String tagAfter(Client client, String timezone) {
        return client.patch(ME, object("timezone", timezone))
                .expect(200)
                .header("ETag")
                .orElseThrow();
    }

    private Answer patch(String body) {
        return alice.with("Content-Type", "application/merge-patch+json").send("PATCH", ME, body);
    }
}
