package io.workscribe.query.live.socket;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.Rejected;
import io.workscribe.api.common.UserId;
import io.workscribe.platform.security.AccessTokens;
import io.workscribe.platform.web.ErrorBody;
import io.workscribe.platform.web.ErrorResponses;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.socket.WebSocketSession;

/**
 * Lets nobody connect with a token that is not valid. Who is refused must not be connected first: clients would take that
 * for success and try again for ever. Without a token, whose address ends up in logs, one connects to send it at once.
 */
final class TokenHandshake extends CheckedHandshake {

    private static final String USER = "workscribe.user";
    private static final String SESSION = "workscribe.session";

    private static final Rejected NO_TOKEN =
            Rejected.forbidden(ErrorCode.INVALID_TOKEN, "This is not a valid access token.");

    private final AccessTokens accessTokens;

    TokenHandshake(AccessTokens accessTokens, ErrorResponses errors) {
        super(errors);
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

    /** Whether the socket is somebody's from the beginning. */
    static boolean isAccepted(WebSocketSession socket) {
        return isAccepted(socket.getAttributes());
    }

    static boolean isAccepted(Map<String, Object> attributes) {
        return attributes.containsKey(USER);
    }

    @Override
    Optional<ResponseEntity<ErrorBody>> refusal(ServerHttpRequest request, Map<String, Object> attributes) {
        String token = token(((ServletServerHttpRequest) request).getServletRequest());
        if (token == null) {
            return Optional.empty();
        }
        if (!(accessTokens.check(token) instanceof AccessTokens.Accepted accepted)) {
            return Optional.of(errors.of(NO_TOKEN));
        }
        attributes.put(USER, accepted.userId());
        attributes.put(SESSION, accepted.sessionId());
        return Optional.empty();
    }

    /** Null when there is none; empty when the query string cannot be decoded. */
    private static @Nullable String token(HttpServletRequest request) {
        try {
            return request.getParameter("token");
        } catch (IllegalStateException undecodable) {
            return "";
        }
    }
}
