package io.workscribe.platform.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.workscribe.platform.PlatformTestApplication;
import io.workscribe.platform.database.TestDatabase;
import io.workscribe.platform.web.Body;
import io.workscribe.platform.web.PublicRoute;
import io.workscribe.platform.web.RequestInput;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Clients that send or read as slowly as they can; the server has far fewer threads than there are of them. */
class SlowClientsTest {

    private static final int THREADS = 4;
    private static final int DRIPPING = 200;
    private static final int OF_AN_ADDRESS = 16;
    private static final int LARGE = 4 * 1024 * 1024;

    static final TestDatabase database = TestDatabase.migrated("classpath:db/migration/platform");
    static final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    static ConfigurableApplicationContext context;
    static int port;

    private final List<RawConnection> open = new ArrayList<>();

    @RestController
    static class Echo {

        @Bean
        static PublicRoute openEcho() {
            return new PublicRoute(HttpMethod.POST, "/echo");
        }

        @Bean
        static PublicRoute openLarge() {
            return new PublicRoute(HttpMethod.GET, "/large");
        }

        @PostMapping("/echo")
        Map<String, Object> echo(RequestInput input) {
            Body body = input.body();
            String name = body.text("name", 1, 400_000).required();
            input.check();
            return Map.of("length", name.length());
        }

        @GetMapping("/large")
        Map<String, Object> large() {
            return Map.of("text", "x".repeat(LARGE));
        }
    }

    @BeforeAll
    static void start() throws Exception {
        context = PlatformTestApplication.start(
                database,
                List.of(
                        "server.tomcat.threads.max=" + THREADS,
                        "workscribe.connections.body-seconds=5",
                        "workscribe.connections.head-seconds=2",
                        "workscribe.connections.answer-seconds=3",
                        "workscribe.connections.per-address=260",
                        "workscribe.connections.unfinished-bodies-per-address=" + OF_AN_ADDRESS),
                Echo.class);
        port = Integer.parseInt(context.getEnvironment().getProperty("local.server.port"));
    }

    @AfterAll
    static void stop() {
        context.close();
        database.close();
    }

    @AfterEach
    void hangUp() throws Exception {
        for (RawConnection connection : open) {
            connection.close();
        }
        await().until(() -> context.getBean(UnfinishedBodies.class).count() == 0);
        await().until(() -> context.getBean(UnreadAnswers.class).bytes() == 0);
    }

    @Test
    void bodiesThatDripLeaveEverybodyElseServed() throws Exception {
        for (int i = 0; i < DRIPPING; i++) {
            String length = i % 2 == 0 ? "Content-Length: 100000" : "Transfer-Encoding: chunked";
            open(i % 3 == 0 ? "GET /health" : "POST /echo", length + "\r\nOrigin: http://localhost:5173\r\n")
                    .send(i % 2 == 0 ? "{" : "1\r\n{\r\n");
        }

        assertThat(get("/health").statusCode()).isEqualTo(200);
        assertThat(post("{\"name\":\"x\"}").body()).isEqualTo("{\"length\":1}");
        await().atMost(Duration.ofSeconds(10))
                .until(() -> context.getBean(UnfinishedBodies.class).count() <= OF_AN_ADDRESS);
        String refused = open.get(DRIPPING - 1).readToEnd();
        assertThat(refused)
                .startsWith("HTTP/1.1 429")
                .contains("Retry-After: 1", "Connection: close", "Access-Control-Allow-Origin: http://localhost:5173")
                .contains("\"code\":\"RATE_LIMIT_EXCEEDED\"");
    }

    @Test
    void aBodyHasOneDeadlineHoweverOftenAByteComes() throws Exception {
        RawConnection dripping = open("POST /echo", "Content-Length: 100000\r\n");
        long begun = System.nanoTime();
        Thread drip = new Thread(() -> {
            try {
                for (int i = 0; i < 100_000; i++) {
                    dripping.send(" ");
                    Thread.onSpinWait();
                    java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
                }
            } catch (java.io.IOException closed) {
                // The server has given up.
            }
        });
        drip.start();

        String answer = dripping.readToEnd();

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(9));
        assertThat(answer).startsWith("HTTP/1.1 408").contains("\"code\":\"REQUEST_TIMEOUT\"");
        drip.join();
    }

    @Test
    void aBodyThatComesInPiecesIsWhole() throws Exception {
        String json = "{\"name\":\"" + "x".repeat(300_000) + "\"}";
        RawConnection slow = open("POST /echo", "Content-Length: " + json.length() + "\r\n");
        for (int sent = 0; sent < json.length(); sent += 50_000) {
            slow.send(json.substring(sent, Math.min(json.length(), sent + 50_000)));
        }
        assertThat(slow.readHead()).startsWith("HTTP/1.1 200");
    }

    @Test
    void aHeadHasOneDeadlineToo() throws Exception {
        RawConnection dripping = new RawConnection(port);
        open.add(dripping);
        dripping.send("GET /health HTTP/1.1\r\nHost: x\r\nX-Slow: ");
        assertThat(dripping.readToEnd()).isEmpty();
    }

    @Test
    void oneAddressCannotHoldAllConnections() throws Exception {
        for (int i = 0; i < 300; i++) {
            open.add(new RawConnection(port));
        }
        assertThat(open.get(299).readToEnd()).isEmpty();
        assertThat(open.get(0).send("GET /health HTTP/1.1\r\nHost: x\r\n\r\n").readHead())
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void answersThatNobodyReadsHoldNoThreadAndAreDropped() throws Exception {
        for (int i = 0; i < 40; i++) {
            RawConnection deaf = new RawConnection(port, 4 * 1024);
            open.add(deaf);
            deaf.send("GET /large HTTP/1.1\r\nHost: x\r\n\r\n");
        }
        assertThat(get("/health").statusCode()).isEqualTo(200);
        assertThat(post("{\"name\":\"x\"}").statusCode()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(15))
                .until(() -> context.getBean(UnreadAnswers.class).bytes() == 0);
        assertThat(get("/large").body()).hasSize(LARGE + "{\"text\":\"\"}".length());
    }

    private RawConnection open(String request, String headers) throws Exception {
        RawConnection connection = new RawConnection(port);
        open.add(connection);
        return connection.send(request + " HTTP/1.1\r\nHost: x\r\n" + headers + "\r\n");
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return client.send(request(path).build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String json) throws Exception {
        return client.send(request("/echo").POST(BodyPublishers.ofString(json)).build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(5));
    }
}
