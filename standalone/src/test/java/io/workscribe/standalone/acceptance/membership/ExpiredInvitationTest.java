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
import java.time.Clock;
import java.time.Duration;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** An invitation is valid for 48 hours; these were made 49 hours ago, by the clock of the application in this JVM. */
@Isolated("turns the clock of all events back")
class ExpiredInvitationTest {

    private final Client anonymous = Server.get().anonymous();
    private final Person owner = Server.get().register("Olga");
    private final Organization organization = owner.createsOrganization();

    @Test
    @Contract({"#9", "#10", "F44"})
    void f44LookingAtItIsGoneAndAcceptingItIsRefused() {
        Person bob = Server.get().register("Bob");
        String path = "/auth/invitations/" + invitedLongAgo(bob.email()).text("/token");

        anonymous.get(path).refused(410, "INVITE_EXPIRED");
        bob.post(path + "/accept").refused(400, "INVITE_EXPIRED");

        bob.get(organization.path()).refused(403, "NOT_A_MEMBER");
    }

    @Test
    @Contract({"#10", "F2"})
    void f2ItIsExpiredBeforeAnythingIsAskedFor() {
        String path = "/auth/invitations/" + invitedLongAgo(Unique.email()).text("/token");

        anonymous.post(path + "/accept").refused(400, "INVITE_EXPIRED");
        anonymous
                .post(path + "/accept", object("display_name", "Nora", "password", "password456"))
                .refused(400, "INVITE_EXPIRED");
    }

    @Test
    @Contract({"#10", "#17"})
    void anotherInvitationReplacesIt() {
        Person bob = Server.get().register("Bob");
        invitedLongAgo(bob.email());

        organization.admits(bob, "member");

        bob.get(organization.path()).expect(200);
    }

    @Test
    @Contract({"#9", "#18"})
    void itCanBeRevoked() {
        Answer invitation = invitedLongAgo(Unique.email());

        owner.delete(organization.path() + "/invitations/" + invitation.id()).expectEmptyObject(200);

        anonymous.get("/auth/invitations/" + invitation.text("/token")).refused(404, "INVITE_NOT_FOUND");
    }

    private Answer invitedLongAgo(String email) {
        Server.get().inProcess();
        Clock clock = GenericEventMessage.clock;
        GenericEventMessage.clock = Clock.offset(clock, Duration.ofHours(-49));
        try {
            Answer invitation = organization.invite(email, "member").shaped("Invitation");
            assertThat(invitation.text("/email")).isEqualTo(email);
            return invitation;
        } finally {
            GenericEventMessage.clock = clock;
        }
    }
}
