package io.workscribe.standalone.acceptance.live;

import static io.workscribe.standalone.acceptance.client.Json.array;
import static io.workscribe.standalone.acceptance.client.Json.document;
import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.INTEGER;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Organization;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Project;
import io.workscribe.standalone.acceptance.client.Server;
import io.workscribe.standalone.acceptance.client.Socket;
import io.workscribe.standalone.acceptance.client.Task;
import io.workscribe.standalone.acceptance.hostile.Bystander;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What sockets are used for by those who want to do harm; everybody else is told what happens as ever. */
@Contract({"live", "hostile"})
class HostileSocketsTest {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final Bystander bystander = Bystander.of(Server.get());
    private final Person owner = Server.get().register("Olga");
    private final Organization organization = owner.createsOrganization();
    private final Project project = organization.project();
    private final String topic = "project:" + project.id();

    @Test
    void foreignAndUnknownTopicsTellNothing() {
        Person stranger = Server.get().register("Sven");
        Task task = project.task("Secret");
        List<String> topics = new ArrayList<>(List.of(
                topic,
                "task:" + task.id(),
                "organization:" + organization.id(),
                "task:" + UUID.randomUUID(),
                "task:" + task.id().toUpperCase() + " ",
                "task:",
                "",
                ":",
                "me:" + owner.id(),
                "notification:" + UUID.randomUUID(),
                "project:" + project.id() + "\u0000"));
        try (LiveClient client = LiveClient.of(stranger)) {
            JsonNode answer = client.subscribe(topics.toArray(String[]::new));
            assertThat(answer.get("topics").isEmpty()).isTrue();
            assertThat(answer.get("refused").size()).isEqualTo(topics.size());
            client.hello();
            owner.patch(task.path(), object("title", "More secret")).expect(200);
            try (LiveClient own = LiveClient.of(owner, topic)) {
                owner.patch(task.path(), object("title", "Most secret")).expect(200);
                own.awaitChanges(topic, 1);
            }
            assertThat(client.socket().messages())
                    .noneMatch(message -> message.toString().contains("secret"));
        }
    }

    @Test
    void cursorsOfOthersReplayNothingThatIsNotTheirs() {
        Project foreign = Server.get().register("Frida").createsProject();
        try (LiveClient client = LiveClient.of(owner);
                LiveClient other = LiveClient.of(foreign.organization().owner())) {
            String cursor = client.subscribe(topic).at("/topics/0/cursor").asString();
            project.task("Ours");
            client.awaitChanges(topic, 1);
            JsonNode answer = other.subscribe("project:" + foreign.id(), cursor);
            assertThat(answer.at("/topics/0/resync").booleanValue()).isTrue();
            Random random = new Random(5);
            for (int i = 0; i < 20; i++) {
                byte[] bytes = new byte[37];
                random.nextBytes(bytes);
                String forged = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
                assertThat(other.subscribe("project:" + foreign.id(), forged)
                                .at("/topics/0/resync")
                                .booleanValue())
                        .isTrue();
            }
            assertThat(other.changes("project:" + foreign.id())).isEmpty();
        }
    }

    @Test
    void manyTopicsLongMessagesBytesAndFloodsEndThemselves() {
        try (LiveClient follower = LiveClient.of(owner, topic)) {
            Object[] thousand = new Object[1_000];
            for (int i = 0; i < thousand.length; i++) {
                thousand[i] = object("topic", "task:" + UUID.randomUUID());
            }
            try (LiveClient client = LiveClient.of(owner)) {
                JsonNode answer = client.ask(object("type", "subscribe", "topics", array(thousand)));
                assertThat(answer.get("refused").size()).isEqualTo(1_000);
                client.socket().send("x".repeat(64 * 1024 + 1));
                assertCloses(client.socket(), 1009);
            }
            try (Socket socket = Socket.open(owner)) {
                socket.sendBytes(new byte[100]);
                assertCloses(socket, 1003);
            }
            try (Socket socket = Socket.open(owner)) {
                for (int i = 0; i < 60 && !socket.closeCode().isDone(); i++) {
                    socket.send("{\"type\":\"ping\"}");
                }
                assertCloses(socket, 1008);
            } catch (RuntimeException closedWhileSending) {
                assertThat(closedWhileSending).hasRootCauseInstanceOf(IOException.class);
            }
            project.task("Still told");
            follower.awaitChanges(topic, 1);
        }
        bystander.isUnharmed();
    }

