package io.workscribe.query.live.socket;

import io.workscribe.platform.web.ErrorBody;
import io.workscribe.platform.web.ErrorResponses;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;

/** A condition of connecting. Who does not fulfil it is told so in the form of the API. */
abstract class CheckedHandshake implements HandshakeInterceptor {

    final ErrorResponses errors;

    CheckedHandshake(ErrorResponses errors) {
        this.errors = errors;
    }

    /**
     * Empty for who may go on.
     *
     * @param attributes of the socket to be; also takes what is found out
     */
    abstract Optional<ResponseEntity<ErrorBody>> refusal(ServerHttpRequest request, Map<String, Object> attributes);

    @Override
    public final boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes)
            throws IOException {
        Optional<ResponseEntity<ErrorBody>> refusal = refusal(request, attributes);
        if (refusal.isPresent()) {
            errors.write(((ServletServerHttpResponse) response).getServletResponse(), refusal.get());
        }
        return refusal.isEmpty();
    }

    @Override
    public final void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception failure) {
        // The endpoint goes on from here.
    }
}
