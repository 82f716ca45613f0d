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

/** Contract #15. */
@Contract("#15")
class EditOrganizationTest {

    private final Person alice = Server.get().register("Alice");
    private final Organization organization = alice.createsOrganization();

    @Test
    void theNameChanges() {
        Answer before = alice.get(organization.path());

        Answer after = alice.patch(organization.path(), object("name", "  Renamed "))
                .expect(200)
                .shaped("Organization");

        assertThat(after.text("/name")).isEqualTo("Renamed");
        assertThat(after.text("/slug")).isEqualTo(organization.slug());
        assertThat(after.text("/created_at")).isEqualTo(before.text("/created_at"));
        assertThat(after.text("/updated_at")).isGreaterThan(before.text("/updated_at"));
        assertThat(alice.get(organization.path()).json()).isEqualTo(after.json());
        assertThat(alice.get("/auth/orgs").text("/0/name")).isEqualTo("Renamed");
    }

    @Test
    void aNewSlugMovesEveryPathAtOnce() {
        String slug = Unique.slug();

        alice.patch(organization.path(), object("slug", slug)).expect(200);

        alice.get(organization.path()).refused(404, "ORG_NOT_FOUND");
        alice.get("/organizations/" + slug + "/members").expect(200);
        alice.get("/organizations/" + slug + "/projects").expect(200);
    }

    @Test
    void theOldSlugIsFreeAgain() {
        alice.patch(organization.path(), object("slug", Unique.slug())).expect(200);

        Server.get()
                .register("Bob")
                .post("/organizations", object("name", "Heir", "slug", organization.slug()))
                .expect(201);
        alice.get(organization.path()).refused(403, "NOT_A_MEMBER");
    }

    @Test
    void aTakenSlugIsRefusedAndTheOwnIsNot() {
        Organization other = alice.createsOrganization();

        alice.patch(organization.path(), object("slug", other.slug(), "name", "Half done"))
                .refused(409, "SLUG_TAKEN");
        alice.patch(organization.path(), object("slug", organization.slug())).expect(200);

        assertThat(alice.get(organization.path()).text("/name")).isNotEqualTo("Half done");
    }

    @Test
    void nullIsLikeAbsentAndAnEmptyObjectChangesNothing() {
        Answer before = alice.get(organization.path());

        Answer nulls = alice.patch(organization.path(), object("name", null, "slug", null))
                .expect(200);
        Answer nothing = alice.patch(organization.path(), object()).expect(200);

        assertThat(nulls.json()).isEqualTo(before.json());
        assertThat(nothing.json()).isEqualTo(before.json());
    }

    @Test
    void theRulesOfCreationHold() {
        alice.patch(organization.path(), object("name", " ", "slug", "A"))
                .invalid("body/name string_too_short", "body/slug string_too_short");
        alice.patch(organization.path(), object("slug", "not a slug")).invalid("body/slug value_error");
    }

    @Test
    void adminsMayMembersMayNot() {
        Person admin = organization.admits("Ann", "admin");
        Person member = organization.admits("Max", "member");

        admin.patch(organization.path(), object("name", "By Ann")).expect(200);
        member.patch(organization.path(), object("name", "By Max")).refused(403, "INSUFFICIENT_ROLE");
    }
}
