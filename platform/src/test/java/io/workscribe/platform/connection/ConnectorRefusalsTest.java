package io.workscribe.platform.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.platform.PlatformTestApplication;
import io.workscribe.platform.database.TestDatabase;
import io.workscribe.platform.json.Json;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.ConfigurableApplicationContext;

/** Requests that never get as far as a filter are refused in the API's form, and any page may read it. */
class ConnectorRefusalsTest {

    private static final String ORIGIN = "https://pages.example";

    static final TestDatabase database = TestDatabase.migrated("classpath:db/migration/platform");
    static ConfigurableApplicationContext context;
    static int port;

    @BeforeAll
    static void start() throws Exception {
        context = PlatformTestApplication.start(database);
        port = Integer.parseInt(context.getEnvironment().getProperty("local.server.port"));
    }

    @AfterAll
    static void stop() {
        context.close();
        database.close();
    }

    static Stream<Arguments> refusals() {
        String long9k = "x".repeat(9_000);
        return Stream.of(
                Arguments.of("GET /health?a=\"<> HTTP/1.1\r\nHost: x\r\n", 400, "BAD_REQUEST"),
                Arguments.of("GET /health?%00%zz=\u0001 HTTP/1.1\r\nHost: x\r\n", 400, "BAD_REQUEST"),
                Arguments.of("GET /%00 HTTP/1.1\r\nHost: x\r\n", 400, "BAD_REQUEST"),
                Arguments.of("GET /health HTTP/1.1\r\nHost: x y\r\n", 400, "BAD_REQUEST"),
                Arguments.of("GET /health HTTP/1.1\r\n", 400, "BAD_REQUEST"),
                Arguments.of("nonsense\r\n", 400, "BAD_REQUEST"),
                Arguments.of("GET /" + long9k + " HTTP/1.1\r\nHost: x\r\n", 414, "URI_TOO_LONG"),
                Arguments.of("GET /health HTTP/1.1\r\nHost: x\r\nX: " + long9k + "\r\n", 431, "HEADERS_TOO_LARGE"),
                Arguments.of("GET /health HTTP/1.1\r\nHost: x\r\nExpect: tea\r\n", 417, "EXPECTATION_FAILED"),
                Arguments.of(
                        "POST /health HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip, chunked\r\n",
                        501,
                        "NOT_IMPLEMENTED"),
                Arguments.of("GET /health HTTP/7.0\r\nHost: x\r\n", 505, "NOT_IMPLEMENTED"),
                Arguments.of("CONNECT x:1 HTTP/1.1\r\nHost: x\r\n", 501, "NOT_IMPLEMENTED"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void isJsonThatAnyPageMayRead(String request, int status, String code) throws Exception {
        String answer = exchange(request);
        assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
        assertThat(answer.toLowerCase(java.util.Locale.ROOT))
                .containsPattern("content-type: application/json")
                .containsPattern("access-control-allow-origin: \\*")
                .contains(
                        "content-security-policy: default-src 'none'; frame-ancestors 'none'",
                        "referrer-policy: no-referrer",
                        "x-content-type-options: nosniff",
                        "cache-control: no-cache, no-store");
        String body = answer.substring(answer.indexOf("\r\n\r\n") + 4);
        assertThat(Json.MAPPER.readTree(json(body)).at("/detail/code").stringValue())
                .isEqualTo(code);
        assertThat(Json.MAPPER.readTree(json(body)).at("/detail/message").stringValue())
                .isNotBlank();
    }

    @Test
    void theOriginIsEchoedWhenItWasRead() throws Exception {
        assertThat(exchange("GET /%00 HTTP/1.1\r\nHost: x\r\nOrigin: " + ORIGIN + "\r\n"))
                .contains("Access-Control-Allow-Origin: " + ORIGIN, "Access-Control-Allow-Credentials: true");
    }

    @Test
    void bracketsBracesPipeAndCaretAreTakenRawInQueries() throws Exception {
        assertThat(exchange("GET /health?a[0]={b|c}^ HTTP/1.1\r\nHost: x\r\n")).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void anEncodedSlashInAPathIsAPathThatDoesNotExist() throws Exception {
        assertThat(exchange("GET /api/v1/auth%2Fme HTTP/1.1\r\nHost: x\r\nOrigin: http://localhost:5173\r\n"))
                .startsWith("HTTP/1.1 404 ")
                .contains("{\"detail\":\"Not Found\"}", "Access-Control-Allow-Origin: http://localhost:5173");
    }

    /** A chunked answer has its sizes around it. */
    private static String json(String body) {
        return body.substring(body.indexOf('{'), body.lastIndexOf('}') + 1);
    }

    private static String exchange(String head) throws Exception {
        try (RawConnection connection = new RawConnection(port)) {
            return connection.send(head + "Connection: close\r\n\r\n").readToEnd();
        }
    }
}
