package io.workscribe.query.live.socket;

import io.workscribe.api.common.ErrorCode;
import io.workscribe.api.common.Rejected;
import io.workscribe.platform.web.ErrorBody;
import io.workscribe.platform.web.ErrorResponses;
import io.workscribe.platform.web.PublicAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.ServerHttpRequest;

/**
 * Refuses pages of origins that are neither configured nor this server's own. What the request says of its own address counts for nothing: it can
 * be made to say the same as the page.
 */
final class OriginHandshake extends CheckedHandshake {

    private static final Rejected FOREIGN =
            Rejected.forbidden(ErrorCode.FORBIDDEN, "Pages of this origin may not connect.");

    private final List<String> allowedOrigins;
    private final PublicAddress own;

    OriginHandshake(List<String> allowedOrigins, PublicAddress own, ErrorResponses errors) {
        super(errors);
        this.own = own;
        this.allowedOrigins =
                allowedOrigins.stream().map(OriginHandshake::withoutSlash).toList();
    }

    @Override
    Optional<ResponseEntity<ErrorBody>> refusal(ServerHttpRequest request, Map<String, Object> attributes) {
        List<String> origins = request.getHeaders().getOrEmpty(HttpHeaders.ORIGIN);
        if (origins.stream().map(OriginHandshake::withoutSlash).allMatch(this::isAllowed)) {
            return Optional.empty();
        }
        return Optional.of(errors.of(FOREIGN));
    }

    private boolean isAllowed(String origin) {
        return own.isOrigin(origin) || allowedOrigins.stream().anyMatch(origin::equalsIgnoreCase);
    }

    private static String withoutSlash(String origin) {
        return origin.endsWith("/") ? origin.substring(0, origin.length() - 1) : origin;
    }
}
