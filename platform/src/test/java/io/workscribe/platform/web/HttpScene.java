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
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** A small controller over real HTTP, and what its tests ask and expect. */
abstract class HttpScene {

    static final String THINGS = "/api/v1/things";

    static TestDatabase database;
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
        database = TestDatabase.migrated("classpath:db/migration/platform");
        context = PlatformTestApplication.start(database, Things.class);
        port = Integer.parseInt(context.getEnvironment().getProperty("local.server.port"));
        Sessions sessions = context.getBean(Sessions.class);
        user = UserId.random();
        UUID session = sessions.open(
                user,
                new Sessions.Device("192.0.2.1", "A browser"),
                Instant.now().plus(Duration.ofHours(1)));
        token = sessions.issueAccessToken(session, user).token();
    }

    @AfterAll
    static void stop() {
        context.close();
        database.close();
    }

    static HttpRequest.Builder request(String method, String path, BodyPublisher body) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(20))
                .method(method, body);
    }

    static HttpRequest.Builder signedIn(String method, String path, String json) {
        return request(method, path, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    static JsonNode detail(HttpResponse<String> response) {
        assertThat(response.headers().firstValue("Content-Type").orElse(""))
                .as(response.statusCode() + " " + response.body())
                .startsWith("application/json");
        return Json.MAPPER.readTree(response.body()).required("detail");
    }

    static void assertProblem(HttpResponse<String> response, String type, Object... loc) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(422);
        JsonNode first = detail(response).required(0);
        assertThat(first.required("type").stringValue()).isEqualTo(type);
        assertThat(first.required("loc").toString())
                .isEqualTo(Json.MAPPER.valueToTree(loc).toString());
    }

    static void assertCode(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(detail(response).required("code").stringValue()).isEqualTo(code);
        assertThat(detail(response).required("message").stringValue()).isNotBlank();
    }

    static void assertBare(HttpResponse<String> response, int status, String text) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(detail(response).stringValue()).isEqualTo(text);
    }
}
