package io.workscribe.standalone.acceptance.settings;

import static io.workscribe.standalone.acceptance.client.Json.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.workscribe.standalone.acceptance.Contract;
import io.workscribe.standalone.acceptance.client.Answer;
import io.workscribe.standalone.acceptance.client.Client;
import io.workscribe.standalone.acceptance.client.Server;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;

/** The browser client is served by the product itself, and takes nothing from the API. */
@Contract("#76")
class WebClientTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";
    private static final int WORTH_COMPRESSING = 1_024;
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final Pattern ASSET = Pattern.compile("(?:src|href)=\"(/assets/[^\"]+)\"");

    private final Client anybody = Server.get().anonymous();
    private final Client browser = anybody.with("Accept", BROWSER);

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/login", "/org/acme/projects/APP/board?task=APP-12", "/invitations/x/accept", "/a/b.c"})
    void aBrowserGetsTheClientAtEveryAddress(String path) {
        Answer page = browser.root("GET", path, null).expect(200);

        assertThat(page.header("Content-Type").map(MediaType::parseMediaType)).hasValue(HTML);
        assertThat(page.header("Cache-Control")).hasValue("no-cache");
        assertThat(page.header("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains(
                                "default-src 'self'",
                                "img-src 'self' https: data:",
                                "connect-src 'self'",
                                "frame-ancestors 'none'",
                                "object-src 'none'")
                        .doesNotContain("unsafe", "accounts.google.com"));
        assertThat(page.header("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.body()).startsWith("<!doctype html>");
    }

    @Test
    void whoHasThePageIsToldSo() {
        String tag = browser.root("GET", "/login", null).header("ETag").orElseThrow();

        browser.with("If-None-Match", tag).root("GET", "/inbox", null).expectNoBody(304);
    }

    @Test
    void whatTheBuildNamedByItsContentIsKeptForEver() {
        List<String> assets = ASSET.matcher(browser.root("GET", "/", null).body())
                .results()
                .map(found -> found.group(1))
                .toList();
        assumeTrue(!assets.isEmpty(), "This build has no client: Node.js was missing");

        for (String path : assets) {
            Answer asset = anybody.root("GET", path, null).expect(200);
            assertThat(asset.header("Cache-Control"))
                    .hasValueSatisfying(
                            kept -> assertThat(kept.split(", ")).contains("max-age=31536000", "public", "immutable"));
            assertThat(asset.header("X-Content-Type-Options")).hasValue("nosniff");
            if (asset.body().length() >= WORTH_COMPRESSING && !path.endsWith(".woff2")) {
                assertThat(anybody.with("Accept-Encoding", "gzip")
                                .root("GET", path, null)
                                .header("Vary"))
                        .isPresent();
            }
        }
    }

    @Test
    void whatMakesItStartWithoutANetworkIsAskedForEachTime() {
        assumeTrue(browser.root("GET", "/", null).body().contains("manifest.webmanifest"), "This build has no client");

        assertThat(kept("/sw.js").header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).contains("javascript"));
        assertThat(kept("/manifest.webmanifest").header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/manifest+json"));
        assertThat(kept("/icons/icon-192.png").header("Content-Type")).hasValue("image/png");
        assertThat(kept("/index.html").header("Content-Type").map(MediaType::parseMediaType))
                .hasValue(HTML);
    }

    private Answer kept(String path) {
        Answer file = anybody.root("GET", path, null).expect(200);
        assertThat(file.header("Cache-Control")).hasValue("no-cache");
        assertThat(file.header("Content-Security-Policy")).isPresent();
        return file;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/nothing", "/api/v2", "/api", "/api/docs/nothing"})
    void whatIsOfTheApiStaysOfTheApi(String path) {
        assertThat(browser.root("GET", path, null).expect(404).json()).isEqualTo(object("detail", "Not Found"));
    }

    @Test
    void whoIsNoBrowserGetsTheApi() {
        assertThat(anybody.root("GET", "/", null).expect(200).text("/message")).isEqualTo("WorkScribe API");
        assertThat(anybody.with("Accept", "*/*")
                        .root("GET", "/", null)
                        .expect(200)
                        .text("/message"))
                .isEqualTo("WorkScribe API");
        anybody.with("Accept", "no type").root("GET", "/", null).expect(200);
        anybody.root("GET", "/login", null).expect(404);
        anybody.root("GET", "/assets/../application.yml", null).expect(404);
        anybody.root("GET", "/assets/nothing.js", null).expect(404);
        browser.root("POST", "/login", "{}").expect(404);
    }
}
