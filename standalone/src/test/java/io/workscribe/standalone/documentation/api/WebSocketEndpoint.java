package io.workscribe.standalone.documentation.api;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.Rejected;
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

            `data` is the whole notification as `GET /api/v1/notifications` shows it. A client may also \
            send: with `hello` and `subscribe` it is told every change of what it shows, and goes on behind a cursor \
            after a break. Without the parameter it sends its token as the first message within 5 seconds.""";

    private static final Rejected NO_TOKEN =
            Rejected.forbidden(ErrorCode.INVALID_TOKEN, "This is not a valid access token.");

    private static final Rejected FOREIGN =
            Rejected.forbidden(ErrorCode.FORBIDDEN, "Pages of this origin may not connect.");

    private WebSocketEndpoint() {}

    static void addTo(Map<String, PathItem> paths, Responses responses) {
        Parameter token = new Parameter()
                .in("query")
                .name("token")
                .required(false)
                .schema(Schemas.type("string"))
                .description("An access token; or it is sent in a message.");
        ApiResponses answers = new ApiResponses()
                .addApiResponse("101", new ApiResponse().description("Connected"))
                .addApiResponse(
                        "400",
                        Responses.refusedByServer(
                                "BAD_REQUEST", "This is a WebSocket: the request is not its handshake."))
                .addApiResponse("403", responses.refused(List.of(NO_TOKEN, FOREIGN)))
                .addApiResponse(
                        "426",
                        new ApiResponse()
                                .description("A version of the protocol other than 13")
                                .content(Responses.content(
                                        "application/json", Schemas.object(), Map.of("detail", "Upgrade Required"))))
                .addApiResponse("429", ApiDescription.reference("TooManyRequests"))
                .addApiResponse("503", ApiDescription.reference("ServiceUnavailable"));
        paths.put(
                PATH,
                new PathItem()
                        .get(new Operation()
                                .addTagsItem(Tags.nameOf("notification"))
                                .operationId("getWs")
                                .summary("Changes and notifications as they happen, over a WebSocket")
                                .description(DESCRIPTION)
                                .addParametersItem(token)
                                .security(List.of())
                                .responses(answers)));
    }
}
