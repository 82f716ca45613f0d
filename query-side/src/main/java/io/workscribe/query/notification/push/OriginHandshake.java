package io.workscribe.query.notification.push;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.support.OriginHandshakeInterceptor;
import org.springframework.web.util.InvalidUrlException;

/** Refuses pages of foreign origins, also of origins that no browser would send and no parser understands. */
final class OriginHandshake extends OriginHandshakeInterceptor {

    OriginHandshake(List<String> allowedOrigins) {
        super(allowedOrigins);
    }

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes)
            throws Exception {
        try {
            return super.beforeHandshake(request, response, handler, attributes);
        } catch (InvalidUrlException unreadable) {
            response.setStatusCode(HttpStatus.FORBIDDEN);
            return false;
        }
    }
}
