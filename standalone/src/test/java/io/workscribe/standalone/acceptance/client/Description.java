package io.workscribe.standalone.acceptance.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * The API's description, and whether an answer is as it says: every status, every code of a refusal and every body
 * must be described. Routes that it does not know are none of its business.
 */
final class Description {

    private static final String DOCUMENT = "https://workscribe.example/openapi.json";

    /** What any route answers to bodies that nobody should send; the description says so once, for all. */
    private static final List<Integer> ANYWHERE = List.of(413, 422);

    private static final Description SERVED = new Description();

    private record Route(Pattern pattern, String path) {}

    private final JsonNode document;
    private final List<Route> routes;
    private final SchemaRegistry registry;
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    private Description() {
        String text = read();
        document = Json.parse(text);
        routes = document.get("paths").propertyNames().stream()
                .sorted(Comparator.comparing((String path) -> path.contains("{"))
                        .thenComparing(path -> path))
                .map(path -> new Route(pattern(path), path))
                .toList();
        registry = SchemaRegistry.withDefaultDialect(
                Dialects.getDraft202012(), builder -> builder.schemas(Map.of(DOCUMENT, text)));
    }

    private static String read() {
        try (InputStream file = Description.class.getResourceAsStream("/api-docs/openapi.json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Odd spellings of a path are left out: the server itself may answer those. */
    private static Pattern pattern(String path) {
        return Pattern.compile(path.replace(".", "\\.").replaceAll("\\{[^}]+}", "[A-Za-z0-9_~-]+"));
    }

    static HttpResponse<String> checked(HttpResponse<String> response) {
        SERVED.check(response);
        return response;
    }

    private void check(HttpResponse<String> response) {
        String method = response.request().method().toLowerCase();
        String path = response.request().uri().getRawPath();
        if (isForTheClient(response, path)) {
            return;
        }
        routes.stream()
                .filter(route -> route.pattern().matcher(path).matches())
                .findFirst()
                .filter(route -> document.at(operation(route, method)).isObject())
                .ifPresent(route -> check(response, operation(route, method)));
    }

    /** Where a browser asks for a page, the API is not asked. */
    private static boolean isForTheClient(HttpResponse<String> response, String path) {
        return !path.startsWith("/api/")
                && response.request().headers().allValues("Accept").stream()
                        .anyMatch(type -> type.contains("text/html"));
    }

    private static String operation(Route route, String method) {
        return "/paths/" + route.path().replace("~", "~0").replace("/", "~1") + "/" + method;
    }

    private void check(HttpResponse<String> response, String operation) {
        int status = response.statusCode();
        String described = resolved(operation + "/responses/" + status);
        if (document.at(described).isMissingNode() && isKnownOfAllRoutes(response)) {
            return;
        }
        String exchange = new Answer(response, null).toString();
        assertThat(document.at(described).isObject())
                .as("The description knows this status of %s", exchange)
                .isTrue();
        JsonNode json = document.at(described + "/content/application~1json");
        if (json.isObject()) {
            JsonNode body = Json.parse(response.body());
            assertThat(problems(described + "/content/application~1json/schema", body))
                    .as("The description knows this body of %s", exchange)
                    .isEmpty();
            codeOf(body)
                    .ifPresent(code -> assertThat(json.path("examples").propertyNames())
                            .as("The description knows this refusal of %s", exchange)
                            .contains(code));
        } else if (document.at(described + "/content").isMissingNode()) {
            assertThat(response.body())
                    .as("The description knows no body of %s", exchange)
                    .isEmpty();
        }
    }

    /** A route that is switched off does not exist. */
    private static boolean isKnownOfAllRoutes(HttpResponse<String> response) {
        return ANYWHERE.contains(response.statusCode())
                || response.statusCode() == 404 && response.body().equals("{\"detail\":\"Not Found\"}");
    }

    private static Optional<String> codeOf(JsonNode body) {
        return body.at("/detail/code").asStringOpt();
    }

    private String resolved(String pointer) {
        String reference = document.at(pointer + "/$ref").asString("");
        return reference.isEmpty() ? pointer : reference.substring(1);
    }

    private List<Error> problems(String pointer, JsonNode body) {
        return schemas.computeIfAbsent(
                        pointer, known -> registry.getSchema(SchemaLocation.of(DOCUMENT + "#" + encoded(known))))
                .validate(body, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    /** A fragment may have no braces. */
    private static String encoded(String pointer) {
        return pointer.replace("{", "%7B").replace("}", "%7D");
    }
}
