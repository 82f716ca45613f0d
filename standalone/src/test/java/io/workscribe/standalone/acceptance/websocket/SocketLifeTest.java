package io.workscribe.standalone.acceptance.websocket;

import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.INTEGER;

import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Mailbox;
import io.workscribe.standalone.acceptance.client.Organization;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Server;
import io.workscribe.standalone.acceptance.client.Socket;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Contract section 19, life of a socket: it belongs to the session. */
@Contract({"#71", "19"})
class SocketLifeTest {

    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final Person alice = Server.get().register("Alice");

    @Test
    @Contract("F5")
    void f5ItClosesWhenItsSessionIsSignedOut() {
        try (Socket first = Socket.open(alice);
                Socket second = Socket.open(alice)) {
            alice.post("/auth/logout").expect(200);

            assertCloses(first);
            assertCloses(second);
        }
    }

    @Test
    void otherSessionsOfThePersonStayOpen() {
        Person elsewhere = alice.signsInAgain();
        try (Socket closing = Socket.open(alice);
                Socket staying = Socket.open(elsewhere)) {
            alice.post("/auth/logout").expect(200);
            assertCloses(closing);

            Organization organization = Server.get().register("Olga").createsOrganization();
            organization.admits(elsewhere, "member");
            organization.project().task(organization.owner(), object("assignee_id", alice.id()));

            staying.awaitPushes(1);
        }
    }

    @Test
    @Contract("F5")
    void f5ItClosesWhenThePasswordIsReset() {
        Mailbox mailbox = Server.get().mailbox();
        try (Socket socket = Socket.open(alice)) {
            alice.post("/auth/forgot-password", object("email", alice.email())).expect(200);
            String token = mailbox.awaitResetToken(alice.email(), 1);

            alice.post("/auth/reset-password", object("token", token, "new_password", "changed456"))
                    .expect(200);

            assertCloses(socket);
        }
    }

    @Test
    @Contract("F5")
    void itSurvivesARefresh() {
        Person elsewhere = alice.signsInAgain();
        try (Socket socket = Socket.open(alice);
                Socket witness = Socket.open(elsewhere)) {
            alice.post("/auth/refresh", object("refresh_token", alice.refreshToken()))
                    .expect(200);
            elsewhere.post("/auth/logout").expect(200);
            assertCloses(witness);

            assertThat(socket.closeCode()).isNotDone();
        }
    }

    private static void assertCloses(Socket socket) {
        assertThat(socket.closeCode()).succeedsWithin(LIMIT, INTEGER).isNotEqualTo(1000);
    }
}
