package io.workscribe.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.common.TaskId;
import io.workscribe.api.common.UserId;
import io.workscribe.platform.PlatformTestApplication;
import io.workscribe.platform.database.TestDatabase;
import io.workscribe.platform.json.Json;
import io.workscribe.platform.security.Caller;
import io.workscribe.platform.security.Sessions;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The contract's general rules over real HTTP, on a small controller. */
class HttpTest {

    private static final int LIMIT = 524_288;
    private static final String THINGS = "/api/v1/things";

    static final TestDatabase database = TestDatabase.migrated("classpath:db/migration/platform");
    static final HttpClient client = HttpClient.newHttpClient();
    static ConfigurableApplicationContext context;
    static int port;
    static String token;
    static UserId user;

    @RestController
    static class Things {

        static final AtomicInteger made = new AtomicInteger();

        @Bean
        static PublicRoute openThings() {
            return new PublicRoute(HttpMethod.POST, THINGS + "/open");
        }

        @GetMapping(THINGS)
        Map<String, Object> whoAmI(Caller caller) {
            return Map.of("user_id", caller.userId().toString());
        }

        @GetMapping(THINGS + "/{thing_id}")
        Map<String, Object> one(Caller caller, RequestInput input) {
            TaskId id = input.path("thing_id", TaskId::new);
            int limit = input.queryInt("limit", 25, 1, 100);
            input.check();
            return Map.of("thing_id", id, "limit", limit);
        }

        @PostMapping(THINGS)
        Map<String, Object> make(Caller caller, RequestInput input) {
            Body body = input.body();
            String name = body.text("name", 1, 10).required();
            body.document("content").orNull();
            input.check();
            made.incrementAndGet();
            return Map.of("name", name);
        }

        @PatchMapping(THINGS)
        Map<String, Object> change(Caller caller, RequestInput input) {
            boolean named = input.optionalBody().has("name");
            int limit = input.queryInt("limit", 25, 1, 100);
            input.check();
            return Map.of("named", named, "limit", limit);
        }

        @PostMapping(THINGS + "/open")
        Map<String, Object> open(RequestInput input) {
            input.body().secret("password", 1, 10).required();
            input.check();
            return Map.of();
        }

        @GetMapping(THINGS + "/broken")
        Map<String, Object> broken(Caller caller) {
            throw new IllegalStateException("jdbc:postgresql://secret-host SELECT * FROM secret_table");
        }

        @GetMapping(THINGS + "/refused")
        Map<String, Object> refused(Caller caller, RequestInput input) {
            throw new Rejected(
                    input.queryEnum("kind", Rejected.Kind.class), ErrorCode.CONFLICT, "A sentence for people.");
        }

        @GetMapping(THINGS + "/expecting")
        Map<String, Object> expecting(Caller caller, jakarta.servlet.http.HttpServletRequest request) {
            return Map.of("version", ETags.ifMatch(request).orElse("any"));
        }
    }

    @BeforeAll
    static void start() throws Exception {
        context = PlatformTestApplication.start(database, Things.class);
        port = Integer.parseInt(context.getEnvironment().getProperty("local.server.port"));
        Sessions sessions = context.getBean(Sessions.class);
        user = UserId.random();
        UUID session = sessions.open(user, Instant.now().plus(Duration.ofHours(1)));
        token = sessions.issueAccessToken(session, user).token();
    }

    @AfterAll
    static void stop() {
        context.close();
        database.close();
    }

