package io.workscribe.query.notification.push;

import io.workscribe.api.common.UserId;
import io.workscribe.platform.security.AccessTokens;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.server.HandshakeInterceptor;

/**
 * Lets only owners of a valid access token connect. Who is refused must not be connected first: clients would take that
 * for success and try again for ever.
 */
final class TokenHandshake implements HandshakeInterceptor {

    private static final String USER = "workscribe.user";
    private static final String SESSION = "workscribe.session";

    private final AccessTokens accessTokens;

    TokenHandshake(AccessTokens accessTokens) {
        this.accessTokens = accessTokens;
    }

    static UserId userOf(WebSocketSession socket) {
        return userOf(socket.getAttributes());
    }

    static UserId userOf(Map<String, Object> attributes) {
        return (UserId) Objects.requireNonNull(attributes.get(USER), USER);
    }

    static UUID sessionOf(WebSocketSession socket) {
        return (UUID) Objects.requireNonNull(socket.getAttributes().get(SESSION), SESSION);
    }

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes) {
        String token = token(((ServletServerHttpRequest) request).getServletRequest());
        if (token == null || !(accessTokens.check(token) instanceof AccessTokens.Accepted accepted)) {
            response.setStatusCode(HttpStatus.FORBIDDEN);
            return false;
        }
        attributes.put(USER, accepted.userId());
        attributes.put(SESSION, accepted.sessionId());
        return true;
    }

    /** Null when there is none, or the query string cannot be decoded. */
    private static @Nullable String token(HttpServletRequest request) {
        try {
            return request.getParameter("token");
        } catch (IllegalStateException undecodable) {
            return null;
        }
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
