package io.workscribe.platform.connection;

import io.workscribe.platform.web.SecurityHeaders;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * What the server itself refuses, before there is a request for anybody else, in the contract's form. Any page may read
 * it: nothing is in it, and whose page asks is known only when the headers were read. Made by Tomcat, by its name.
 */
public final class ConnectorRefusals extends ErrorReportValve {

    private static final Logger LOGGER = LoggerFactory.getLogger(ConnectorRefusals.class);

    /** Tomcat's word for a head that does not fit its buffer; the status that it gives is that of any other mistake. */
    private static final String HEAD_TOO_LONG = "Request header is too large";

    private record Answer(HttpStatus status, @Nullable String code, String message) {}

    private static final Answer BAD_REQUEST =
            new Answer(HttpStatus.BAD_REQUEST, "BAD_REQUEST", "The request is not correct HTTP.");

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        AtomicBoolean open = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, open);
        if (!open.get()) {
            return;
        }
        try {
            write(request, response, answer(request, response.getStatus(), failure));
        } catch (IOException | IllegalStateException gone) {
            LOGGER.debug("A client was gone before it could be refused", gone);
        }
    }

    private static Answer answer(Request request, int status, @Nullable Throwable failure) {
        if (status == HttpStatus.BAD_REQUEST.value()
                && failure != null
                && String.valueOf(failure.getMessage()).startsWith(HEAD_TOO_LONG)) {
            return request.getCoyoteRequest().requestURI().isNull()
                    ? new Answer(HttpStatus.URI_TOO_LONG, "URI_TOO_LONG", "The address of the request is too long.")
                    : new Answer(
                            HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE,
                            "HEADERS_TOO_LARGE",
                            "The headers of the request are too long.");
        }
        return switch (status) {
            case 417 ->
                new Answer(
                        HttpStatus.EXPECTATION_FAILED,
                        "EXPECTATION_FAILED",
                        "The server cannot meet this expectation.");
            case 501 ->
                new Answer(HttpStatus.NOT_IMPLEMENTED, "NOT_IMPLEMENTED", "The server does not support this request.");
            case 505 ->
                new Answer(
                        HttpStatus.HTTP_VERSION_NOT_SUPPORTED,
                        "NOT_IMPLEMENTED",
                        "The server does not support this version of HTTP.");
            case 400 -> BAD_REQUEST;
            default -> other(HttpStatus.resolve(status));
        };
    }

    private static Answer other(@Nullable HttpStatus status) {
        if (status == null) {
            return BAD_REQUEST;
        }
        return status.is5xxServerError()
                ? new Answer(status, "INTERNAL_SERVER_ERROR", "Something went wrong on our side.")
                : new Answer(status, null, status == HttpStatus.NOT_FOUND ? "Not Found" : status.getReasonPhrase());
    }

    private static void write(Request request, Response response, Answer answer) throws IOException {
        response.setStatus(answer.status().value());
        response.setContentType("application/json");
        SecurityHeaders.write(request, response);
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null) {
            response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        } else {
            response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
            response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_CREDENTIALS, "true");
            response.setHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        }
        String detail = answer.code() == null
                ? "\"%s\"".formatted(answer.message())
                : "{\"code\":\"%s\",\"message\":\"%s\"}".formatted(answer.code(), answer.message());
        OutputStream body = response.getOutputStream();
        body.write("{\"detail\":%s}".formatted(detail).getBytes(StandardCharsets.UTF_8));
        response.finishResponse();
    }
}
