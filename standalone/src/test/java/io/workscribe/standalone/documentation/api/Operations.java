package io.workscribe.standalone.documentation.api;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.workscribe.api.common.Rejected;
import io.workscribe.platform.messaging.RequestChange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** One operation of the document for each endpoint. */
final class Operations {

    private static final String IF_MATCH = "IfMatch";
    private static final String IF_NONE_MATCH = "IfNoneMatch";
    private static final String IDEMPOTENCY_KEY = "IdempotencyKey";
    private static final String CLIENT_ID = "ClientId";
    private static final String SESSION = "Session";

    private static final Map<String, String> PATH_VARIABLES = Map.of(
            "slug", "The organization's slug.",
            "token", "The secret of an invitation's link.",
            "task_key", "A task's readable id, as task_id of a task has it.",
            "version", "The number of a version.");

    private final AnswerSchemas schemas;
    private final Responses responses;
    private final Refusals refusals = new Refusals();
    private final Examples examples;
    private final Map<String, ApiResponse> shared = new TreeMap<>();
    private final Map<List<String>, String> sharedByCodes = new HashMap<>();

    Operations(AnswerSchemas schemas, Responses responses) {
        this.schemas = schemas;
        this.responses = responses;
        this.examples = new Examples(schemas.components());
        shared.put("TooManyRequests", responses.tooManyRequests());
        shared.put("InternalServerError", responses.unexpected());
        ServerRefusals.addTo(shared, responses);
        shared.put("Late", late());
        shared.put("NotModified", new ApiResponse().description("What If-None-Match names is still current."));
        share("Unauthorized", Refusals.NO_ACCESS);
        share("Conflict", List.of(Refusals.LOST_RACE));
        share("ConflictOrRepeated", List.of(Refusals.LOST_RACE, Refusals.KEY_REUSED, Refusals.KEY_IN_USE));
        share("PreconditionFailed", List.of(Refusals.STALE));
        share("PayloadTooLarge", List.of(Refusals.TOO_LARGE));
        share("ServiceUnavailable", List.of(Refusals.BUSY));
    }

    private void share(String name, List<Rejected> refused) {
        shared.put(name, responses.refused(refused));
        sharedByCodes.put(codes(refused), name);
    }

    /** Responses that many operations refer to. */
    Map<String, ApiResponse> shared() {
        return shared;
    }

    /** Parameters that many operations refer to. */
    static Map<String, Parameter> sharedParameters() {
        return Map.of(
                IDEMPOTENCY_KEY,
                header(
                        "Idempotency-Key",
                        "1 to 200 visible ASCII characters. For 24 hours the same key of the same person at the same path"
                                + " gets the first answer again, marked Idempotency-Replayed, and nothing is done twice."
                                + " Refusals are not kept."),
                CLIENT_ID,
                header(
                        RequestChange.CLIENT_HEADER,
                        "A UUID that the client made for itself, one for each tab. It is kept with the change, so that the"
                                + " client can tell its own changes from those of others. Anything else is ignored."),
                SESSION,
                header(
                        "X-Session",
                        "`cookie`: the refresh token is in the cookie workscribe_refresh, which no script sees, and never in"
                                + " a body. Only for pages of this server's own origin."),
                IF_MATCH,
                header(
                        HttpHeaders.IF_MATCH,
                        "The ETag of what the change is based on, several of them, or *. When what is edited has been"
                                + " edited since, nothing is done and the answer is a 412; comments, the order of"
                                + " things and what is next to them do not count. Weak tags match nothing. Left out:"
                                + " the change is made in any case."),
                IF_NONE_MATCH,
                header(
                        HttpHeaders.IF_NONE_MATCH,
                        "The ETag of what is known already. While that is current, the answer is a 304."));
    }

    private static Parameter header(String name, String description) {
        return new Parameter()
                .in("header")
                .name(name)
                .schema(Schemas.type("string"))
                .description(description);
    }

    Operation of(Endpoint endpoint, Interview interview) {
        Requests requests = new Requests(interview);
        HandlerCode code = new HandlerCode(endpoint.handler().getMethod());
        Operation operation = new Operation()
                .addTagsItem(Tags.nameOf(endpoint.context()))
                .operationId(endpoint.id())
                .summary(endpoint.operation().summary());
        if (!endpoint.operation().description().isEmpty()) {
            operation.description(endpoint.operation().description());
        }
        requests.parameters(endpoint).forEach(parameter -> operation.addParametersItem(explained(parameter)));
        if (endpoint.mayBeUnchanged()) {
            operation.addParametersItem(new Parameter().$ref(IF_NONE_MATCH));
        }
        if (endpoint.takesIfMatch()) {
            operation.addParametersItem(new Parameter().$ref(IF_MATCH));
        }
        if (endpoint.takesIdempotencyKey()) {
            operation.addParametersItem(new Parameter().$ref(IDEMPOTENCY_KEY));
        }
        if (code.tellsChangeId()) {
            operation.addParametersItem(new Parameter().$ref(CLIENT_ID));
        }
        if (endpoint.takesSessionCookie()) {
            operation.addParametersItem(new Parameter().$ref(SESSION));
        }
        if (requests.takesBody()) {
            operation.requestBody(body(endpoint, requests));
        }
        if (endpoint.tokenIsOptional()) {
            operation
                    .addSecurityItem(new SecurityRequirement())
                    .addSecurityItem(new SecurityRequirement().addList(ApiDescription.BEARER));
        } else if (endpoint.isOpen()) {
            operation.security(List.of());
        }
        return operation.responses(answers(endpoint, interview, requests, code));
    }

