package io.workscribe.standalone.documentation.api;

import io.swagger.v3.oas.models.responses.ApiResponse;
import io.workscribe.platform.json.Json;
import java.util.Map;
import java.util.TreeMap;

/** What any request can be answered with, whatever its endpoint: it is no HTTP, comes too slowly, is too long. */
final class ServerRefusals {

    private static final Map<Integer, String> NAMES = new TreeMap<>(Map.of(
            400, "BadRequest",
            408, "RequestTimeout",
            413, "PayloadTooLarge",
            414, "UriTooLong",
            417, "ExpectationFailed",
            422, "MalformedBody",
            431, "HeadersTooLarge",
            501, "NotImplemented",
            503, "ServiceUnavailable",
            505, "VersionNotSupported"));

    private ServerRefusals() {}

    static void addTo(Map<String, ApiResponse> shared, Responses responses) {
        shared.put("BadRequest", Responses.refusedByServer("BAD_REQUEST", "The request is not correct HTTP."));
        shared.put(
                "RequestTimeout", Responses.refusedByServer("REQUEST_TIMEOUT", "The request did not arrive in time."));
        shared.put("UriTooLong", Responses.refusedByServer("URI_TOO_LONG", "The address of the request is too long."));
        shared.put(
                "ExpectationFailed",
                Responses.refusedByServer("EXPECTATION_FAILED", "The server cannot meet this expectation."));
        shared.put(
                "HeadersTooLarge",
                Responses.refusedByServer("HEADERS_TOO_LARGE", "The headers of the request are too long."));
        shared.put(
                "NotImplemented",
                Responses.refusedByServer("NOT_IMPLEMENTED", "The server does not support this request."));
        shared.put(
                "VersionNotSupported",
                Responses.refusedByServer("NOT_IMPLEMENTED", "The server does not support this version of HTTP."));
        shared.put("MalformedBody", responses.invalid(Json.MAPPER.readTree("""
                {"detail":[{"type":"json_invalid","loc":["body",0],"msg":"JSON decode error","input":{},
                    "ctx":{"error":"The body is not valid JSON"}}]}
                """)));
    }

    /** Where the endpoint has nothing of its own to say with the same status. */
    static void addTo(Map<Integer, ApiResponse> answers) {
        NAMES.forEach((status, name) -> answers.putIfAbsent(status, ApiDescription.reference(name)));
    }
}
