package io.workscribe.query.notification.push;

import io.workscribe.platform.web.ErrorBody;
import io.workscribe.platform.web.ErrorResponses;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketHttpHeaders;
import org.springframework.web.socket.server.HandshakeInterceptor;

/** Refuses what is no handshake in the form of the API; the framework would say it in plain text, or not at all. */
final class UpgradeHandshake implements HandshakeInterceptor {

    private static final String VERSION = "13";

    private static final ResponseEntity<ErrorBody> NO_HANDSHAKE = ResponseEntity.badRequest()
            .contentType(MediaType.APPLICATION_JSON)
            .body(new ErrorBody(
                    new ErrorBody.Reason("BAD_REQUEST", "This is a WebSocket: the request is not its handshake.")));

    private final ErrorResponses errors;

    UpgradeHandshake(ErrorResponses errors) {
        this.errors = errors;
    }

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes)
            throws IOException {
        WebSocketHttpHeaders headers = new WebSocketHttpHeaders(request.getHeaders());
        if (!"websocket".equalsIgnoreCase(headers.getUpgrade())
                || headers.getConnection().stream().noneMatch("upgrade"::equalsIgnoreCase)
                || headers.getSecWebSocketKey() == null) {
            return refuse(response, NO_HANDSHAKE);
        }
        if (!VERSION.equals(headers.getSecWebSocketVersion())) {
            response.getHeaders().set(WebSocketHttpHeaders.SEC_WEBSOCKET_VERSION, VERSION);
            response.getHeaders().set(HttpHeaders.UPGRADE, "websocket");
            return refuse(response, errors.bare(HttpStatus.UPGRADE_REQUIRED));
        }
        return true;
    }

    private boolean refuse(ServerHttpResponse response, ResponseEntity<ErrorBody> refusal) throws IOException {
        errors.write(((ServletServerHttpResponse) response).getServletResponse(), refusal);
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
