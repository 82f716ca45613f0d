package io.workscribe.standalone.acceptance.identity;

import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.INTEGER;

import io.workscribe.api.common.MetaKeys;
import io.workscribe.api.common.UserId;
import io.workscribe.api.identity.command.DeactivateUser;
import io.workscribe.api.identity.command.ReactivateUser;
import io.workscribe.platform.consistency.Commands;
import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Client;
import io.workscribe.standalone.acceptance.client.Mailbox;
import io.workscribe.standalone.acceptance.client.Organization;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Server;
import io.workscribe.standalone.acceptance.client.Socket;
import io.workscribe.standalone.acceptance.client.StartedApplication;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** No endpoint closes an account, so these tests send the commands themselves. */
class DeactivatedAccountTest {

    private final StartedApplication application = Server.get().inProcess();
    private final Client anonymous = Server.get().anonymous();
    private final Person alice = Server.get().register("Alice");

    @Test
    @Contract("#2")
    void signInIsRefusedOnlyAfterThePasswordMatched() {
        deactivate();

        signIn(Person.PASSWORD).refused(403, "ACCOUNT_DISABLED");
        signIn("password124").refused(401, "INVALID_CREDENTIALS");
    }

    @Test
    @Contract({"#3", "#71", "F5", "2.4"})
    void tokensOpenNothingAnyMore() {
        deactivate();

        alice.get("/auth/me").unauthenticated("USER_NOT_FOUND");
        anonymous
                .post("/auth/refresh", object("refresh_token", alice.refreshToken()))
                .refused(401, "USER_NOT_FOUND");
        assertThat(Socket.refusal("/api/v1/ws?token=" + alice.accessToken(), Map.of()))
                .isIn(401, 403);
    }

    @Test
    @Contract({"#71", "F5"})
    void f5OpenSocketsClose() {
        try (Socket socket = Socket.open(alice)) {
            deactivate();

            assertThat(socket.closeCode())
                    .succeedsWithin(Duration.ofSeconds(5), INTEGER)
                    .isNotEqualTo(1000);
        }
    }

    @Test
    @Contract("#6")
    void aResetLinkThatIsStillOnItsWayIsRefused() {
        Mailbox mailbox = Server.get().mailbox();
        anonymous.post("/auth/forgot-password", object("email", alice.email())).expect(200);
        String token = mailbox.awaitResetToken(alice.email(), 1);

        deactivate();

        anonymous
                .post("/auth/reset-password", object("token", token, "new_password", "changed456"))
                .refused(400, "USER_NOT_FOUND");
    }

    @Test
    @Contract({"#10", "F2"})
    void f2AnInvitationCannotBeAccepted() {
        Organization organization = Server.get().register("Olga").createsOrganization();
        String path = "/auth/invitations/"
                + organization.invite(alice.email(), "member").text("/token") + "/accept";
        deactivate();

        anonymous.post(path).refused(403, "ACCOUNT_DISABLED");
        anonymous.post(path, object("password", Person.PASSWORD)).refused(403, "ACCOUNT_DISABLED");
    }

    @Test
    @Contract("#2")
    void reactivatedTheySignInAgain() {
        deactivate();

        send(new ReactivateUser(userId()));

        signIn(Person.PASSWORD).expect(200);
        alice.get("/auth/me").expect(401);
    }

    private void deactivate() {
        send(new DeactivateUser(userId()));
    }

    private void send(Object command) {
        Commands commands = application.bean(Commands.class);
        Commands.Outcome outcome = commands.send(command, Map.of(MetaKeys.ACTOR, alice.id()));
        assertThat(commands.awaitVisible(outcome, Server.PATIENCE)).isTrue();
    }

    private Answer signIn(String password) {
        return anonymous.post("/auth/login", object("email", alice.email(), "password", password));
    }

    private UserId userId() {
        return new UserId(UUID.fromString(alice.id()));
    }
}
