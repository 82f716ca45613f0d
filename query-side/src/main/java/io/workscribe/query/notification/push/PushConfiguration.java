package io.workscribe.query.notification.push;

import io.workscribe.platform.WorkScribeProperties;
import io.workscribe.platform.security.AccessTokens;
import io.workscribe.platform.security.Sessions;
import io.workscribe.platform.web.ErrorResponses;
import io.workscribe.platform.web.PublicRoute;
import java.util.List;
import java.util.Map;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.socket.server.support.WebSocketHttpRequestHandler;
import tools.jackson.databind.json.JsonMapper;

/**
 * The WebSocket endpoint. It is mapped by hand: {@code @EnableWebSocket} brings a scheduler for SockJS that would take
 * the place of the application's own.
 */
@Configuration(proxyBeanMethods = false)
class PushConfiguration {

    private static final String PATH = "/api/v1/ws";

    /** Its token is in the query string, where the filter chain does not look; the handshake checks it. */
    @Bean
    PublicRoute webSocketChecksItsToken() {
        return new PublicRoute(HttpMethod.GET, PATH, PublicRoute.Limit.HANDSHAKE);
    }

    @Bean
    Heartbeat defaultHeartbeat() {
        return Heartbeat.DEFAULT;
    }

    @Bean
    OpenSockets openSockets(Sessions sessions, RaisedNotifications raised, Heartbeat heartbeat) {
        return new OpenSockets(sessions, raised, heartbeat);
    }

    @Bean
    WebSocketHttpRequestHandler webSocketRequests(
            OpenSockets sockets,
            QueryGateway queries,
            RaisedNotifications raised,
            JsonMapper mapper,
            AccessTokens accessTokens,
            ErrorResponses errors,
            WorkScribeProperties properties) {
        WebSocketHttpRequestHandler requests =
                new PlainWebSocketRequests(new PushEndpoint(sockets, queries, raised, mapper), errors);
        requests.setHandshakeInterceptors(List.of(
                new OriginHandshake(properties.corsOrigins(), errors),
                new TokenHandshake(accessTokens, errors),
                new UpgradeHandshake(errors),
                new FewSocketsHandshake(sockets, errors)));
        return requests;
    }

    @Bean
    HandlerMapping webSocketMapping(WebSocketHttpRequestHandler webSocketRequests) {
        return new SimpleUrlHandlerMapping(Map.of(PATH, webSocketRequests), Ordered.HIGHEST_PRECEDENCE);
    }
}
