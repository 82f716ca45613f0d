package io.workscribe.standalone.documentation.api;

import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.workscribe.platform.web.ErrorResponses;
import io.workscribe.standalone.acceptance.client.StartedApplication;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** The whole API as an OpenAPI document, made from a running application. */
final class ApiDescription {

    static final String BEARER = "bearer";

    private final OpenAPI document = new OpenAPI(SpecVersion.V31).openapi("3.1.0");
    private final AnswerSchemas schemas;
    private final Operations operations;
    private final List<Endpoint> endpoints;
    private final Interviewer interviewer;
    private final Responses responses;

    ApiDescription() {
        interviewer = new Interviewer();
        StartedApplication application = interviewer.server().inProcess();
        JsonMapper wire = application.bean(JsonMapper.class);
        schemas = new AnswerSchemas(wire);
        endpoints = Endpoint.of(application.context());
        responses = new Responses(application.bean(ErrorResponses.class), wire);
        Responses.addSchemas(schemas.components(), schemas);
        operations = new Operations(schemas, responses);
    }

    StartedApplication application() {
        return interviewer.server().inProcess();
    }

    List<Endpoint> endpoints() {
        return endpoints;
    }

    OpenAPI document() {
        if (document.getPaths() == null) {
            write();
        }
        return document;
    }

    String json() {
        return Json31.pretty(document()).replace("\r\n", "\n") + "\n";
    }

    private void write() {
        document.info(new Info()
                        .title("WorkScribe API")
                        .version(interviewer.version())
                        .description(Tags.introduction())
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .addServersItem(new Server().url("/").description("This server"))
                .addSecurityItem(new SecurityRequirement().addList(BEARER));
        Map<String, PathItem> paths = new TreeMap<>();
        for (Endpoint endpoint : endpoints) {
            paths.computeIfAbsent(endpoint.path(), path -> new PathItem())
                    .operation(
                            PathItem.HttpMethod.valueOf(endpoint.method().name()),
                            operations.of(endpoint, interviewer.interview(endpoint)));
        }
        WebSocketEndpoint.addTo(paths, responses);
        paths.forEach(document::path);
        Tags.of(document).forEach(document::addTagsItem);
        document.components(components());
    }

    private Components components() {
        Components components = new Components()
                .addSecuritySchemes(
                        BEARER,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description("The access token of a session, from any way to sign in."));
        schemas.components().forEach((name, schema) -> components.addSchemas(name, (Schema<?>) schema));
        new TreeMap<>(Operations.sharedParameters()).forEach(components::addParameters);
        operations.shared().forEach(components::addResponses);
        Responses.headers().forEach(components::addHeaders);
        return components;
    }

    static ApiResponse reference(String response) {
        return new ApiResponse().$ref(response);
    }
}