    private Parameter explained(Parameter parameter) {
        if (parameter.getIn().equals("path")) {
            parameter.description(PATH_VARIABLES.get(parameter.getName()));
            parameter.example(examples.parameter(parameter.getName(), parameter.getSchema()));
        }
        return parameter;
    }

    private RequestBody body(Endpoint endpoint, Requests requests) {
        Schema<?> schema = requests.body();
        Object example = examples.request(
                endpoint, schema, AnswerSchemas.nameOf(endpoint.operation().answer()));
        Content content = Responses.content("application/json", schema, example);
        if (endpoint.takesMergePatch()) {
            content.addMediaType("application/merge-patch+json", content.get("application/json"));
        }
        return new RequestBody().required(requests.needsBody()).content(content);
    }

    private ApiResponses answers(Endpoint endpoint, Interview interview, Requests requests, HandlerCode code) {
        Map<Integer, ApiResponse> answers = new TreeMap<>();
        answers.put(endpoint.operation().status(), success(endpoint, code));
        if (code.waitsForReadSide()) {
            answers.put(202, ApiDescription.reference("Late"));
        }
        Map<Integer, List<Rejected>> refused = refusals.of(endpoint, code, requests).stream()
                .collect(Collectors.groupingBy(responses::statusOf, TreeMap::new, Collectors.toList()));
        refused.forEach((status, reasons) -> answers.put(status, refusal(reasons)));
        if (endpoint.mayBeUnchanged()) {
            answers.put(304, ApiDescription.reference("NotModified"));
        }
        if (interview.invalid() != null) {
            answers.put(422, responses.invalid(interview.invalid()));
        }
        if (!endpoint.path().equals("/health")) {
            answers.put(429, ApiDescription.reference("TooManyRequests"));
        }
        answers.put(500, ApiDescription.reference("InternalServerError"));
        ServerRefusals.addTo(answers);
        ApiResponses all = new ApiResponses();
        answers.forEach((status, answer) -> all.addApiResponse(status.toString(), answer));
        return all;
    }

    private ApiResponse refusal(List<Rejected> reasons) {
        String known = sharedByCodes.get(codes(reasons));
        return known == null ? responses.refused(reasons) : ApiDescription.reference(known);
    }

    private static List<String> codes(List<Rejected> refused) {
        return refused.stream()
                .map(reason -> reason.kind() + " " + reason.code())
                .sorted()
                .toList();
    }

    private ApiResponse success(Endpoint endpoint, HandlerCode code) {
        HttpStatus status = HttpStatus.valueOf(endpoint.operation().status());
        Schema<?> schema = answer(endpoint, code);
        boolean isPage = endpoint.mediaType().equals(MediaType.TEXT_HTML_VALUE);
        Object example = schema == null ? null : isPage ? "<!doctype html>" : examples.answer(schema);
        ApiResponse response = Responses.success(status.getReasonPhrase(), schema, endpoint.mediaType(), example);
        if (endpoint.answersWithETag()) {
            Responses.withHeader(response, HttpHeaders.ETAG);
        }
        if (code.tellsChangeId()) {
            Responses.withHeader(response, RequestChange.CHANGE_HEADER);
        }
        if (endpoint.takesIdempotencyKey()) {
            Responses.withHeader(response, Responses.REPLAYED);
        }
        if (status == HttpStatus.CREATED || status.is3xxRedirection()) {
            Responses.withHeader(response, HttpHeaders.LOCATION);
        }
        if (status.is3xxRedirection() || endpoint.takesSessionCookie()) {
            Responses.withHeader(response, HttpHeaders.SET_COOKIE);
        }
        return response;
    }

    /** Null for no body. */
    private Schema<?> answer(Endpoint endpoint, HandlerCode code) {
        Class<?> type = endpoint.operation().answer();
        if (type != Void.class) {
            Schema<?> schema = schemas.of(type);
            return endpoint.operation().list() ? Schemas.list(schema) : schema;
        }
        if (code.answersEmptyObject()) {
            return Schemas.emptyObject();
        }
        return code.answersNull() ? Schemas.ofNull() : null;
    }

    private ApiResponse late() {
        ApiResponse late = Responses.success(
                "Done, but reading may show it only in a moment.", Schemas.emptyObject(), "application/json", Map.of());
        Responses.withHeader(late, RequestChange.CHANGE_HEADER);
        return Responses.withHeader(late, HttpHeaders.LOCATION);
    }
}
