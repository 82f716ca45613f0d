package io.workscribe.standalone.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.workscribe.standalone.packaging.SideEndpoints.Endpoint;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.bind.annotation.RequestMethod;

/** The packaged proxy sends every endpoint to the side that has it. */
@WithNginx
class ProxyRoutesTest {

    private static final String COMMAND_SIDE = "command-side";
    private static final String QUERY_SIDE = "query-side";

    @TempDir
    static Path folder;

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static Behind commandSide;
    private static Behind querySide;
    private static Proxy proxy;

    @BeforeAll
    static void start() throws IOException {
        commandSide = Behind.named(COMMAND_SIDE);
        querySide = Behind.named(QUERY_SIDE);
        proxy = Proxy.before(
                folder,
                List.of(commandSide.address(), commandSide.address()),
                List.of(querySide.address(), querySide.address()));
    }

    @AfterAll
    static void stop() throws Exception {
        if (proxy != null) {
            proxy.close();
        }
        commandSide.close();
        querySide.close();
    }

    @ParameterizedTest
    @MethodSource("commandSideEndpoints")
    void whatTheCommandSideServesGoesThere(Endpoint endpoint) throws Exception {
        assertThat(answered(endpoint)).isEqualTo(COMMAND_SIDE);
    }

    @ParameterizedTest
    @MethodSource("querySideEndpoints")
    void whatTheQuerySideServesGoesThere(Endpoint endpoint) throws Exception {
        assertThat(answered(endpoint)).isEqualTo(QUERY_SIDE);
    }

    /** In both sides, so either would do. */
    @ParameterizedTest
    @MethodSource("endpointsOfBothSides")
    void whatBothServeIsReadFromTheQuerySide(Endpoint endpoint) throws Exception {
        assertThat(answered(endpoint)).isEqualTo(QUERY_SIDE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/organizations", "/api/v1/auth/me", "/health", "/"})
    void headersAloneAreRead(String path) throws Exception {
        int before = querySide.requests().size();

        send("HEAD", path);

        assertThat(querySide.requests()).hasSize(before + 1).last().satisfies(request -> {
            assertThat(request.method()).isEqualTo("HEAD");
            assertThat(request.target()).isEqualTo(path);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PROPFIND", "SOMETHING"})
    void methodsThatNobodyKnowsGoToTheCommandSide(String method) throws Exception {
        assertThat(send(method, "/api/v1/organizations").body()).isEqualTo(COMMAND_SIDE);
    }

    @Test
    void aPreflightGoesWhereTheRequestWillGo() throws Exception {
        assertThat(preflight("GET")).isEqualTo(QUERY_SIDE);
        assertThat(preflight("PATCH")).isEqualTo(COMMAND_SIDE);
        assertThat(send("OPTIONS", "/api/v1/tasks/1").body()).isEqualTo(COMMAND_SIDE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/tasks/%2e%2e/x?text=a%20b&sign=%2B",
                "/api/v1/organizations/%C3%A4",
                "/api/v1//tasks",
                "/api/v1/tasks/1%2F2;a=b"
            })
    void anAddressArrivesAsItWasSent(String target) throws Exception {
        send("GET", target);
        send("DELETE", target);

        assertThat(querySide.requests())
                .last()
                .extracting(Behind.Request::target)
                .isEqualTo(target);
        assertThat(commandSide.requests())
                .last()
                .extracting(Behind.Request::target)
                .isEqualTo(target);
    }

    static List<Endpoint> commandSideEndpoints() {
        return SideEndpoints.in("io.workscribe.command");
    }

    static Stream<Endpoint> querySideEndpoints() {
        return Stream.concat(
                SideEndpoints.in("io.workscribe.query").stream(),
                Stream.of(new Endpoint(RequestMethod.GET, "/api/v1/ws?token=abc")));
    }

    static Stream<Endpoint> endpointsOfBothSides() {
        return SideEndpoints.in("io.workscribe.platform").stream();
    }

    private static String answered(Endpoint endpoint) throws Exception {
        return send(endpoint.method().name(), endpoint.example()).body();
    }

    private static String preflight(String method) throws Exception {
        HttpRequest request = request("OPTIONS", "/api/v1/tasks/1")
                .header("Origin", "https://elsewhere.example")
                .header("Access-Control-Request-Method", method)
                .build();
        return CLIENT.send(request, BodyHandlers.ofString()).body();
    }

    private static HttpResponse<String> send(String method, String target) throws Exception {
        return CLIENT.send(request(method, target).build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String method, String target) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + proxy.port() + target))
                .method(method, BodyPublishers.noBody());
    }
}
