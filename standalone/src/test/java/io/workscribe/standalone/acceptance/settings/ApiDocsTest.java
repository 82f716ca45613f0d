package io.workscribe.standalone.acceptance.settings;

import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Client;
import io.workscribe.standalone.acceptance.client.Server;
import io.workscribe.standalone.acceptance.client.StartedApplication;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The API's description and its page: there unless switched off. */
@Contract({"#76", "GET /api/openapi.json", "GET /api/docs"})
class ApiDocsTest {

    private static final Pattern ADDRESS = Pattern.compile("(?:src|href)=\"([^\"]+)\"");

    private static StartedApplication withoutDocs;

    private final Client anonymous = Server.get().anonymous();

    @AfterAll
    static void stop() {
        if (withoutDocs != null) {
            withoutDocs.stop();
        }
    }

    @Test
    void theDocumentIsServedToEverybody() {
        Answer document = anonymous.root("GET", "/api/openapi.json", null).expect(200);

        assertThat(document.header("Content-Type")).hasValue("application/json");
        assertThat(document.text("/openapi")).startsWith("3.1.");
        assertThat(document.at("/paths").propertyNames()).contains("/api/v1/auth/login", "/api/openapi.json");
    }

    @Test
    void whoHasTheDocumentAlreadyIsToldSo() {
        String version =
                anonymous.root("GET", "/api/openapi.json", null).header("ETag").orElseThrow();

        Answer again = anonymous.with("If-None-Match", version).root("GET", "/api/openapi.json", null);

        again.expectNoBody(304);
    }

    @Test
    void thePageFindsEverythingItNeedsOnThisServer() {
        Answer page = anonymous.root("GET", "/api/docs", null).expect(200);

        assertThat(page.header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        List<String> files = ADDRESS.matcher(page.body())
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        assertThat(files).hasSizeGreaterThan(4).allSatisfy(file -> {
            assertThat(file).doesNotContain("//").doesNotStartWith("/");
            anonymous.root("GET", "/api/" + file, null).expect(200);
        });
    }

    @Test
    void thePageMayLoadNothingFromElsewhere() {
        Answer page = anonymous.root("GET", "/api/docs", null).expect(200);

        assertThat(page.header("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains(
                                "default-src 'none'",
                                "script-src 'self'",
                                "connect-src 'self'",
                                "frame-ancestors 'none'")
                        .doesNotContain("http", "unsafe-eval"));
    }

    @Test
    void filesThatThePageDoesNotNeedAreNotThere() {
        for (String file :
                List.of("index.html", "page.html", "openapi.json", "swagger-initializer.js", "..%2Fpage.js")) {
            assertThat(anonymous
                            .root("GET", "/api/docs/" + file, null)
                            .expect(404)
                            .json())
                    .isEqualTo(object("detail", "Not Found"));
        }
    }

    @Test
    void theRootLeadsToThePage() {
        assertThat(anonymous.root("GET", "/", null).expect(200).text("/docs")).isEqualTo("/api/docs");
    }

    @Test
    void bothAreGoneWhenSwitchedOff() {
        Server.get().inProcess();
        Server server = Server.startedWith(Map.of("workscribe.api-docs", "false"));
        withoutDocs = server.inProcess();
        Client client = server.anonymous();

        assertThat(client.root("GET", "/", null).expect(200).text("/docs")).isEqualTo("disabled");
        for (String path : List.of("/api/docs", "/api/openapi.json", "/api/docs/page.js", "/api/docs/swagger-ui.css")) {
            assertThat(client.bearing(server.register("Olga").accessToken())
                            .root("GET", path, null)
                            .status())
                    .as(path)
                    .isEqualTo(404);
            assertThat(client.root("GET", path, null).status()).as(path).isEqualTo(404);
        }
    }
}
