package io.workscribe.query.notification.push;

import io.workscribe.platform.web.ErrorResponses;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;

/** Refuses whoever has too many sockets already; before they connect, or they would come back for ever. */
final class FewSocketsHandshake implements HandshakeInterceptor {

    private static final long RETRY_SECONDS = 60;

    private final OpenSockets sockets;
    private final ErrorResponses errors;

    FewSocketsHandshake(OpenSockets sockets, ErrorResponses errors) {
        this.sockets = sockets;
        this.errors = errors;
    }

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes)
            throws IOException {
        if (!sockets.isFull(TokenHandshake.userOf(attributes))) {
            return true;
        }
        errors.write(
                ((ServletServerHttpResponse) response).getServletResponse(), errors.tooManyRequests(RETRY_SECONDS));
        return false;
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
