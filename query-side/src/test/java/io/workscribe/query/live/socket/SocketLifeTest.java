package io.workscribe.query.live.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.workscribe.query.ReadSideServer;
import io.workscribe.query.Team;
import java.io.DataInputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Sockets whose server pings every 300 milliseconds instead of every 20 seconds. */
class SocketLifeTest {

    private static final Duration PING = Duration.ofMillis(300);

    static class QuickHeartbeat {

        @Bean
        @Primary
        Heartbeat quickHeartbeat() {
            return new Heartbeat(Duration.ofMillis(50), PING, Duration.ofMillis(200), Duration.ofSeconds(2));
        }
    }

    @Test
    void browserThatAnswersPingsStaysAndTheSilentOneIsDropped(@TempDir Path data) throws Exception {
        try (ReadSideServer server = new ReadSideServer(data, QuickHeartbeat.class)) {
            Team team = new Team(server::publish);
            Browser answering = connect(server, team);
            try (Socket silent = connectByHand(server, team)) {
                await().until(() -> answering.pings() >= 4);
                assertThat(answering.isOpen()).isTrue();
                silent.setSoTimeout(10_000);
                assertThat(closeCode(new DataInputStream(silent.getInputStream())))
                        .isEqualTo(4500);
            }
            await().until(() -> server.bean(OpenSockets.class).count() == 1);
        }
    }

    @Test
    void shutdownClosesSocketsSoThatBrowsersComeBack(@TempDir Path data) throws Exception {
        try (ReadSideServer server = new ReadSideServer(data)) {
            Team team = new Team(server::publish);
            Browser browser = connect(server, team);
            assertThat(browser.next(5)).contains("connected");
            long begin = System.nanoTime();
            server.stop();
            assertThat(browser.closeCode(5)).isEqualTo(1012);
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(15));
        }
    }

    /** All at once they would all come back at once. */
    @Test
    void shutdownTellsOneAfterTheOther(@TempDir Path data) throws Exception {
        try (ReadSideServer server = new ReadSideServer(data)) {
            Team team = new Team(server::publish);
            List<Browser> browsers = new ArrayList<>();
            for (int i = 0; i < 15; i++) {
                browsers.add(connect(server, team));
            }
            CompletableFuture<Void> stopped = CompletableFuture.runAsync(server::stop);
            await().until(() -> browsers.stream().anyMatch(browser -> !browser.isOpen()));
            long first = System.nanoTime();
            await().until(() -> browsers.stream().noneMatch(Browser::isOpen));
            assertThat(Duration.ofNanos(System.nanoTime() - first))
                    .isBetween(Duration.ofSeconds(2), Duration.ofSeconds(6));
            for (Browser browser : browsers) {
                assertThat(browser.closeCode(1)).isEqualTo(1012);
            }
            stopped.join();
        }
    }

    @Test
    void forgottenSocketsLeaveNothingBehind(@TempDir Path data) throws Exception {
        try (ReadSideServer server = new ReadSideServer(data, QuickHeartbeat.class)) {
            Team team = new Team(server::publish);
            QueryUpdateEmitter updates = server.bean(QueryUpdateEmitter.class);
            Browser browser = connect(server, team);
            Browser second = connect(server, team);
            await().until(() -> updates.activeSubscriptions().size() == 1);
            browser.close();
            second.close();
            await().until(() -> updates.activeSubscriptions().isEmpty());
            assertThat(server.bean(OpenSockets.class).count()).isZero();
        }
    }

    private static Browser connect(ReadSideServer server, Team team) {
        return Browser.connect(
                server.http(),
                server.webSocketUri("/api/v1/ws?token=" + server.signIn(team.bo).accessToken()));
    }

    /** A client that speaks just enough to connect, and never answers a ping. */
    private static Socket connectByHand(ReadSideServer server, Team team) throws Exception {
        URI uri = server.httpUri("/api/v1/ws?token=" + server.signIn(team.bo).accessToken());
        Socket socket = new Socket(uri.getHost(), uri.getPort());
        String request = "GET " + uri.getPath() + "?" + uri.getQuery() + " HTTP/1.1\r\nHost: " + uri.getHost() + ":"
                + uri.getPort()
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        StringBuilder answer = new StringBuilder();
        while (answer.indexOf("\r\n\r\n") < 0) {
            answer.append((char) socket.getInputStream().read());
        }
        assertThat(answer).startsWith("HTTP/1.1 101");
        return socket;
    }

    /** Reads the short frames of the server up to the one that closes. */
    private static int closeCode(DataInputStream frames) throws Exception {
        while (true) {
            int kind = frames.readUnsignedByte() & 0x0f;
            byte[] content = frames.readNBytes(frames.readUnsignedByte());
            if (kind == 8) {
                return (content[0] & 0xff) << 8 | content[1] & 0xff;
            }
        }
    }
}
