package io.workscribe.standalone.documentation.api;

import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.Rejected;
import io.workscribe.platform.messaging.RequestChange;
import io.workscribe.platform.web.ErrorBody;
import io.workscribe.platform.web.ErrorResponses;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers as the description writes them; the bodies of refusals are made by what makes them in the product. */
final class Responses {

    private static final String JSON = "application/json";
    private static final String REFUSAL = "Refusal";
    private static final String SERVER_REFUSAL = "ServerRefusal";
    private static final String VALIDATION_FAILURE = "ValidationFailure";

    static final String REPLAYED = "Idempotency-Replayed";

    private static final Map<String, Header> HEADERS = new TreeMap<>(Map.of(
            HttpHeaders.ETAG,
            header(
                    Schemas.type("string"),
                    "What is shown: its version, for If-Match, and a hash of the answer, for If-None-Match.",
                    "\"7.0Xd2lLkZ0m8wJv1bqS3u\""),
            RequestChange.CHANGE_HEADER,
            header(
                    Schemas.type("string", "uuid"),
                    "The change that all of this is. A request that changed nothing has none.",
                    "019ade5c-7b1e-7f00-8a3c-2d9c4a5e6f70"),
            REPLAYED,
            header(
                    Schemas.type("string"),
                    "true where this is the first answer again, because the Idempotency-Key was used before.",
                    "true"),
            HttpHeaders.LOCATION,
            header(Schemas.type("string", "uri-reference"), "Where to look.", "/api/v1/auth/me"),
            HttpHeaders.RETRY_AFTER,
            header(Schemas.type("integer"), "Seconds to wait at least.", 30),
            HttpHeaders.WWW_AUTHENTICATE,
            header(Schemas.type("string"), "The kind of token that is needed.", "Bearer"),
            HttpHeaders.SET_COOKIE,
            header(Schemas.type("string"), "What the browser keeps and no script sees.", "workscribe_…=…; HttpOnly")));

    private final ErrorResponses errors;
    private final JsonMapper wire;

    Responses(ErrorResponses errors, JsonMapper wire) {
        this.errors = errors;
        this.wire = wire;
    }

    static Map<String, Header> headers() {
        return HEADERS;
    }

    private static Header header(Schema<?> schema, String description, Object example) {
        return new Header().schema(schema).description(description).example(example);
    }

    static Content content(String mediaType, Schema<?> schema, Object example) {
        return new Content()
                .addMediaType(mediaType, new MediaType().schema(schema).example(example));
    }

    static ApiResponse success(String description, Schema<?> schema, String mediaType, Object example) {
        ApiResponse response = new ApiResponse().description(description);
        return schema == null ? response : response.content(content(mediaType, schema, example));
    }

    static ApiResponse withHeader(ApiResponse response, String name) {
        return response.addHeaderObject(name, new Header().$ref(name));
    }

    /** Schemas of both forms of errors. */
    static void addSchemas(Map<String, Schema<?>> components, AnswerSchemas answers) {
        Schema<?> code = answers.of(ErrorCode.class);
        Schema<?> message = Schemas.type("string");
        message.setDescription("For people; may change.");
        Schema<?> reason = Schemas.object();
        reason.addProperty("code", code);
        reason.addProperty("message", message);
        Schema<?> task = Schemas.type("string", "uuid");
        task.setDescription("Where several tasks are changed at once: the first that is refused.");
        reason.addProperty("task_id", task);
        reason.setRequired(List.of("code", "message"));
        components.put(REFUSAL, detail(reason));
        Schema<?> ofServer = Schemas.object();
        ofServer.addProperty("code", Schemas.type("string"));
        ofServer.addProperty("message", Schemas.type("string"));
        ofServer.setRequired(List.of("code", "message"));
        components.put(SERVER_REFUSAL, detail(ofServer));
        Schema<?> problem = answers.of(io.workscribe.platform.web.Problem.class);
        components.put(VALIDATION_FAILURE, detail(Schemas.list(problem)));
        describeProblem(components.get("Problem"));
    }

    private static Schema<?> detail(Schema<?> detail) {
        Schema<?> body = Schemas.object();
        body.addProperty("detail", detail);
        body.setRequired(List.of("detail"));
        return body;
    }

    private static void describeProblem(Schema<?> problem) {
        Schema<?> step = Schemas.type("string");
        step.getTypes().add("integer");
        Schema<?> loc = Schemas.list(step);
        loc.setDescription("Where: `body`, `query` or `path`, then keys and positions in lists.");
        problem.addProperty("loc", loc);
        property(problem, "type").setDescription("For programs: `missing`, `string_too_long`, `uuid_parsing`, ...");
        property(problem, "msg").setDescription("For people; may change.");
        property(problem, "input").setDescription("What was sent; null when it was missing or secret.");
        property(problem, "ctx").setDescription("What the rule is about, such as `max_length`; often left out.");
    }

    private static Schema<?> property(Schema<?> object, String name) {
        return object.getProperties().get(name);
    }

    /** What the server says of itself, before any endpoint is asked. */
    static ApiResponse refusedByServer(String code, String message) {
        return new ApiResponse()
                .description("`" + code + "`: " + message)
                .content(new Content()
                        .addMediaType(
                                JSON,
                                new MediaType()
                                        .schema(Schemas.reference(SERVER_REFUSAL))
                                        .addExamples(
                                                code,
                                                new Example()
                                                        .value(Map.of(
                                                                "detail",
                                                                new TreeMap<>(
                                                                        Map.of("code", code, "message", message)))))));
    }

    ApiResponse invalid(JsonNode example) {
        return new ApiResponse()
                .description("Something in the request is not as it must be. Every problem is listed.")
                .content(
                        content(JSON, Schemas.reference(VALIDATION_FAILURE), wire.convertValue(example, Object.class)));
    }

    ApiResponse tooManyRequests() {
        return refusal(List.of(errors.tooManyRequests(30)));
    }

    ApiResponse unexpected() {
        return refusal(List.of(errors.unexpected()));
    }

    int statusOf(Rejected rejected) {
        return errors.of(rejected).getStatusCode().value();
    }

    /** All refusals of one status. */
    ApiResponse refused(List<Rejected> refusals) {
        return refusal(refusals.stream().map(errors::of).toList());
    }

    private ApiResponse refusal(List<ResponseEntity<ErrorBody>> answers) {
        List<ResponseEntity<ErrorBody>> sorted =
                answers.stream().sorted(Comparator.comparing(Responses::code)).toList();
        MediaType json = new MediaType().schema(Schemas.reference(REFUSAL));
        sorted.forEach(answer ->
                json.addExamples(code(answer), new Example().value(wire.convertValue(answer.getBody(), Object.class))));
        ApiResponse response = new ApiResponse()
                .description(sorted.stream()
                        .map(answer ->
                                "`" + code(answer) + "`: " + reason(answer).message())
                        .collect(Collectors.joining("  \n")))
                .content(new Content().addMediaType(JSON, json));
        HEADERS.keySet().stream()
                .filter(name ->
                        sorted.stream().anyMatch(answer -> answer.getHeaders().containsHeader(name)))
                .forEach(name -> withHeader(response, name));
        return response;
    }

    private static String code(ResponseEntity<ErrorBody> answer) {
        return reason(answer).code();
    }

    private static ErrorBody.Reason reason(ResponseEntity<ErrorBody> answer) {
        return (ErrorBody.Reason) answer.getBody().detail();
    }
}
