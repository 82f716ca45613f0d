package io.workscribe.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Pages of other origins, and what is open to everybody. */
class OriginsTest extends HttpScene {

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
