package io.workscribe.standalone.documentation.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.workscribe.api.common.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** The document that the product serves; how it is made is told in {@code docs/adr/0024-api-description.md}. */
class ApiDescriptionTest {

    private static final Path DOCUMENT = Path.of("../platform/src/main/resources/api-docs/openapi.json");

    /** Translated before they reach a client, or taken back by whoever gets them. */
    private static final Set<ErrorCode> NEVER_ANSWERED = EnumSet.of(ErrorCode.INVALID_DATES);

    private static ApiDescription description;
    private static OpenAPI document;

    @BeforeAll
    static void describe() {
        description = new ApiDescription();
        document = description.document();
    }

    @AfterAll
    static void stop() {
        description.application().stop();
    }

    @Test
    void theDocumentIsUpToDate() throws IOException {
        String current = description.json();
        if (Boolean.getBoolean("workscribe.docs.write")) {
            Files.writeString(DOCUMENT, current);
        }

        assertThat(Files.readString(DOCUMENT))
                .as("openapi.json is stale; docs/adr/0024-api-description.md says how to rewrite it")
                .isEqualTo(current);
    }

    @Test
    void everyEndpointIsDescribed() {
        assertThat(description.endpoints()).isNotEmpty().allSatisfy(endpoint -> {
            assertThat(operation(endpoint).getSummary()).as(endpoint.toString()).matches("[A-Z].*[^.]");
            assertThat(operation(endpoint).getTags()).as(endpoint.toString()).hasSize(1);
        });
    }

