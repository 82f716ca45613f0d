package io.workscribe.standalone.acceptance.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Client;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Server;
import io.workscribe.standalone.acceptance.client.Socket;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Contract #71 with F5 and section 19: who may open a socket. */
@Contract({"#71", "19"})
class HandshakeTest {

    private static final String PATH = "/api/v1/ws";

    private final Person alice = Server.get().register("Alice");

    @Test
    void withAnEmptyTokenItIsRefused() {
        assertThat(Socket.refusal(PATH + "?token=", Map.of())).isIn(401, 403);
    }

    @Test
    void withABadTokenItIsRefused() {
        assertThat(Socket.refusal(PATH + "?token=nonsense", Map.of())).isIn(401, 403);
        assertThat(Socket.refusal(PATH + "?token=" + alice.accessToken() + "x", Map.of()))
                .isIn(401, 403);
    }

    @Test
    @Contract("F5")
    void f5ARefreshTokenIsRefused() {
        assertThat(Socket.refusal(PATH + "?token=" + alice.refreshToken(), Map.of()))
                .isIn(401, 403);
    }

    @Test
    @Contract("F5")
    void f5ATokenOfAnEndedSessionIsRefused() {
        alice.post("/auth/logout").expect(200);

        assertThat(Socket.refusal(own(), Map.of())).isIn(401, 403);
    }

    @Test
    void allowedOriginsAndNoOriginAreAccepted() {
        open(Map.of());
        open(Map.of("Origin", "http://localhost:5173"));
        open(Map.of("Origin", "http://localhost:3000"));
    }

    @Test
    void foreignOriginsAreRefused() {
        assertThat(Socket.refusal(own(), Map.of("Origin", "https://evil.example")))
                .isEqualTo(403);
        assertThat(Socket.refusal(own(), Map.of("Origin", "http://localhost:5173.evil.example")))
                .isEqualTo(403);
    }

    @Test
    void originsThatAreNoneAreRefused() {
        for (String origin : List.of("null", "nonsense", "http://", "file://")) {
            assertThat(Socket.refusal(own(), Map.of("Origin", origin)))
                    .as(origin)
                    .isEqualTo(403);
        }
    }

    @Test
    void anOrdinaryRequestIsNoHandshake() {
        Client anonymous = Server.get().anonymous();

        anonymous.get("/ws?token=" + alice.accessToken()).refused(400, "BAD_REQUEST");
        anonymous.get("/ws?token=nonsense").refused(403, "INVALID_TOKEN");
        alice.get("/ws").refused(400, "BAD_REQUEST");
        anonymous.with("Origin", "https://evil.example").get("/ws").refused(403, "FORBIDDEN");
    }

    /** Java's client always says 13. */
    @Test
    void anotherVersionOfTheProtocolIsRefused() throws Exception {
        URI server = URI.create(Server.get().origin());
        try (java.net.Socket socket = new java.net.Socket(server.getHost(), server.getPort())) {
            String request = "GET " + own() + " HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                    + "Sec-WebSocket-Version: 8\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            assertThat(answer.readLine()).startsWith("HTTP/1.1 426 ");
            List<String> head =
                    answer.lines().takeWhile(line -> !line.isEmpty()).toList();
            assertThat(head)
                    .contains("Sec-WebSocket-Version: 13")
                    .anyMatch(line -> line.startsWith("Content-Type: application/json"));
        }
    }

    private void open(Map<String, String> headers) {
        try (Socket socket = Socket.connect(own(), headers)) {
            assertThat(socket.awaitMessages(1).get(0).get("user_id").asString()).isEqualTo(alice.id());
        }
    }

    private String own() {
        return PATH + "?token=" + alice.accessToken();
    }
}
