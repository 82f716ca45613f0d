package io.workscribe.standalone.acceptance.membership;

import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Organization;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Server;
import io.workscribe.standalone.acceptance.client.Unique;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract #11 to #15. */
class OrganizationsTest {

    private final Person alice = Server.get().register("Alice");

    @Test
    @Contract({"#12", "2.11"})
    void theCreatorBecomesItsOwner() {
        String slug = Unique.slug();

        Answer created = create("Acme", slug).expect(201).shaped("Organization");

        assertThat(created.text("/name")).isEqualTo("Acme");
        assertThat(created.text("/slug")).isEqualTo(slug);
        Answer members = alice.get("/organizations/" + slug + "/members").expect(200);
        assertThat(members.texts("/members", "user_id")).containsExactly(alice.id());
        assertThat(members.texts("/members", "role")).containsExactly("owner");
    }

    @Test
    @Contract("#14")
    void isReadBySlug() {
        Organization organization = alice.createsOrganization();

        Answer read = alice.get(organization.path()).expect(200).shaped("Organization");

        assertThat(read.id()).isEqualTo(organization.id());
    }

    @Test
    @Contract({"#11", "#13", "D4", "2.7"})
    void theOwnOnesAreListedByCreation() {
        Organization first = alice.createsOrganization();
        Organization second = alice.createsOrganization();
        Server.get().register("Bob").createsOrganization();

        Answer organizations = alice.get("/organizations").expect(200).shapedEach("", "Organization");
        Answer choices = alice.get("/auth/orgs").expect(200).shapedEach("", "OwnOrganization");

        assertThat(organizations.texts("", "slug")).containsExactly(first.slug(), second.slug());
        assertThat(choices.texts("", "slug")).containsExactly(first.slug(), second.slug());
    }

    @Test
    @Contract({"#11", "#13"})
    void theOnesJoinedAreListedToo() {
        Organization organization = alice.createsOrganization();
        Person bob = organization.admits("Bob", "member");

        assertThat(bob.get("/organizations").texts("", "id")).containsExactly(organization.id());
        assertThat(bob.get("/auth/orgs").texts("", "id")).containsExactly(organization.id());
    }

    @Test
    @Contract("#13")
    void aPersonWithoutAnySeesAnEmptyList() {
        assertThat(alice.get("/organizations").expect(200).body()).isEqualTo("[]");
    }

    @Test
    @Contract({"#12", "M16", "2.12"})
    void aSlugIsTakenOnce() {
        Organization organization = alice.createsOrganization();

        create("Other", organization.slug()).refused(409, "SLUG_TAKEN");
        Server.get()
                .register("Bob")
                .post("/organizations", object("name", "Other", "slug", organization.slug()))
                .refused(409, "SLUG_TAKEN");

        assertThat(alice.get("/organizations").json()).hasSize(1);
    }

    @Test
    @Contract("#12")
    void asksForNameAndSlug() {
        alice.post("/organizations", object()).invalid("body/name missing", "body/slug missing");
        alice.post("/organizations", object("name", 1, "slug", false))
                .invalid("body/name string_type", "body/slug string_type");
    }

    @Test
    @Contract({"#12", "F26", "19"})
    void namesHaveTwoToAHundredCharactersAfterTrimming() {
        create("A", Unique.slug()).invalid("body/name string_too_short");
        create(" A ", Unique.slug()).invalid("body/name string_too_short");
        create("A".repeat(101), Unique.slug()).invalid("body/name string_too_long");
        create("A".repeat(100), Unique.slug()).expect(201);
        assertThat(create("  Acme  ", Unique.slug()).expect(201).text("/name")).isEqualTo("Acme");
    }

    @Test
    @Contract("#12")
    void slugsHaveThreeToThirtyCharacters() {
        create("Acme", "ab").invalid("body/slug string_too_short");
        create("Acme", "a".repeat(31)).invalid("body/slug string_too_long");
        create("Acme", (Unique.word() + "a".repeat(30)).substring(0, 30)).expect(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-acme", "acme-", "Acme", "ac me", "ac_me", "acmé", "acme\n", "acme/x", "ac.me"})
    @Contract({"#12", "F26"})
    void f26SlugsConsistOfLowerCaseLettersDigitsAndHyphens(String slug) {
        create("Acme", slug).invalid("body/slug value_error");
    }

    @Test
    @Contract({"#14", "M16", "2.5"})
    void unknownAndForeignOnesAreToldApart() {
        Organization foreign = Server.get().register("Bob").createsOrganization();

        alice.get("/organizations/" + Unique.slug()).refused(404, "ORG_NOT_FOUND");
        alice.get(foreign.path()).refused(403, "NOT_A_MEMBER");
    }

    private Answer create(String name, String slug) {
        return alice.post("/organizations", object("name", name, "slug", slug));
    }
}
