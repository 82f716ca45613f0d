package io.workscribe.query.live.socket;

import io.workscribe.platform.web.ErrorBody;
import io.workscribe.platform.web.ErrorResponses;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.ServerHttpRequest;

/** Refuses whoever has too many sockets already; before they connect, or they would come back for ever. */
final class FewSocketsHandshake extends CheckedHandshake {

    private static final long RETRY_SECONDS = 60;

    private final OpenSockets sockets;

    FewSocketsHandshake(OpenSockets sockets, ErrorResponses errors) {
        super(errors);
        this.sockets = sockets;
    }

    @Override
    Optional<ResponseEntity<ErrorBody>> refusal(ServerHttpRequest request, Map<String, Object> attributes) {
        if (!TokenHandshake.isAccepted(attributes) || !sockets.isFull(TokenHandshake.userOf(attributes))) {
            return Optional.empty();
        }
        return Optional.of(errors.tooManyRequests(RETRY_SECONDS));
    }
}