    private static HttpRequest.Builder request(String method, String path, BodyPublisher body) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(20))
                .method(method, body);
    }

    private static HttpRequest.Builder signedIn(String method, String path, String json) {
        return request(method, path, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static JsonNode detail(HttpResponse<String> response) {
        assertThat(response.headers().firstValue("Content-Type").orElse(""))
                .as(response.statusCode() + " " + response.body())
                .startsWith("application/json");
        return Json.MAPPER.readTree(response.body()).required("detail");
    }

    private static void assertProblem(HttpResponse<String> response, String type, Object... loc) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(422);
        JsonNode first = detail(response).required(0);
        assertThat(first.required("type").stringValue()).isEqualTo(type);
        assertThat(first.required("loc").toString())
                .isEqualTo(Json.MAPPER.valueToTree(loc).toString());
    }

    private static void assertCode(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(detail(response).required("code").stringValue()).isEqualTo(code);
        assertThat(detail(response).required("message").stringValue()).isNotBlank();
    }

    private static void assertBare(HttpResponse<String> response, int status, String text) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(detail(response).stringValue()).isEqualTo(text);
    }

    // ---- who asks

    @Test
    @DisplayName("A valid token opens a closed route, whatever the case of its scheme")
    void token() throws Exception {
        for (String scheme : new String[] {"Bearer ", "bearer ", "BEARER  "}) {
            HttpResponse<String> response =
                    send(request("GET", THINGS, BodyPublishers.noBody()).header("Authorization", scheme + token));
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body()).contains(user.toString());
            assertThat(response.headers().firstValue("Cross-Origin-Opener-Policy"))
                    .contains("unsafe-none");
        }
    }

    @Test
    @DisplayName("Without a usable token a closed route is 401 with its code and WWW-Authenticate")
    void unauthenticated() throws Exception {
        HttpResponse<String> none = send(request("GET", THINGS, BodyPublishers.noBody()));
        assertCode(none, 401, "MISSING_TOKEN");
        assertThat(none.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        for (String header : new String[] {"Basic abc", "Bearer", "Bearer ", token}) {
            assertCode(
                    send(request("GET", THINGS, BodyPublishers.noBody()).header("Authorization", header)),
                    401,
                    "MISSING_TOKEN");
        }
        HttpResponse<String> bad =
                send(request("GET", THINGS, BodyPublishers.noBody()).header("Authorization", "Bearer x" + token));
        assertCode(bad, 401, "INVALID_TOKEN");
        assertThat(bad.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    }

    // ---- which error wins

    @Test
    @DisplayName("For an unknown caller: 404, then 405, then malformed JSON, then 401, and 422 of fields only after it")
    void orderForStrangers() throws Exception {
        assertBare(send(request("POST", "/api/v1/nothing", BodyPublishers.ofString("{"))), 404, "Not Found");
        HttpResponse<String> wrongMethod = send(request("DELETE", THINGS, BodyPublishers.ofString("{")));
        assertBare(wrongMethod, 405, "Method Not Allowed");
        assertThat(wrongMethod.headers().firstValue("Allow").orElse("").split(",\\s*"))
                .containsExactlyInAnyOrder("GET", "POST", "PATCH");
        assertProblem(send(request("POST", THINGS, BodyPublishers.ofString("{"))), "json_invalid", "body", 1);
        assertCode(send(request("POST", THINGS, BodyPublishers.ofString("{}"))), 401, "MISSING_TOKEN");
        assertCode(send(request("GET", THINGS + "/no-uuid", BodyPublishers.noBody())), 401, "MISSING_TOKEN");
    }

    @Test
    @DisplayName("A path that only another process serves has its methods here, too")
    void pathsOfOtherProcesses() throws Exception {
        for (HttpResponse<String> wrongMethod : List.of(
                send(request("GET", "/api/v1/auth/login", BodyPublishers.noBody())),
                send(signedIn("GET", "/api/v1/auth/login", null)))) {
            assertBare(wrongMethod, 405, "Method Not Allowed");
            assertThat(wrongMethod.headers().firstValue("Allow")).contains("POST");
        }
        assertBare(send(signedIn("POST", "/api/v1/auth/login", "{}")), 404, "Not Found");
    }

    @Test
    @DisplayName("For a known caller the same, but for the token")
    void orderForCallers() throws Exception {
        assertBare(send(signedIn("POST", "/api/v1/nothing", "{")), 404, "Not Found");
        HttpResponse<String> wrongMethod = send(signedIn("DELETE", THINGS, null));
        assertBare(wrongMethod, 405, "Method Not Allowed");
        assertThat(wrongMethod.headers().firstValue("Allow")).isPresent();
        assertProblem(send(signedIn("POST", THINGS, "{")), "json_invalid", "body", 1);
        assertProblem(send(signedIn("POST", THINGS, "{}")), "missing", "body", "name");
        assertProblem(send(signedIn("POST", THINGS, null)), "missing", "body");
        assertProblem(send(signedIn("GET", THINGS + "/no-uuid", null)), "uuid_parsing", "path", "thing_id");
        assertProblem(
                send(signedIn("GET", THINGS + "/" + UUID.randomUUID() + "?limit=0", null)),
                "greater_than_equal",
                "query",
                "limit");
    }

    @Test
    @DisplayName("An open route refuses malformed JSON too")
    void openRoute() throws Exception {
        assertProblem(
                send(request("POST", THINGS + "/open", BodyPublishers.ofString("{]"))), "json_invalid", "body", 1);
        assertThat(send(request("POST", THINGS + "/open", BodyPublishers.ofString("{\"password\":\"x\"}")))
                        .statusCode())
                .isEqualTo(200);
    }

    // ---- bodies

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

    // ---- failures

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
                String answer = RawHttp.exchange(port, line + authorization + close);
                assertThat(answer).as(line).startsWith("HTTP/1.1 ");
                assertThat(answer.substring(9, 12)).as(line + answer).doesNotStartWith("5");
                assertThat(answer).as(line).doesNotContain("org.springframework", "Exception", "at java");
            }
        }
    }

    // ---- other origins

    @Test
    @DisplayName("Pages of allowed origins may read answers, with credentials; others get no permission")
    void origins() throws Exception {
        HttpResponse<String> allowed = send(signedIn("GET", THINGS, null).header("Origin", "http://localhost:3000"));
        assertThat(allowed.statusCode()).isEqualTo(200);
        assertThat(allowed.headers().firstValue("Access-Control-Allow-Origin")).contains("http://localhost:3000");
        assertThat(allowed.headers().firstValue("Access-Control-Allow-Credentials"))
                .contains("true");
        assertThat(allowed.headers().firstValue("Access-Control-Expose-Headers").orElse(""))
                .contains("ETag", "Location", "Retry-After", "WWW-Authenticate", "X-Change-Id");
        assertThat(allowed.headers().allValues("Vary")).anyMatch(vary -> vary.contains("Origin"));

        for (String origin :
                new String[] {"http://evil.example", "null", "http://localhost:3000.evil.example", "nonsense"}) {
            HttpResponse<String> foreign = send(signedIn("GET", THINGS, null).header("Origin", origin));
            assertThat(foreign.statusCode()).isEqualTo(200);
            assertThat(foreign.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control"));
        }
    }

    @Test
    @DisplayName("A preflight needs no token; a disallowed origin is told so with 400")
    void preflight() throws Exception {
        HttpResponse<String> allowed = send(request("OPTIONS", THINGS, BodyPublishers.noBody())
                .header("Origin", "http://localhost:5173")
                .header("Access-Control-Request-Method", "PATCH")
                .header("Access-Control-Request-Headers", "authorization,content-type,if-match"));
        assertThat(allowed.statusCode()).isEqualTo(200);
        assertThat(allowed.headers().firstValue("Access-Control-Allow-Methods").orElse(""))
                .contains("PATCH");
        assertThat(allowed.headers().firstValue("Access-Control-Allow-Headers").orElse(""))
                .contains("authorization", "if-match");
        assertThat(allowed.headers().firstValue("Access-Control-Max-Age")).contains("600");

        HttpResponse<String> foreign = send(request("OPTIONS", THINGS, BodyPublishers.noBody())
                .header("Origin", "http://evil.example")
                .header("Access-Control-Request-Method", "PATCH"));
        assertThat(foreign.statusCode()).isEqualTo(400);
        assertThat(foreign.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control"));
    }

    @Test
    @DisplayName("Health and the root need no token")
    void open() throws Exception {
        HttpResponse<String> health = send(request("GET", "/health", BodyPublishers.noBody()));
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).startsWith("{\"status\":\"ok\",\"environment\":\"development\"");
        assertThat(send(request("GET", "/", BodyPublishers.noBody())).statusCode())
                .isEqualTo(200);
    }
}
