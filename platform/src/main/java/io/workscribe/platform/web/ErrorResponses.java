package io.workscribe.platform.web;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.Rejected;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** The one place that turns refusals into HTTP answers, for controllers and for filters alike. */
public final class ErrorResponses {

    private static final String RETRY_AFTER_SECONDS = "1";

    /** Not about an access token: there is none yet. */
    private static final Set<ErrorCode> SIGN_IN_REFUSALS =
            EnumSet.of(ErrorCode.INVALID_CREDENTIALS, ErrorCode.INVALID_GOOGLE_TOKEN, ErrorCode.INVALID_OIDC_SIGN_IN);

    private final JsonMapper mapper;

    public ErrorResponses(JsonMapper mapper) {
        this.mapper = mapper;
    }

    public ResponseEntity<ErrorBody> of(Rejected rejected) {
        ResponseEntity.BodyBuilder response = ResponseEntity.status(status(rejected.kind()));
        if (status(rejected.kind()) == HttpStatus.SERVICE_UNAVAILABLE) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        if (isTokenRefusal(rejected)) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return response.contentType(MediaType.APPLICATION_JSON).body(ErrorBody.of(rejected));
    }

    public ResponseEntity<ErrorBody> of(Unprocessable unprocessable) {
        return ResponseEntity.unprocessableContent()
                .contentType(MediaType.APPLICATION_JSON)
                .body(new ErrorBody(unprocessable.problems()));
    }

    public ResponseEntity<ErrorBody> bare(HttpStatus status) {
        String text = status == HttpStatus.NOT_FOUND ? "Not Found" : status.getReasonPhrase();
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(new ErrorBody(text));
    }

    /**
     * For a path or a method of it that is not there.
     *
     * @param allowed the methods that the path has; empty when there is no such path
     */
    ResponseEntity<ErrorBody> noSuchRoute(String method, Set<HttpMethod> allowed) {
        // A path that has the method is another process's, and came here by mistake.
        if (allowed.isEmpty() || allowed.contains(HttpMethod.valueOf(method))) {
            return bare(HttpStatus.NOT_FOUND);
        }
        ResponseEntity<ErrorBody> answer = bare(HttpStatus.METHOD_NOT_ALLOWED);
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header(HttpHeaders.ALLOW, AllowedMethods.header(allowed))
                .body(answer.getBody());
    }

    /** @param seconds how long to wait at least, as a whole number above 0 */
    public ResponseEntity<ErrorBody> tooManyRequests(long seconds) {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds))
                .contentType(MediaType.APPLICATION_JSON)
                .body(ErrorBody.of(
                        ErrorCode.RATE_LIMIT_EXCEEDED,
                        "Too many requests. Please try again in %d %s."
                                .formatted(seconds, seconds == 1 ? "second" : "seconds")));
    }

    /** When an answer cannot be kept until it is read. */
    public ResponseEntity<ErrorBody> busy() {
        return of(new Rejected(
                Rejected.Kind.UNAVAILABLE,
                ErrorCode.SERVICE_UNAVAILABLE,
                "Too many answers wait to be read. Please try again."));
    }

    public ResponseEntity<ErrorBody> unexpected() {
        return ResponseEntity.internalServerError()
                .contentType(MediaType.APPLICATION_JSON)
                .body(ErrorBody.of(ErrorCode.INTERNAL_SERVER_ERROR, "Something went wrong on our side."));
    }

    /** Writes an answer from outside of a controller. */
    public void write(HttpServletResponse response, ResponseEntity<ErrorBody> answer) throws IOException {
        response.setStatus(answer.getStatusCode().value());
        answer.getHeaders().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        response.setCharacterEncoding("UTF-8");
        response.getOutputStream().write(mapper.writeValueAsBytes(answer.getBody()));
    }

    void tooLarge(HttpServletResponse response, int maxBytes) throws IOException {
        response.setHeader(HttpHeaders.CONNECTION, "close");
        write(
                response,
                of(new Rejected(
                        Rejected.Kind.TOO_LARGE,
                        ErrorCode.PAYLOAD_TOO_LARGE,
                        "A request body may have at most " + maxBytes + " bytes.")));
    }

    private static boolean isTokenRefusal(Rejected rejected) {
        return rejected.kind() == Rejected.Kind.UNAUTHENTICATED && !SIGN_IN_REFUSALS.contains(rejected.code());
    }

    private static HttpStatus status(Rejected.Kind kind) {
        return switch (kind) {
            case INVALID -> HttpStatus.BAD_REQUEST;
            case UNAUTHENTICATED -> HttpStatus.UNAUTHORIZED;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case GONE -> HttpStatus.GONE;
            case STALE -> HttpStatus.PRECONDITION_FAILED;
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case UNAVAILABLE, OUTCOME_UNKNOWN -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }
}
