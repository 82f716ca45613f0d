package io.workscribe.platform.web;

import io.workscribe.platform.json.Json;
import io.workscribe.platform.json.Numbers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Reads and parses the request body once, up to a limit, before anybody else looks at the request: malformed JSON is
 * answered with 422 even where a token is missing, so both the token check and the controllers must know.
 */
final class RequestBodyFilter extends OncePerRequestFilter {

    private static final String BODY = RequestBodyFilter.class.getName() + ".body";

    /** Stands for a body of another content type: whatever it is, it is no object. */
    private static final JsonNode NO_JSON = JsonNodeFactory.instance.missingNode();

    private static final String MALFORMED = RequestBodyFilter.class.getName() + ".malformed";

    private final ErrorResponses errors;
    private final int maxBytes;

    RequestBodyFilter(ErrorResponses errors, int maxBytes) {
        this.errors = errors;
        this.maxBytes = maxBytes;
    }

    /** The parsed body; null when there is none. */
    static @Nullable JsonNode body(HttpServletRequest request) {
        return (JsonNode) request.getAttribute(BODY);
    }

    /** What to answer when the body is no JSON; null when it is fine. */
    static @Nullable Unprocessable malformed(HttpServletRequest request) {
        return (Unprocessable) request.getAttribute(MALFORMED);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] bytes = null;
        if (request.getContentLengthLong() <= maxBytes) {
            bytes = readUpToLimit(request.getInputStream());
        }
        if (bytes == null) {
            errors.tooLarge(response, maxBytes);
            return;
        }
        if (bytes.length > 0) {
            parse(request, bytes);
        }
        chain.doFilter(request, response);
    }

    /** Null when there is more than the limit; a chunked body announces no length. */
    private byte @Nullable [] readUpToLimit(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(maxBytes + 1);
        return bytes.length > maxBytes ? null : bytes;
    }

    private void parse(HttpServletRequest request, byte[] bytes) {
        if (!isJson(request.getContentType())) {
            request.setAttribute(BODY, NO_JSON);
            return;
        }
        try {
            JsonNode body = Json.MAPPER.readTree(bytes);
            if (Numbers.areBounded(body)) {
                request.setAttribute(BODY, body);
            } else {
                request.setAttribute(MALFORMED, malformed(0, "A number in the body is too large or too small"));
            }
        } catch (JacksonException e) {
            long offset =
                    e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getByteOffset());
            request.setAttribute(MALFORMED, malformed(offset, "The body is not valid JSON"));
        } catch (NumberFormatException unthinkable) {
            // An exponent that no number of Java's can have.
            request.setAttribute(MALFORMED, malformed(0, "A number in the body is too large or too small"));
        }
    }

    private static Unprocessable malformed(long offset, String why) {
        return new Unprocessable(List.of(new Problem(
                "json_invalid", List.of("body", offset), "JSON decode error", Map.of(), Map.of("error", why))));
    }

    /** A body without a content type is read as JSON. */
    private static boolean isJson(String contentType) {
        if (contentType == null || contentType.isBlank()) {
            return true;
        }
        String mediaType = Texts.lowerCase(contentType.split(";", 2)[0].strip());
        return mediaType.equals("application/json")
                || mediaType.startsWith("application/") && mediaType.endsWith("+json");
    }
}
