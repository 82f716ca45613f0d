package io.workscribe.standalone.acceptance.membership;

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

/** Contract #10 with F1 and F2. */
@Contract({"#10", "F1", "F2"})
class AcceptInvitationTest {

    private final Client anonymous = Server.get().anonymous();
    private final Person owner = Server.get().register("Olga");
    private final Organization organization = owner.createsOrganization();
    private final Person bob = Server.get().register("Bob");

    @Test
    void theInvitedPersonJoinsAndGetsASession() {
        String path = invitationOf(bob.email());

        Answer token = bob.post(path).expect(200).shaped("Token");

        assertThat(token.text("/user/id")).isEqualTo(bob.id());
        anonymous.bearing(token.text("/access_token")).get(organization.path()).expect(200);
        bob.get(organization.path()).expect(200);
    }

    @Test
    void f1TheLinkAloneAdmitsTheInvitedPersonButSignsNobodyIn() {
        String path = invitationOf(bob.email());

        Answer answer = anonymous.post(path).expect(200);

        assertThat(answer.json().propertyNames())
                .containsExactlyInAnyOrder("access_token", "refresh_token", "token_type", "expires_in", "user");
        assertThat(answer.at("/access_token").isNull()).isTrue();
        assertThat(answer.at("/refresh_token").isNull()).isTrue();
        assertThat(answer.at("/user").isNull()).isTrue();
        bob.get(organization.path()).expect(200);
    }

    @Test
    void f1SomebodyElsesSessionIsRefused() {
        String path = invitationOf(bob.email());
        Person eve = Server.get().register("Eve");

        eve.post(path).refused(403, "EMAIL_MISMATCH");

        eve.get(organization.path()).refused(403, "NOT_A_MEMBER");
        bob.get(organization.path()).refused(403, "NOT_A_MEMBER");
        bob.post(path).expect(200);
    }

    @Test
    void anInvalidBearerIsRefused() {
        String path = invitationOf(bob.email());

        anonymous.bearing("nonsense").post(path).refused(401, "INVALID_TOKEN");

        bob.get(organization.path()).refused(403, "NOT_A_MEMBER");
    }

    @Test
    void f1TheRightPasswordSignsIn() {
        String path = invitationOf(bob.email());

        Answer token = anonymous
                .post(path, object("password", Person.PASSWORD))
                .expect(200)
                .shaped("Token");

        assertThat(token.text("/user/id")).isEqualTo(bob.id());
        bob.get(organization.path()).expect(200);
    }

    @Test
    void f1AWrongPasswordIsAConflictAndNeverAJoin() {
        String path = invitationOf(bob.email());

        anonymous
                .post(path, object("display_name", "Robert", "password", "guessed123"))
                .refused(409, "ACCOUNT_EXISTS");

        bob.get(organization.path()).refused(403, "NOT_A_MEMBER");
        anonymous
                .post("/auth/login", object("email", bob.email(), "password", "guessed123"))
                .refused(401, "INVALID_CREDENTIALS");
    }

    @Test
    @Contract({"F40", "M1"})
    void aNewPersonRegistersAndJoinsInOneStep() {
        String email = Unique.email();
        String path = invitationOf(email);

        Answer token = anonymous
                .post(path, object("display_name", " Nora ", "password", "password456"))
                .expect(200)
                .shaped("Token");

        assertThat(token.text("/user/email")).isEqualTo(email);
        assertThat(token.text("/user/display_name")).isEqualTo("Nora");
        assertThat(token.at("/user/email_verified").asBoolean()).isFalse();
        anonymous.bearing(token.text("/access_token")).get(organization.path()).expect(200);
        anonymous
                .post("/auth/login", object("email", email, "password", "password456"))
                .expect(200);
    }

    @Test
    void aNewPersonMustGiveNameAndPassword() {
        String path = invitationOf(Unique.email());

        anonymous.post(path).refused(400, "REGISTRATION_REQUIRED");
        anonymous.post(path, object()).refused(400, "REGISTRATION_REQUIRED");
        anonymous.post(path, object("display_name", "Nora")).refused(400, "REGISTRATION_REQUIRED");
        anonymous.post(path, object("password", "password456")).refused(400, "REGISTRATION_REQUIRED");
        anonymous.post(path, object("display_name", null, "password", null)).refused(400, "REGISTRATION_REQUIRED");
    }

    @Test
    @Contract("F24")
    void f2TheRulesOfRegistrationHold() {
        String path = invitationOf(Unique.email());

        anonymous
                .post(path, object("display_name", "N", "password", "x"))
                .invalid("body/display_name string_too_short", "body/password string_too_short");
        anonymous
                .post(path, object("display_name", "N".repeat(101), "password", "no-digit-here"))
                .invalid("body/display_name string_too_long", "body/password value_error");
        anonymous.get(path.replace("/accept", "")).expect(200);
    }

    @Test
    @Contract("F44")
    void f2ARepeatIsUsedUpBeforeAnythingIsAskedFor() {
        String email = Unique.email();
        String path = invitationOf(email);
        anonymous
                .post(path, object("display_name", "Nora", "password", "password456"))
                .expect(200);

        anonymous.post(path).refused(400, "INVITE_USED");
        anonymous
                .post(path, object("display_name", "Nora", "password", "password456"))
                .refused(400, "INVITE_USED");
    }

    @Test
    void anInventedTokenIsNotFound() {
        anonymous.post("/auth/invitations/nonsense/accept").refused(404, "INVITE_NOT_FOUND");
        bob.post("/auth/invitations/nonsense/accept").refused(404, "INVITE_NOT_FOUND");
    }

    @Test
    void theInvitedRoleIsGiven() {
        organization.admits(bob, "admin");

        assertThat(owner.get(organization.path() + "/members").text("/members/1/role"))
                .isEqualTo("admin");
    }

    private String invitationOf(String email) {
        return "/auth/invitations/" + organization.invite(email, "member").text("/token") + "/accept";
    }
}
