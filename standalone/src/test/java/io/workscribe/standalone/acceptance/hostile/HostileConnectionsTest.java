package io.workscribe.standalone.acceptance.hostile;

import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Person;
import io.workscribe.standalone.acceptance.client.Server;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Connections that hold on to the server as hard as they can; everybody else is served meanwhile. */
@Contract("19")
class HostileConnectionsTest {

    private static final int MANY = 200;

    private final Server server = Server.get();
    private final List<Socket> open = new ArrayList<>();

    @AfterEach
    void hangUp() throws Exception {
        for (Socket socket : open) {
            socket.close();
        }
    }

    @Test
    void bodiesThatNeverEnd() throws Exception {
        for (int i = 0; i < MANY; i++) {
            say("POST /api/v1/auth/login HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n{");
        }
        everybodyElseIsServed();
    }

    @Test
    void headsThatNeverEnd() throws Exception {
        for (int i = 0; i < MANY; i++) {
            say("GET /health HTTP/1.1\r\nHost: x\r\nX-");
        }
        everybodyElseIsServed();
    }

    @Test
    void answersThatNobodyReads() throws Exception {
        String request = "GET /api/openapi.json HTTP/1.1\r\nHost: x\r\n\r\n";
        for (int i = 0; i < MANY; i++) {
            say(request.repeat(20));
        }
        everybodyElseIsServed();
    }

    @Test
    void handshakesThatNeverSpeak() throws Exception {
        for (int i = 0; i < MANY; i++) {
            say("GET /api/v1/ws?token=x HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n");
        }
        everybodyElseIsServed();
    }

    /** The heap may be small: 40 pages of 100 comments of 480 kB would be 1.9 GB. */
    @Test
    void pagesOfLargeCommentsThatNobodyReads() throws Exception {
        Person person = server.register("Writer");
        String comments = "/tasks/" + person.createsProject().task("Large").id() + "/comments";
        String text = "x".repeat(480_000);
        for (int i = 0; i < 100; i++) {
            person.post(comments, object("body_json", object("type", "doc", "text", text)))
                    .expect(201);
        }
        for (int i = 0; i < 40; i++) {
            say("GET /api/v1" + comments + "?limit=100 HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                    + person.accessToken() + "\r\n\r\n");
        }
        everybodyElseIsServed();

        int rows = 0;
        Answer page = person.get(comments + "?limit=100").expect(200);
        for (; !page.at("/next").isNull(); page = person.get(comments + "?limit=100&after=" + page.text("/next"))) {
            assertThat(page.body().length()).isLessThan(2_000_000);
            rows += page.at("/comments").size();
        }
        assertThat(rows + page.at("/comments").size()).isEqualTo(100);
    }

    private void everybodyElseIsServed() {
        server.anonymous().root("GET", "/health", null).expect(200);
        Person person = server.register("Bystander");
        person.createsOrganization();
        person.get("/auth/me").expect(200);
    }

    private void say(String text) throws Exception {
        Socket socket = new Socket();
        open.add(socket);
        URI address = URI.create(server.origin());
        socket.setReceiveBufferSize(4 * 1024);
        socket.connect(new InetSocketAddress(address.getHost(), address.getPort()));
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