    @Test
    void whoNeverReadsIsCutAndDelaysNobody() throws Exception {
        Task task = project.task("Discussed");
        String discussion = "task:" + task.id();
        List<java.net.Socket> deaf = new ArrayList<>();
        try (LiveClient follower = LiveClient.of(owner, discussion)) {
            for (int i = 0; i < 3; i++) {
                deaf.add(subscribedByHand(discussion));
            }
            // More than the buffers of a connection take.
            String text = "x".repeat(28_000);
            for (int i = 0; i < 400; i++) {
                owner.post(task.path() + "/comments", object("body_json", document(text)))
                        .expect(201);
                long begun = System.nanoTime();
                follower.awaitChanges(discussion, i + 1);
                assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
            }
            for (java.net.Socket socket : deaf) {
                await().atMost(Duration.ofSeconds(30)).until(() -> isOver(socket));
            }
        } finally {
            for (java.net.Socket socket : deaf) {
                socket.close();
            }
        }
        bystander.isUnharmed();
    }

    @Test
    void whoSignsOutOrIsRemovedHearsNothingMore() {
        Person bob = organization.admits("Bob", "member");
        Person elsewhere = bob.signsInAgain();
        try (LiveClient signedOut = LiveClient.of(bob, topic);
                LiveClient removed = LiveClient.of(elsewhere, topic, "organization:" + organization.id())) {
            bob.post("/auth/logout").expect(200);
            assertThat(signedOut.socket().closeCode())
                    .succeedsWithin(LIMIT, INTEGER)
                    .isNotEqualTo(1000);
            project.task("Told to the other");
            removed.awaitChanges(topic, 1);

            owner.delete(organization.path() + "/members/" + bob.id()).expect(200);
            int told = removed.changes(topic).size();
            for (int i = 0; i < 10; i++) {
                project.task("Not told");
            }

            JsonNode ended = removed.socket()
                    .awaitMessage(message -> message.get("type").asString().equals("unsubscribed"));
            assertThat(ended.get("code").asString()).isEqualTo("FORBIDDEN");
            assertThat(ended.get("topics").size()).isEqualTo(2);
            assertThat(removed.changes(topic)).hasSize(told);
            assertThat(removed.subscribe(topic).at("/refused/0/code").asString())
                    .isEqualTo("FORBIDDEN");
            assertThat(signedOut.changes(topic)).isEmpty();
        }
    }

    @Test
    void withoutATokenASocketIsShort() {
        try (Socket silent = Socket.connect("/api/v1/ws", Map.of())) {
            assertCloses(silent, 4401);
        }
    }

    @Test
    void theTwentyFirstOfAnAccountIsRefused() {
        assumeFalse(Server.get().isSeveralProcesses(), "each of several processes counts its own");
        List<Socket> open = new ArrayList<>();
        try {
            for (int i = 0; i < 20; i++) {
                open.add(Socket.open(owner));
            }
            try (Socket late = Socket.connect("/api/v1/ws", Map.of())) {
                late.send(object("type", "authenticate", "token", owner.accessToken())
                        .toString());
                assertCloses(late, 4429);
            }
            assertThat(Socket.refusal("/api/v1/ws?token=" + owner.accessToken(), Map.of()))
                    .isEqualTo(429);
        } finally {
            open.forEach(Socket::close);
        }
    }

    private static void assertCloses(Socket socket, int code) {
        assertThat(socket.closeCode()).succeedsWithin(LIMIT, INTEGER).isEqualTo(code);
    }

    /** It subscribes, and reads no more. */
    private java.net.Socket subscribedByHand(String to) throws Exception {
        URI uri = URI.create(Server.get().origin());
        java.net.Socket socket = new java.net.Socket();
        socket.setReceiveBufferSize(2 * 1024);
        socket.connect(new InetSocketAddress(uri.getHost(), uri.getPort()));
        OutputStream out = socket.getOutputStream();
        out.write(("GET /api/v1/ws?token=" + owner.accessToken() + " HTTP/1.1\r\nHost: " + uri.getHost() + ":"
                        + uri.getPort() + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        InputStream in = socket.getInputStream();
        StringBuilder head = new StringBuilder();
        while (head.indexOf("connected") < 0) {
            head.append((char) in.read());
        }
        byte[] text = object("type", "subscribe", "topics", array(object("topic", to)))
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        // A short text frame, masked with zeros.
        out.write(new byte[] {(byte) 0x81, (byte) (0x80 | text.length), 0, 0, 0, 0});
        out.write(text);
        out.flush();
        return socket;
    }

    /** Writing to it fails, some time after the other side has closed. */
    private static boolean isOver(java.net.Socket socket) {
        try {
            socket.getOutputStream().write(new byte[] {(byte) 0x8a, (byte) 0x80, 0, 0, 0, 0});
            return false;
        } catch (IOException closed) {
            return true;
        }
    }
}
