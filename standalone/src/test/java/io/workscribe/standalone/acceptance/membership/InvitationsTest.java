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
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract #9, #17 and #18. */
class InvitationsTest {

    private final Client anonymous = Server.get().anonymous();
    private final Person owner = Server.get().register("Olga");
    private final Organization organization = owner.createsOrganization();

    @Test
    @Contract("#17")
    void carryTheSecretLinkToken() {
        String email = Unique.email();

        Answer invitation = invite(email.toUpperCase(), "admin").expect(201).shaped("Invitation");

        assertThat(invitation.text("/email")).isEqualTo(email);
        assertThat(invitation.text("/role")).isEqualTo("admin");
        assertThat(invitation.text("/org_id")).isEqualTo(organization.id());
        assertThat(invitation.at("/is_expired").asBoolean()).isFalse();
        assertThat(invitation.text("/token")).matches("[A-Za-z0-9_-]{43,}");
        assertThat(Duration.between(
                        Instant.parse(invitation.text("/created_at")), Instant.parse(invitation.text("/expires_at"))))
                .isCloseTo(Duration.ofHours(48), Duration.ofSeconds(1));
    }

    @Test
    @Contract("#17")
    void arriveByMail() {
        String email = Unique.email();

        Answer invitation = invite(email, "member").expect(201);

        String mail = Server.get().mailbox().awaitMails(email, 1).get(0);
        assertThat(mail)
                .contains("/invitations/" + invitation.text("/token") + "/accept")
                .contains("Org " + organization.slug(), "Olga", "member", "48");
    }

    @Test
    @Contract({"#17", "F37"})
    void f37NamesAreEscapedInMails() {
        String email = Unique.email();
        owner.patch(organization.path(), object("name", "<script>alert(1)</script>"))
                .expect(200);

        invite(email, "member").expect(201);

        assertThat(Server.get().mailbox().awaitMails(email, 1).get(0))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    }

    @Test
    @Contract("#9")
    void canBeLookedAtByWhoeverHoldsTheLink() {
        String email = Unique.email();
        String token = invite(email, "member").text("/token");

        Answer preview = anonymous.get("/auth/invitations/" + token).expect(200).shaped("InvitationPreview");

        assertThat(preview.json())
                .isEqualTo(object(
                        "org_name",
                        "Org " + organization.slug(),
                        "org_slug",
                        organization.slug(),
                        "role",
                        "member",
                        "email",
                        email,
                        "inviter_name",
                        "Olga"));
    }

    @Test
    @Contract("#9")
    void anUnknownTokenIsNotFound() {
        anonymous.get("/auth/invitations/nonsense").refused(404, "INVITE_NOT_FOUND");
    }

    @Test
    @Contract({"#9", "F44"})
    void f44AUsedOneIsNotFoundAnyMore() {
        Person bob = Server.get().register("Bob");
        String token = invite(bob.email(), "member").text("/token");
        bob.post("/auth/invitations/" + token + "/accept").expect(200);

        anonymous.get("/auth/invitations/" + token).refused(404, "INVITE_NOT_FOUND");
    }

    @Test
    @Contract({"#9", "#10", "#17", "M18", "19"})
    void aSecondOneReplacesTheFirst() {
        Person bob = Server.get().register("Bob");
        String first = invite(bob.email(), "member").expect(201).text("/token");

        String second = invite(bob.email(), "admin").expect(201).text("/token");

        anonymous.get("/auth/invitations/" + first).refused(404, "INVITE_NOT_FOUND");
        bob.post("/auth/invitations/" + first + "/accept").refused(404, "INVITE_NOT_FOUND");
        assertThat(anonymous.get("/auth/invitations/" + second).expect(200).text("/role"))
                .isEqualTo("admin");
    }

    @Test
    @Contract({"#9", "#17"})
    void onesIntoOtherOrganizationsAreNotReplaced() {
        String email = Unique.email();
        String first = invite(email, "member").text("/token");

        owner.createsOrganization().invite(email, "member");

        anonymous.get("/auth/invitations/" + first).expect(200);
    }

    @Test
    @Contract("#17")
    void membersAreNotInvitedAgain() {
        Person bob = organization.admits("Bob", "member");

        invite(bob.email(), "admin").refused(409, "ALREADY_MEMBER");
        invite(bob.email().toUpperCase(), "admin").refused(409, "ALREADY_MEMBER");
        invite(owner.email(), "admin").refused(409, "ALREADY_MEMBER");
    }

    @Test
    @Contract({"#18", "19"})
    void revokingIsRepeatable() {
        Answer invitation = invite(Unique.email(), "member");

        revoke(invitation.id()).expectEmptyObject(200);
        revoke(invitation.id()).expectEmptyObject(200);

        anonymous.get("/auth/invitations/" + invitation.text("/token")).refused(404, "INVITE_NOT_FOUND");
        anonymous
                .post("/auth/invitations/" + invitation.text("/token") + "/accept")
                .refused(404, "INVITE_NOT_FOUND");
    }

    @Test
    @Contract("#18")
    void revokingAnAcceptedOneChangesNothing() {
        Person bob = Server.get().register("Bob");
        Answer invitation = invite(bob.email(), "member");
        bob.post("/auth/invitations/" + invitation.text("/token") + "/accept").expect(200);

        revoke(invitation.id()).expectEmptyObject(200);

        bob.get(organization.path()).expect(200);
    }

    @Test
    @Contract("#18")
    void foreignAndUnknownOnesCannotBeRevoked() {
        Answer foreign = Server.get().register("Sam").createsOrganization().invite(Unique.email(), "member");

        revoke(foreign.id()).refused(404, "INVITE_NOT_FOUND");
        revoke(UUID.randomUUID().toString()).refused(404, "INVITE_NOT_FOUND");
        revoke("nonsense").invalid("path/invitation_id uuid_parsing");
        anonymous.get("/auth/invitations/" + foreign.text("/token")).expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"owner", "MEMBER", "", "guest"})
    @Contract("#17")
    void nobodyIsInvitedAsAnythingElse(String role) {
        invite(Unique.email(), role).invalid("body/role string_pattern_mismatch");
    }

    @Test
    @Contract({"#17", "F27"})
    void f27TheAddressMustLookLikeOne() {
        invite("bob", "member").invalid("body/email value_error");
        owner.post(organization.path() + "/invite", object()).invalid("body/email missing", "body/role missing");
    }

    @Test
    @Contract("#17")
    void aMemberInvitesNobody() {
        Person bob = organization.admits("Bob", "member");

        bob.post(organization.path() + "/invite", object("email", Unique.email(), "role", "member"))
                .refused(403, "INSUFFICIENT_ROLE");
    }

    private Answer invite(String email, String role) {
        return owner.post(organization.path() + "/invite", object("email", email, "role", role));
    }

    private Answer revoke(String invitationId) {
        return owner.delete(organization.path() + "/invitations/" + invitationId);
    }
}
