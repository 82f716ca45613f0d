package io.workscribe.query.live.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;
import io.workscribe.api.notification.InboxId;
import io.workscribe.api.notification.NotificationId;
import io.workscribe.api.notification.NotificationType;
import io.workscribe.api.notification.event.NotificationRaised;
import io.workscribe.query.ReadSideServer;
import io.workscribe.query.Team;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much of the server one account can hold with its sockets. */
class SocketLimitsTest {

    private static final int OF_AN_ACCOUNT = 20;

    @Test
    void theTwentyFirstSocketOfAnAccountIsRefusedAndTheOthersOfOthersAreNot(@TempDir Path data) throws Exception {
        try (ReadSideServer server = new ReadSideServer(data)) {
            Team team = new Team(server::publish);
            List<Socket> open = new ArrayList<>();
            for (int i = 0; i < OF_AN_ACCOUNT; i++) {
                open.add(deaf(server, team.bo, "", "101"));
            }
            await().until(() -> server.bean(OpenSockets.class).count() == OF_AN_ACCOUNT);
            deaf(server, team.bo, "", "429").close();
            open.add(deaf(server, team.ada, "", "101"));
            open.get(0).close();
            await().until(() -> server.bean(OpenSockets.class).count() == OF_AN_ACCOUNT);
            deaf(server, team.bo, "", "101").close();
        }
    }

    @Test
    void nothingIsCompressed(@TempDir Path data) throws Exception {
        try (ReadSideServer server = new ReadSideServer(data)) {
            Team team = new Team(server::publish);
            try (Socket socket = new Socket()) {
                String head = handshake(server, team.bo, socket, "Sec-WebSocket-Extensions: permessage-deflate\r\n");
                assertThat(head).startsWith("HTTP/1.1 101").doesNotContainIgnoringCase("Sec-WebSocket-Extensions");
            }
        }
    }

    @Test
    void socketsThatDoNotReadDelayNobodyAndAreClosed(@TempDir Path data) throws Exception {
        try (ReadSideServer server = new ReadSideServer(data)) {
            Team team = new Team(server::publish);
            for (int i = 0; i < OF_AN_ACCOUNT; i++) {
                deaf(server, team.bo, "", "101");
            }
            Browser reading = Browser.connect(
                    server.http(),
                    server.webSocketUri(
                            "/api/v1/ws?token=" + server.signIn(team.ada).accessToken()));
            assertThat(reading.next(5)).contains("connected");
            await().until(() -> server.bean(OpenSockets.class).count() == OF_AN_ACCOUNT + 1);
            for (int i = 0; i < 200; i++) {
                raise(server, team, team.bo, "x".repeat(8_000));
            }
            raise(server, team, team.ada, "Ship it");
            long begun = System.nanoTime();
            assertThat(reading.next(10)).contains("Ship it");
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> server.bean(OpenSockets.class).count() == 1);
        }
    }

    private static void raise(ReadSideServer server, Team team, UserId user, String title) {
        server.publish(
                team.ada,
                new NotificationRaised(
                        InboxId.of(user),
                        user,
                        NotificationId.of(UUID.randomUUID().toString(), user),
                        team.organization,
                        NotificationType.TASK_ASSIGNED,
                        TaskId.random(),
                        "APP-1",
                        title,
                        team.ada));
    }

    private static Socket deaf(ReadSideServer server, UserId user, String headers, String status) throws Exception {
        Socket socket = new Socket();
        assertThat(handshake(server, user, socket, headers)).startsWith("HTTP/1.1 " + status);
        return socket;
    }

    private static String handshake(ReadSideServer server, UserId user, Socket socket, String headers)
            throws Exception {
        URI uri = server.httpUri("/api/v1/ws?token=" + server.signIn(user).accessToken());
        socket.setReceiveBufferSize(2 * 1024);
        socket.setSoTimeout(10_000);
        socket.connect(new InetSocketAddress(uri.getHost(), uri.getPort()));
        String request = "GET " + uri.getPath() + "?" + uri.getQuery() + " HTTP/1.1\r\nHost: " + uri.getHost() + ":"
                + uri.getPort()
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n" + headers
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        StringBuilder answer = new StringBuilder();
        while (answer.indexOf("\r\n\r\n") < 0) {
            answer.append((char) socket.getInputStream().read());
        }
        return answer.toString();
    }
}
