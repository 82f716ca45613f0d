package io.workscribe.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be done with a path is the same for everybody who asks, and whichever process is asked. */
class MethodsTest extends HttpScene {

    private static final String LOGIN = "/api/v1/auth/login";
    private static final String TASK = "/api/v1/tasks/no-id-at-all";

    @ParameterizedTest
    @ValueSource(strings = {"/", "/health", "/api/openapi.json"})
    void headIsAllowedWhereGetIs(String path) throws Exception {
        HttpResponse<String> head = send(request("HEAD", path, BodyPublishers.noBody()));
        HttpResponse<String> get = send(request("GET", path, BodyPublishers.noBody()));

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("Content-Type"))
                .isEqualTo(get.headers().firstValue("Content-Type"));
        assertThat(head.headers().firstValue("Content-Length"))
                .isEqualTo(get.headers().firstValue("Content-Length"));
    }

    @Test
    void headOfAClosedRouteNeedsAToken() throws Exception {
        assertThat(send(request("HEAD", THINGS, BodyPublishers.noBody())).statusCode())
                .isEqualTo(401);
        assertThat(send(signedIn("HEAD", THINGS, null)).statusCode()).isEqualTo(200);
    }

    @Test
    void optionsNeedsNoTokenAndNamesWhatA405Names() throws Exception {
        assertAllowed(THINGS, "GET, HEAD, OPTIONS, PATCH, POST");
        assertAllowed("/", "GET, HEAD, OPTIONS");
        assertAllowed(LOGIN, "OPTIONS, POST");
        assertAllowed(TASK, "DELETE, GET, HEAD, OPTIONS, PATCH");
    }

    @Test
    void optionsNamesWhatAPatchMayBe() throws Exception {
        assertThat(send(request("OPTIONS", TASK, BodyPublishers.noBody()))
                        .headers()
                        .firstValue("Accept-Patch")
                        .orElse(""))
                .contains("application/json");
        assertThat(send(request("OPTIONS", LOGIN, BodyPublishers.noBody()))
                        .headers()
                        .firstValue("Accept-Patch"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/nothing", "/error", "/api/v1/things%2F1"})
    void optionsOfAnUnknownPathIsNotFound(String path) throws Exception {
        assertBare(send(request("OPTIONS", path, BodyPublishers.noBody())), 404, "Not Found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FOO", "PROPFIND", "PUT"})
    void aMethodThatThePathHasNotIsRefusedWithThoseItHas(String method) throws Exception {
        for (HttpRequest.Builder request :
                List.of(request(method, THINGS, BodyPublishers.noBody()), signedIn(method, THINGS, null))) {
            HttpResponse<String> refused = send(request);
            assertBare(refused, 405, "Method Not Allowed");
            assertThat(refused.headers().firstValue("Allow")).contains("GET, HEAD, OPTIONS, PATCH, POST");
        }
        assertBare(send(signedIn(method, "/api/v1/nothing", null)), 404, "Not Found");
    }

    @Test
    void answersMayNotBeShownAsPages() throws Exception {
        for (HttpResponse<String> answer : List.of(
                send(signedIn("GET", THINGS, null)),
                send(request("GET", THINGS, BodyPublishers.noBody())),
                send(request("GET", "/health", BodyPublishers.noBody())),
                // Nobody asks who sends these.
                send(request("GET", "/api/v1/nothing", BodyPublishers.noBody())),
                send(request("GET", "/api/v1/things%2F1", BodyPublishers.noBody())),
                send(request("GET", THINGS + "/", BodyPublishers.noBody())),
                send(request("OPTIONS", THINGS, BodyPublishers.noBody())),
                send(request("OPTIONS", "/api/v1/nothing", BodyPublishers.noBody())),
                send(request("POST", THINGS, BodyPublishers.ofByteArray(new byte[600_000]))))) {
            assertThat(answer.headers().allValues("Content-Security-Policy"))
                    .as(answer.toString())
                    .containsExactly("default-src 'none'; frame-ancestors 'none'");
            assertThat(answer.headers().allValues("Referrer-Policy")).containsExactly("no-referrer");
            assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
            assertThat(answer.headers().allValues("X-Frame-Options")).containsExactly("DENY");
            assertThat(answer.headers().allValues("Cache-Control")).hasSize(1);
        }
    }

    private static void assertAllowed(String path, String methods) throws Exception {
        HttpResponse<String> options = send(request("OPTIONS", path, BodyPublishers.noBody()));
        assertThat(options.statusCode()).as(options.body()).isEqualTo(204);
        assertThat(options.headers().firstValue("Allow")).contains(methods);
        HttpResponse<String> refused = send(signedIn("TRY", path, null));
        assertThat(refused.statusCode()).isEqualTo(405);
        assertThat(refused.headers().firstValue("Allow")).contains(methods);
    }
}
