package io.workscribe.standalone.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.platform.WorkScribeProperties;
import io.workscribe.standalone.acceptance.client.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** What the packaged proxy does besides choosing a side. */
@WithNginx
class ProxyTest {

    private static final String HTML = "text/html,application/xhtml+xml,*/*;q=0.8";
    private static final int BODY_LIMIT = new Binder(new MapConfigurationPropertySource(Map.of()))
            .bindOrCreate("workscribe", WorkScribeProperties.class)
            .maxBodyBytes();

    @TempDir
    Path folder;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Behind command1;
    private Behind command2;
    private Behind query1;
    private Behind query2;
    private Proxy proxy;

    @BeforeEach
    void start() throws IOException {
        command1 = Behind.named("command-1");
        command2 = Behind.named("command-2");
        query1 = Behind.named("query-1");
        query2 = Behind.named("query-2");
        proxy = Proxy.before(
                folder, List.of(command1.address(), command2.address()), List.of(query1.address(), query2.address()));
    }

    @AfterEach
    void stop() throws Exception {
        if (proxy != null) {
            proxy.close();
        }
        for (Behind behind : List.of(command1, command2, query1, query2)) {
            behind.close();
        }
    }

    @Test
    void aWebSocketIsATunnelToAQuerySide() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), proxy.port())) {
            String request = "GET /api/v1/ws?token=abc HTTP/1.1\r\nHost: here\r\nConnection: keep-alive, Upgrade\r\n"
                    + "Upgrade: websocket\r\nOrigin: http://here\r\n\r\n";
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            assertThat(head(in)).startsWith("HTTP/1.1 101 ");

            out.write("frames".getBytes(StandardCharsets.US_ASCII));

            assertThat(in.readNBytes(6)).asString(StandardCharsets.US_ASCII).isEqualTo("frames");
        }
        assertThat(asked(query1, query2)).singleElement().satisfies(handshake -> {
            assertThat(handshake.target()).isEqualTo("/api/v1/ws?token=abc");
            assertThat(handshake.header("Upgrade")).isEqualTo("websocket");
            assertThat(handshake.header("Connection")).isEqualToIgnoringCase("upgrade");
            assertThat(handshake.header("Host")).isEqualTo("here");
            assertThat(handshake.header("Origin")).isEqualTo("http://here");
            assertThat(handshake.header("X-Forwarded-For")).isEqualTo("127.0.0.1");
        });
    }

    @Test
    void theClientIsNamedAtTheRightOfWhatItSaysItself() throws Exception {
        send(request("POST", "/api/v1/auth/login").header("X-Forwarded-For", "203.0.113.9"));

        assertThat(asked(command1, command2)).singleElement().satisfies(request -> {
            assertThat(request.header("X-Forwarded-For")).isEqualTo("203.0.113.9, 127.0.0.1");
            assertThat(request.header("X-Forwarded-Proto")).isEqualTo("http");
            assertThat(request.header("Host")).isEqualTo("127.0.0.1:" + proxy.port());
        });
    }

    @Test
    void entityTagsStayAsTheyAre() throws Exception {
        HttpResponse<String> answer = send(request("GET", "/api/v1/tasks/1")
                .header("Accept-Encoding", "gzip")
                .header("If-None-Match", "\"6\""));

        assertThat(answer.headers().firstValue("ETag")).hasValue("\"7\"");
        assertThat(asked(query1, query2))
                .singleElement()
                .satisfies(
                        request -> assertThat(request.header("If-None-Match")).isEqualTo("\"6\""));
    }

    @Test
    void whatIsALittleTooLongIsRefusedByWorkScribeItself() throws Exception {
        send(request("POST", "/api/v1/wiki/pages").POST(BodyPublishers.ofByteArray(new byte[BODY_LIMIT + 1])));

        assertThat(asked(command1, command2))
                .singleElement()
                .extracting(Behind.Request::bodyLength)
                .isEqualTo(BODY_LIMIT + 1);
    }

    @Test
    void whatIsFarTooLongDoesNotGetThrough() throws Exception {
        HttpResponse<String> answer =
                send(request("POST", "/api/v1/wiki/pages").POST(BodyPublishers.ofByteArray(new byte[2 * BODY_LIMIT])));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(code(answer)).isEqualTo("PAYLOAD_TOO_LARGE");
        assertThat(answer.body()).contains("at most " + BODY_LIMIT + " bytes");
        assertThat(asked(command1, command2)).isEmpty();
    }

    @Test
    void anotherProcessIsTriedWhenOneIsAway() throws Exception {
        command1.close();
        query2.close();

        for (int i = 0; i < 6; i++) {
            assertThat(send(request("POST", "/api/v1/auth/login")).body()).isEqualTo("command-2");
            assertThat(send(request("GET", "/api/v1/auth/me")).body()).isEqualTo("query-1");
        }
    }

    @Test
    void aWriteIsNeverSentTwice() throws Exception {
        command1.fallSilent();
        command2.fallSilent();

        for (String method : List.of("POST", "PATCH")) {
            int before = asked(command1, command2).size();

            HttpResponse<String> answer = send(request(method, "/api/v1/tasks/1"));

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(asked(command1, command2)).hasSizeLessThanOrEqualTo(before + 1);
        }
        assertThat(asked(command1, command2)).isNotEmpty();
    }

    @Test
    void aReadIsTriedAgainElsewhere() throws Exception {
        query1.fallSilent();

        for (int i = 0; i < 4; i++) {
            assertThat(send(request("GET", "/api/v1/auth/me")).body()).isEqualTo("query-2");
        }
        assertThat(query1.requests()).isNotEmpty();
    }

    @Test
    void whenNobodyIsThereItIsSaidInTheFormOfTheApi() throws Exception {
        for (Behind behind : List.of(command1, command2, query1, query2)) {
            behind.close();
        }
        for (String method : List.of("GET", "POST")) {
            HttpResponse<String> answer =
                    send(request(method, "/api/v1/organizations").header("Origin", "https://client.example"));

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                    .hasValue("https://client.example");
            assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials"))
                    .hasValue("true");
            assertThat(code(answer)).isEqualTo("SERVICE_UNAVAILABLE");
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /api/v1/wiki/pages/%00 HTTP/1.1", "GET /a HTTP/x", "G@T / HTTP/1.1", "no HTTP at all"})
    void whatIsNoCorrectHttpIsRefusedInTheFormOfTheApi(String line) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), proxy.port())) {
            socket.getOutputStream()
                    .write((line + "\r\nHost: here\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 400 ")
                    .contains("Content-Type: application/json", "\"code\":\"BAD_REQUEST\"");
        }
        assertThat(asked(command1, command2)).isEmpty();
        assertThat(asked(query1, query2)).isEmpty();
    }

    @Test
    void whatItCannotExpectIsRefused() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), proxy.port())) {
            socket.getOutputStream()
                    .write("PATCH /api/v1/tasks/1 HTTP/1.1\r\nHost: here\r\nConnection: close\r\nExpect: tea\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 417 ")
                    .contains("Content-Type: application/json", "\"code\":\"EXPECTATION_FAILED\"");
        }
        assertThat(asked(command1, command2)).isEmpty();
    }

    @Test
    void withoutAWebUiThereIsTheApiAlone() throws Exception {
        assertThat(page("/")).startsWith("query-");
        assertThat(page("/projects/1")).startsWith("query-");
    }

    @Test
    void theWebUiIsServedToBrowsersAndTheApiToEverybodyElse() throws Exception {
        Files.writeString(proxy.webUi().resolve("index.html"), "first page");
        Files.writeString(
                Files.createDirectories(proxy.webUi().resolve("assets")).resolve("app-1a2b.js"), "script");

        assertThat(page("/")).isEqualTo("first page");
        assertThat(page("/acme/board?project=1")).isEqualTo("first page");
        assertThat(send(request("GET", "/").header("Accept", HTML)).headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'self'", "object-src 'none'"));
        HttpResponse<String> script = send(request("GET", "/assets/app-1a2b.js"));
        assertThat(script.body()).isEqualTo("script");
        assertThat(script.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(cache -> assertThat(cache).contains("immutable"));

        assertThat(send(request("GET", "/")).body()).startsWith("query-");
        assertThat(send(request("GET", "/nothing")).body()).startsWith("query-");
        assertThat(send(request("POST", "/nothing")).body()).startsWith("command-");
        assertThat(page("/api/v1/nothing")).startsWith("query-");
        assertThat(page("/api")).startsWith("query-");
        assertThat(page("/health")).startsWith("query-");
    }

    @Test
    void whoCameEncryptedIsToldToComeBackSoWhateverTheAnswer() throws Exception {
        Files.writeString(proxy.webUi().resolve("index.html"), "first page");
        List<HttpRequest.Builder> requests = List.of(
                request("GET", "/api/v1/auth/me"),
                request("POST", "/api/v1/auth/login"),
                request("GET", "/api/v1/auth/invitations/1"),
                request("GET", "/api/v1/ws"),
                request("GET", "/health"),
                request("GET", "/nothing"),
                request("GET", "/projects/1").header("Accept", HTML),
                request("POST", "/api/v1/wiki/pages").POST(BodyPublishers.ofByteArray(new byte[2 * BODY_LIMIT])));
        for (HttpRequest.Builder request : requests) {
            assertStrictTransport(request);
        }
        for (Behind behind : List.of(command1, command2, query1, query2)) {
            behind.close();
        }
        assertStrictTransport(request("GET", "/api/v1/auth/me"));
        assertStrictTransport(request("POST", "/api/v1/auth/login"));
    }

    /** A browser must ignore it where it did not come encrypted, so it is not said there. */
    private void assertStrictTransport(HttpRequest.Builder request) throws Exception {
        assertThat(send(request).headers().allValues("Strict-Transport-Security"))
                .isEmpty();
        HttpResponse<String> encrypted = send(request.header("X-Forwarded-Proto", "https"));
        assertThat(encrypted.headers().allValues("Strict-Transport-Security"))
                .as(encrypted.toString())
                .containsExactly("max-age=31536000");
    }

    @Test
    void noLogKeepsASecret() throws Exception {
        query1.close();
        query2.close();
        for (String target : List.of(
                "/api/v1/ws?token=SECRET", "/api/v1/auth/invitations/SECRET", "/api/v1/organizations?search=SECRET")) {
            send(request("GET", target));
        }
        send(request("GET", "/api/v1/auth/oidc/callback?code=SECRET&state=SECRET"));

        assertThat(proxy.accessLog())
                .contains("/api/v1/ws\"", "/api/v1/auth/invitations/...")
                .doesNotContain("SECRET");
        assertThat(proxy.output().lines().filter(line -> line.contains("SECRET")))
                .allSatisfy(line -> assertThat(line).contains("/api/v1/organizations?search="));
    }

    private String page(String target) throws Exception {
        return send(request("GET", target).header("Accept", HTML)).body();
    }

    private HttpRequest.Builder request(String method, String target) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + proxy.port() + target))
                .method(method, BodyPublishers.noBody());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static String code(HttpResponse<String> answer) {
        return Json.parse(answer.body()).path("detail").path("code").stringValue();
    }

    private static List<Behind.Request> asked(Behind one, Behind other) {
        return Stream.concat(one.requests().stream(), other.requests().stream()).toList();
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.read());
        }
        return head.toString();
    }
}