    @Test
    void everyOperationHasANameOfItsOwn() {
        assertThat(operations().map(Operation::getOperationId).toList())
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(id).matches("(get|post|put|patch|delete)[A-Za-z]+"));
    }

    @Test
    void whoeverReadsARequestAsksSomethingOfIt() {
        assertThat(description.endpoints())
                .filteredOn(Endpoint::readsRequest)
                .allSatisfy(endpoint -> assertThat(
                                Stream.ofNullable(operation(endpoint).getRequestBody())
                                                .count()
                                        + Stream.ofNullable(operation(endpoint).getParameters())
                                                .count())
                        .as(endpoint.toString())
                        .isPositive());
    }

    @Test
    void everyEndpointSaysWhoIsTurnedAway() {
        assertThat(description.endpoints()).allSatisfy(endpoint -> {
            Set<String> statuses = operation(endpoint).getResponses().keySet();
            assertThat(statuses).as(endpoint.toString()).contains("500");
            assertThat(statuses.contains("429"))
                    .as("429 of " + endpoint)
                    .isNotEqualTo(endpoint.path().equals("/health"));
            if (!endpoint.isOpen()) {
                assertThat(statuses).as(endpoint.toString()).contains("401");
            }
            if (endpoint.isOfOrganization()) {
                assertThat(codes(endpoint, "404")).as(endpoint.toString()).contains("ORG_NOT_FOUND");
                assertThat(codes(endpoint, "403")).as(endpoint.toString()).contains("NOT_A_MEMBER");
            }
        });
    }

    @Test
    void everyEndpointWithInputSaysWhatIsWrongWithIt() {
        assertThat(description.endpoints()).allSatisfy(endpoint -> {
            Set<String> statuses = operation(endpoint).getResponses().keySet();
            if (operation(endpoint).getRequestBody() != null) {
                assertThat(statuses).as(endpoint.toString()).contains("413", "422");
            }
            if (endpoint.pathVariables().stream().anyMatch(name -> name.endsWith("_id"))) {
                assertThat(statuses).as(endpoint.toString()).contains("422");
            }
            assertThat(statuses.contains("412"))
                    .as("412 of " + endpoint)
                    .isEqualTo(parameters(endpoint).contains("#/components/parameters/IfMatch"));
        });
    }

    @Test
    void everyRefusalThatAnEndpointNamesIsDescribed() {
        assertThat(description.endpoints()).allSatisfy(endpoint -> {
            Set<String> described = operation(endpoint).getResponses().keySet().stream()
                    .flatMap(status -> codes(endpoint, status).stream())
                    .collect(Collectors.toSet());
            assertThat(described)
                    .as(endpoint.toString())
                    .containsAll(Stream.of(endpoint.operation().refusals())
                            .map(Enum::name)
                            .toList());
        });
    }

    @Test
    void everyCodeThatIsThrownSomewhereIsSomeEndpointsRefusal() {
        Set<String> described = new HashSet<>();
        description
                .endpoints()
                .forEach(endpoint -> operation(endpoint)
                        .getResponses()
                        .keySet()
                        .forEach(status -> described.addAll(codes(endpoint, status))));

        assertThat(described)
                .containsAll(new ThrownRefusals()
                        .codes().stream()
                                .filter(code -> !NEVER_ANSWERED.contains(code))
                                .map(Enum::name)
                                .toList());
    }

    @Test
    void everyBodyHasAnExample() {
        assertThat(operations()).allSatisfy(operation -> {
            if (operation.getRequestBody() != null) {
                assertThat(contents(operation.getRequestBody().getContent()))
                        .as(operation.getOperationId())
                        .isNotEmpty()
                        .allMatch(ApiDescriptionTest::hasExample);
            }
            operation
                    .getResponses()
                    .forEach((status, response) -> assertThat(
                                    contents(resolved(response).getContent()))
                            .as(operation.getOperationId() + " " + status)
                            .allMatch(ApiDescriptionTest::hasExample));
        });
    }

    @Test
    void everyHeaderThatMattersIsDescribed() {
        assertThat(description.endpoints())
                .allSatisfy(endpoint -> operation(endpoint).getResponses().forEach((status, response) -> {
                    Map<String, ?> headers = resolved(response).getHeaders();
                    switch (status) {
                        case "201", "202", "302" ->
                            assertThat(headers).as(endpoint + " " + status).containsKey("Location");
                        case "429", "503" ->
                            assertThat(headers).as(endpoint + " " + status).containsKey("Retry-After");
                        case "200" ->
                            assertThat(headers != null && headers.containsKey("ETag"))
                                    .as("ETag of " + endpoint)
                                    .isEqualTo(endpoint.answersWithETag());
                        default -> {}
                    }
                }));
    }

    /**
     * A part of a list is told by skip, or by after and limit, so the annotation cannot be forgotten. What has only after is
     * whole, unless it is very long.
     */
    @Test
    void whatIsReadInPartsHasNoEntityTag() {
        assertThat(description.endpoints())
                .filteredOn(endpoint -> endpoint.method() == RequestMethod.GET && endpoint.isVersioned())
                .filteredOn(endpoint -> !endpoint.path().contains("/auth/"))
                .allSatisfy(endpoint -> assertThat(endpoint.operation().tagged())
                        .as(endpoint.toString())
                        .isEqualTo(!parameters(endpoint).contains("skip")
                                && !parameters(endpoint).containsAll(List.of("after", "limit"))
                                && !endpoint.path().endsWith("/search")));
    }

    @Test
    void theWebSocketIsWhereTheDescriptionSays() {
        assertThat(description
                        .application()
                        .context()
                        .getBean("webSocketMapping", SimpleUrlHandlerMapping.class)
                        .getUrlMap())
                .containsOnlyKeys(WebSocketEndpoint.PATH);
    }

    private static Stream<Operation> operations() {
        return document.getPaths().values().stream()
                .map(PathItem::readOperations)
                .flatMap(List::stream);
    }

    private static Operation operation(Endpoint endpoint) {
        return document.getPaths()
                .get(endpoint.path())
                .readOperationsMap()
                .get(PathItem.HttpMethod.valueOf(endpoint.method().name()));
    }

    private static List<String> parameters(Endpoint endpoint) {
        return Stream.ofNullable(operation(endpoint).getParameters())
                .flatMap(List::stream)
                .map(parameter -> parameter.get$ref() == null ? parameter.getName() : parameter.get$ref())
                .toList();
    }

    private static ApiResponse resolved(ApiResponse response) {
        return response.get$ref() == null
                ? response
                : document.getComponents()
                        .getResponses()
                        .get(response.get$ref().substring(response.get$ref().lastIndexOf('/') + 1));
    }

    /** The codes of refusals with one status. */
    private static Set<String> codes(Endpoint endpoint, String status) {
        return contents(resolved(operation(endpoint).getResponses().get(status)).getContent()).stream()
                .map(MediaType::getExamples)
                .filter(examples -> examples != null)
                .flatMap(examples -> examples.keySet().stream())
                .collect(Collectors.toSet());
    }

    private static List<MediaType> contents(Content content) {
        return content == null ? List.of() : List.copyOf(content.values());
    }

    private static boolean hasExample(MediaType content) {
        return content.getExampleSetFlag()
                || content.getExamples() != null && !content.getExamples().isEmpty();
    }
}
