package io.workscribe.query.live.socket;

import io.workscribe.platform.web.ErrorBody;
import io.workscribe.platform.web.ErrorResponses;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.web.socket.WebSocketHttpHeaders;

/** Refuses what is no handshake in the form of the API; the framework would say it in plain text, or not at all. */
final class UpgradeHandshake extends CheckedHandshake {

    private static final String VERSION = "13";

    private static final ResponseEntity<ErrorBody> NO_HANDSHAKE = ResponseEntity.badRequest()
            .contentType(MediaType.APPLICATION_JSON)
            .body(new ErrorBody(
                    new ErrorBody.Reason("BAD_REQUEST", "This is a WebSocket: the request is not its handshake.")));

    UpgradeHandshake(ErrorResponses errors) {
        super(errors);
    }

    @Override
    Optional<ResponseEntity<ErrorBody>> refusal(ServerHttpRequest request, Map<String, Object> attributes) {
        WebSocketHttpHeaders headers = new WebSocketHttpHeaders(request.getHeaders());
        if (!"websocket".equalsIgnoreCase(headers.getUpgrade())
                || headers.getConnection().stream().noneMatch("upgrade"::equalsIgnoreCase)
                || headers.getSecWebSocketKey() == null) {
            return Optional.of(NO_HANDSHAKE);
        }
        if (!VERSION.equals(headers.getSecWebSocketVersion())) {
            ResponseEntity<ErrorBody> refusal = errors.bare(HttpStatus.UPGRADE_REQUIRED);
            return Optional.of(ResponseEntity.status(refusal.getStatusCode())
                    .headers(refusal.getHeaders())
                    .header(WebSocketHttpHeaders.SEC_WEBSOCKET_VERSION, VERSION)
                    .header(HttpHeaders.UPGRADE, "websocket")
                    .body(refusal.getBody()));
        }
        return Optional.empty();
    }
}
