package io.workscribe.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who may ask, and which error wins. */
class TokensAndOrderTest extends HttpScene {

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

    @Test
    @DisplayName("For an unknown caller: 404, then 405, then malformed JSON, then 401, and 422 of fields only after it")
    void orderForStrangers() throws Exception {
        assertBare(send(request("POST", "/api/v1/nothing", BodyPublishers.ofString("{"))), 404, "Not Found");
        HttpResponse<String> wrongMethod = send(request("DELETE", THINGS, BodyPublishers.ofString("{")));
        assertBare(wrongMethod, 405, "Method Not Allowed");
        assertThat(wrongMethod.headers().firstValue("Allow").orElse("").split(",\\s*"))
                .containsExactlyInAnyOrder("GET", "HEAD", "OPTIONS", "POST", "PATCH");
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
            assertThat(wrongMethod.headers().firstValue("Allow")).contains("OPTIONS, POST");
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
}
