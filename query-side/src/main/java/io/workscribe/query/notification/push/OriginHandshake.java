package io.workscribe.query.notification.push;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.Rejected;
import io.workscribe.platform.web.ErrorResponses;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;

/**
 * Refuses pages of origins that are not configured. What the request says of its own address counts for nothing: it can
 * be made to say the same as the page.
 */
final class OriginHandshake implements HandshakeInterceptor {

    private static final Rejected FOREIGN =
            Rejected.forbidden(ErrorCode.FORBIDDEN, "Pages of this origin may not connect.");

    private final List<String> allowedOrigins;
    private final ErrorResponses errors;

    OriginHandshake(List<String> allowedOrigins, ErrorResponses errors) {
        this.allowedOrigins =
                allowedOrigins.stream().map(OriginHandshake::withoutSlash).toList();
        this.errors = errors;
    }

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes)
            throws IOException {
        List<String> origins = request.getHeaders().getOrEmpty(HttpHeaders.ORIGIN);
        if (origins.stream().map(OriginHandshake::withoutSlash).allMatch(this::isAllowed)) {
            return true;
        }
        errors.write(((ServletServerHttpResponse) response).getServletResponse(), errors.of(FOREIGN));
        return false;
    }

    private boolean isAllowed(String origin) {
        return allowedOrigins.stream().anyMatch(origin::equalsIgnoreCase);
    }

    private static String withoutSlash(String origin) {
        return origin.endsWith("/") ? origin.substring(0, origin.length() - 1) : origin;
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception failure) {
        // The endpoint goes on from here.
    }
}
