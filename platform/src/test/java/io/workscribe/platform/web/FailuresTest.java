package io.workscribe.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.api.common.Rejected;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Refusals and failures, and requests that break HTTP. */
class FailuresTest extends HttpScene {

    @Test
    @DisplayName("An unexpected failure says nothing about us, and other origins may read it")
    void unexpected() throws Exception {
        HttpResponse<String> response =
                send(signedIn("GET", THINGS + "/broken", null).header("Origin", "http://localhost:5173"));
        assertCode(response, 500, "INTERNAL_SERVER_ERROR");
        assertThat(response.body()).doesNotContain("secret", "IllegalState", "Exception", "jdbc", "SELECT");
        assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).contains("http://localhost:5173");
    }

    @Test
    @DisplayName("Each kind of refusal has its status")
    void kinds() throws Exception {
        Map<Rejected.Kind, Integer> statuses = Map.of(
                Rejected.Kind.INVALID, 400,
                Rejected.Kind.UNAUTHENTICATED, 401,
                Rejected.Kind.FORBIDDEN, 403,
                Rejected.Kind.NOT_FOUND, 404,
                Rejected.Kind.CONFLICT, 409,
                Rejected.Kind.GONE, 410,
                Rejected.Kind.STALE, 412,
                Rejected.Kind.TOO_LARGE, 413,
                Rejected.Kind.UNAVAILABLE, 503,
                Rejected.Kind.OUTCOME_UNKNOWN, 503);
        for (Rejected.Kind kind : Rejected.Kind.values()) {
            HttpResponse<String> response = send(
                    signedIn("GET", THINGS + "/refused?kind=" + kind.name().toLowerCase(java.util.Locale.ROOT), null));
            assertCode(response, statuses.get(kind), "CONFLICT");
            assertThat(detail(response).required("message").stringValue()).isEqualTo("A sentence for people.");
            assertThat(response.headers().firstValue("Retry-After").isPresent()).isEqualTo(statuses.get(kind) == 503);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "text/html", "application/xml", "nonsense"})
    @DisplayName("Whatever a client accepts, a write is done and answered in JSON, and so is a refusal")
    void accept(String accepted) throws Exception {
        int before = Things.made.get();
        HttpResponse<String> response =
                send(signedIn("POST", THINGS, "{\"name\":\"x\"}").header("Accept", accepted));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        assertThat(Things.made.get()).isEqualTo(before + 1);
        assertBare(send(signedIn("GET", "/api/v1/nothing", null).header("Accept", accepted)), 404, "Not Found");
        assertCode(
                send(request("GET", THINGS, BodyPublishers.noBody()).header("Accept", accepted)), 401, "MISSING_TOKEN");
    }

    @Test
    @DisplayName("A trailing slash is redirected with the query kept")
    void trailingSlash() throws Exception {
        HttpResponse<String> response = send(signedIn("POST", THINGS + "/?limit=7", "{}"));
        assertThat(response.statusCode()).isEqualTo(307);
        assertThat(response.headers().firstValue("Location").orElse("")).endsWith(THINGS + "?limit=7");
    }

    @Test
    @DisplayName("If-Match names versions, or none; weak tags and others match none, and what is no tag is refused")
    void ifMatch() throws Exception {
        String path = THINGS + "/expecting";
        assertThat(send(signedIn("GET", path, null)).body()).contains("any");
        assertThat(send(signedIn("GET", path, null).header("If-Match", "*")).body())
                .contains("any");
        assertThat(send(signedIn("GET", path, null).header("If-Match", "\"12\""))
                        .body())
                .contains("12");
        assertThat(send(signedIn("GET", path, null).header("If-Match", "\"12.abc\""))
                        .body())
                .contains("\"12\"");
        assertThat(send(signedIn("GET", path, null)
                                .header("If-Match", "\"12.a,b\" , W/\"13\",,\"7\"")
                                .header("If-Match", "\"x\""))
                        .body())
                .contains("\"7,12\"");
        for (String tag : new String[] {"\"x\"", "\"\"", "W/\"12\"", "\"9999999999999999999\"", "\"-1\""}) {
            assertThat(send(signedIn("GET", path, null).header("If-Match", tag)).body())
                    .as(tag)
                    .contains("\"version\":\"\"");
        }
        for (String tag : new String[] {"12", "", "\"1\" \"2\"", "\"1", "*, \"1\"", "w/\"1\"", ",", "\"1\"x"}) {
            HttpResponse<String> refused = send(signedIn("GET", path, null).header("If-Match", tag));
            assertThat(refused.statusCode()).as(tag).isEqualTo(400);
            assertCode(refused, 400, "BAD_REQUEST");
        }
    }

    @Test
    @DisplayName("Requests that break HTTP are refused without a stack trace and never with a 500")
    void brokenRequests() throws Exception {
        String close = "Host: x\r\nConnection: close\r\n\r\n";
        String auth = "Authorization: Bearer " + token + "\r\n";
        for (String line : new String[] {
            "GET /api/v1/things/..%2f..%2fetc HTTP/1.1\r\n",
            "GET //api/v1/things HTTP/1.1\r\n",
            "GET /api/v1/things;a=b HTTP/1.1\r\n",
            "GET /api/v1/things%00 HTTP/1.1\r\n",
            "GET /api/v1/things/expecting HTTP/1.1\r\nIf-Match: \u0080\r\n",
            "GET /api/v1/things HTTP/1.1\r\nX-Odd: \u0080\r\n",
            "GET /api/v1/things?limit=%ff%fe&%00=1 HTTP/1.1\r\n",
            "GET /api/v1/things/%ff HTTP/1.1\r\n",
            "TRACE /api/v1/things HTTP/1.1\r\n",
            "FOO /api/v1/things HTTP/1.1\r\n"
        }) {
            for (String authorization : new String[] {"", auth}) {
                String answer = RawHttp.exchange(URI.create("http://127.0.0.1:" + port), line + authorization + close);
                assertThat(answer).as(line).startsWith("HTTP/1.1 ");
                assertThat(answer.substring(9, 12)).as(line + answer).doesNotStartWith("5");
                assertThat(answer).as(line).doesNotContain("org.springframework", "Exception", "at java");
            }
        }
    }
}
