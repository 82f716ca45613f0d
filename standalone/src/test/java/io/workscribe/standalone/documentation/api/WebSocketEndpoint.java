package io.workscribe.standalone.documentation.api;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.Map;

/** The one endpoint that is no controller's. OpenAPI can say how it is opened; what it sends is told in words. */
final class WebSocketEndpoint {

    static final String PATH = "/api/v1/ws";

    private static final String DESCRIPTION = """
            A WebSocket handshake. The server then sends JSON texts: first `{"type":"connected","user_id":"…"}`, then \
            one for each notification that is raised:

            ```json
            {
              "type": "notification",
              "id": "…",
              "notification_type": "TASK_ASSIGNED",
              "title": "…",
              "body": null,
              "entity_type": "task",
              "entity_id": "…",
              "is_read": false,
              "created_at": "2026-03-02T09:14:07.123456Z",
              "data": { }
            }
            ```

            `data` is the whole notification as `GET /api/v1/notifications` shows it. What the client sends is ignored. \
            Delivery is best effort: what was missed is in that list.""";

    private WebSocketEndpoint() {}

    static void addTo(Map<String, PathItem> paths) {
        Parameter token = new Parameter()
                .in("query")
                .name("token")
                .required(true)
                .schema(Schemas.type("string"))
                .description("An access token; browsers cannot send a header here.");
        ApiResponses responses = new ApiResponses()
                .addApiResponse("101", new ApiResponse().description("Connected"))
                .addApiResponse(
                        "400",
                        new ApiResponse()
                                .description("Not a WebSocket handshake")
                                .content(Responses.content(
                                        "text/plain",
                                        Schemas.type("string"),
                                        "Can \"Upgrade\" only to \"WebSocket\".")))
                .addApiResponse(
                        "403", new ApiResponse().description("Not a valid token, or a page of a foreign origin"))
                .addApiResponse("429", ApiDescription.reference("TooManyRequests"))
                .addApiResponse("503", ApiDescription.reference("ServiceUnavailable"));
        paths.put(
                PATH,
                new PathItem()
                        .get(new Operation()
                                .addTagsItem(Tags.nameOf("notification"))
                                .operationId("getWs")
                                .summary("Notifications as they are raised, over a WebSocket")
                                .description(DESCRIPTION)
                                .addParametersItem(token)
                                .security(List.of())
                                .responses(responses)));
    }
}
