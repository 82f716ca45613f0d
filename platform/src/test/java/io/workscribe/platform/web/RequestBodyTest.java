package io.workscribe.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are no JSON, too long, too deep, or of another kind. */
class RequestBodyTest extends HttpScene {

    private static final int LIMIT = 524_288;

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"name\":\"x\"} {}", "{'name':'x'}", "{\"name\":\"x\",}", "{\"name\":NaN}", "\"\t\"", "nul"})
    @DisplayName("What is not JSON")
    void malformed(String body) throws Exception {
        HttpResponse<String> response = send(signedIn("POST", THINGS, body));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(422);
        assertThat(detail(response).required(0).required("type").stringValue()).isEqualTo("json_invalid");
    }

    @Test
    @DisplayName("Bytes that are no UTF-8 are not JSON")
    void noUtf8() throws Exception {
        byte[] latin1 = "{\"name\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1);
        HttpResponse<String> response = send(request("POST", THINGS, BodyPublishers.ofByteArray(latin1))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json"));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(422);
        assertThat(detail(response).required(0).required("type").stringValue()).isEqualTo("json_invalid");
    }

    @Test
    @DisplayName("A missing content type is read as JSON, every other type is 422, and what was sent is not repeated")
    void contentTypes() throws Exception {
        String json = "{\"name\":\"x\"}";
        assertThat(send(request("POST", THINGS, BodyPublishers.ofString(json))
                                .header("Authorization", "Bearer " + token))
                        .statusCode())
                .isEqualTo(200);
        for (String type :
                new String[] {"application/json; charset=utf-8", "APPLICATION/JSON", "application/merge-patch+json"}) {
            assertThat(send(signedIn("POST", THINGS, json).setHeader("Content-Type", type))
                            .statusCode())
                    .as(type)
                    .isEqualTo(200);
        }
        for (String type : new String[] {
            "text/plain",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            "multipart/form-data",
            "application/octet-stream",
            "nonsense"
        }) {
            for (String method : new String[] {"POST", "PATCH"}) {
                HttpResponse<String> response =
                        send(signedIn(method, THINGS, "name=hunter2&limit=7").setHeader("Content-Type", type));
                assertProblem(response, "model_attributes_type", "body");
                assertThat(response.body()).as(type).doesNotContain("hunter2");
            }
        }
    }

    @Test
    @DisplayName("A body may be as long as the limit; more is 413, announced or not, form or not, signed in or not")
    void limit() throws Exception {
        String fits = "{\"name\":\"x\"}" + " ".repeat(LIMIT - 12);
        assertThat(send(signedIn("POST", THINGS, fits)).statusCode()).isEqualTo(200);
        assertCode(send(signedIn("POST", THINGS, fits + " ")), 413, "PAYLOAD_TOO_LARGE");
        assertCode(send(request("POST", THINGS, BodyPublishers.ofString(fits + " "))), 413, "PAYLOAD_TOO_LARGE");
        for (String method : new String[] {"POST", "PATCH"}) {
            for (String type : new String[] {"application/json", "application/x-www-form-urlencoded"}) {
                HttpResponse<String> chunked = send(request(
                                method,
                                THINGS,
                                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(
                                        ("a=" + "b".repeat(LIMIT)).getBytes(StandardCharsets.US_ASCII))))
                        .header("Content-Type", type)
                        .header("Origin", "http://localhost:5173"));
                assertCode(chunked, 413, "PAYLOAD_TOO_LARGE");
                assertThat(chunked.headers().firstValue("Access-Control-Allow-Origin"))
                        .contains("http://localhost:5173");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":1e99999999999}",
                "{\"name\":\"x\",\"content\":{\"a\":[{\"b\":-1e99999999999}]}}",
                "{\"name\":\"x\",\"content\":{\"a\":1e999999999}}",
                "{\"name\":\"x\",\"content\":{\"a\":1e-999999999}}",
                "{\"name\":\"x\",\"content\":{\"a\":1e-99999999999}}"
            })
    void aNumberThatNobodyCanHoldIsRefusedBeforeAnythingElse(String body) throws Exception {
        for (HttpRequest.Builder request :
                List.of(signedIn("POST", THINGS, body), request("POST", THINGS, BodyPublishers.ofString(body)))) {
            HttpResponse<String> response = send(request);
            assertThat(response.statusCode()).as(response.body()).isEqualTo(422);
            assertThat(detail(response).required(0).required("type").stringValue())
                    .isEqualTo("json_invalid");
        }
    }

    @Test
    void aNumberThatClientsKnowIsTaken() throws Exception {
        String content = "[1e308, -4.9e-324, 12345678901234567890, 0.1000]";
        assertThat(send(signedIn("POST", THINGS, "{\"name\":\"x\",\"content\":{\"a\":" + content + "}}"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aNumberInTheQueryMayBeOfAnyLength() throws Exception {
        String number = "9".repeat(5_000);
        HttpResponse<String> response =
                send(signedIn("GET", THINGS + "/" + UUID.randomUUID() + "?limit=" + number, null));
        assertProblem(response, "int_parsing", "query", "limit");
    }

    @Test
    @DisplayName("Documents may be nested, but not without end")
    void nesting() throws Exception {
        assertThat(send(signedIn("POST", THINGS, nested(50))).statusCode()).isEqualTo(200);
        for (int depth : new int[] {250, 1_000, 50_000}) {
            HttpResponse<String> response = send(signedIn("POST", THINGS, nested(depth)));
            assertThat(response.statusCode()).as(depth + " levels").isEqualTo(422);
            assertThat(detail(response).required(0).required("type").stringValue())
                    .isEqualTo("json_invalid");
        }
    }

    private static String nested(int depth) {
        return "{\"name\":\"x\",\"content\":" + "{\"a\":".repeat(depth) + "1" + "}".repeat(depth) + "}";
    }
}
