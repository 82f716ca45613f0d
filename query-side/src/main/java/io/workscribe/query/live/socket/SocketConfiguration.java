package io.workscribe.query.live.socket;

import io.workscribe.api.live.query.TopicChanges;
import io.workscribe.api.live.query.TopicNews;
import io.workscribe.platform.WorkScribeProperties;
import io.workscribe.platform.consistency.ProjectionBarrier;
import io.workscribe.platform.security.AccessTokens;
import io.workscribe.platform.security.Sessions;
import io.workscribe.platform.web.ErrorResponses;
import io.workscribe.platform.web.PublicAddress;
import io.workscribe.platform.web.PublicRoute;
import io.workscribe.platform.web.ServerVersion;
import io.workscribe.query.live.ChangeLog;
import java.util.List;
import java.util.Map;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.socket.server.support.WebSocketHttpRequestHandler;
import tools.jackson.databind.json.JsonMapper;

/**
 * The WebSocket endpoint. It is mapped by hand: {@code @EnableWebSocket} brings a scheduler for SockJS that would take
 * the place of the application's own.
 */
@Configuration(proxyBeanMethods = false)
class SocketConfiguration {

    private static final String PATH = "/api/v1/ws";

    /** No entry of the log has this number. */
    private static final TopicNews OF_PRESENCE = new TopicNews(-1);

    /** Its token is in the query string or comes in a message: the filter chain looks at neither. */
    @Bean
    PublicRoute webSocketChecksItsToken() {
        return new PublicRoute(HttpMethod.GET, PATH, PublicRoute.Limit.HANDSHAKE);
    }

    @Bean
    Heartbeat defaultHeartbeat() {
        return Heartbeat.DEFAULT;
    }

    @Bean
    SocketTexts socketTexts(JsonMapper mapper) {
        return new SocketTexts(mapper, ServerVersion.TEXT);
    }

    @Bean
    Rights socketRights(JdbcClient jdbc) {
        return new Rights(jdbc);
    }

    @Bean
    RightsWatch rightsWatch(Rights rights) {
        return new RightsWatch(rights);
    }

    @Bean
    TopicFeeds topicFeeds(
            QueryGateway queries,
            ObjectProvider<LogFollower> follower,
            ObjectProvider<Presence> presence,
            Heartbeat heartbeat) {
        return new TopicFeeds(
                queries,
                (topic, news) -> {
                    if (news.newest() == OF_PRESENCE.newest()) {
                        presence.getObject().heard(topic);
                    } else {
                        follower.getObject().hear(news.newest());
                    }
                },
                heartbeat.linger());
    }

    @Bean
    LogFollower logFollower(ChangeLog log, SocketTexts texts, TopicFeeds feeds) {
        return new LogFollower(log, texts, feeds::openAgain);
    }

    @Bean
    Presence presence(JdbcClient jdbc, SocketTexts texts, QueryUpdateEmitter updates, Heartbeat heartbeat) {
        return new Presence(
                new PresenceTable(jdbc),
                texts,
                topic -> updates.emit(TopicChanges.class, query -> query.topic().equals(topic), OF_PRESENCE),
                heartbeat.gone());
    }

    @Bean
    OpenSockets openSockets(
            Sessions sessions,
            ProjectionBarrier barrier,
            LogFollower follower,
            RightsWatch rights,
            TopicFeeds feeds,
            Presence presence,
            SocketTexts texts,
            Heartbeat heartbeat) {
        return new OpenSockets(sessions, barrier, follower, rights, feeds, presence, texts, heartbeat);
    }

    @Bean
    Conversation conversation(
            OpenSockets sockets,
            AccessTokens tokens,
            Rights rights,
            ChangeLog log,
            LogFollower follower,
            ProjectionBarrier barrier,
            Presence presence,
            SocketTexts texts,
            JsonMapper mapper) {
        return new Conversation(sockets, tokens, rights, log, follower, barrier, presence, texts, mapper);
    }

    @Bean
    WebSocketHttpRequestHandler webSocketRequests(
            OpenSockets sockets,
            Conversation conversation,
            AccessTokens accessTokens,
            ErrorResponses errors,
            PublicAddress own,
            WorkScribeProperties properties) {
        WebSocketHttpRequestHandler requests =
                new PlainWebSocketRequests(new SocketEndpoint(sockets, conversation), errors);
        requests.setHandshakeInterceptors(List.of(
                new OriginHandshake(properties.corsOrigins(), own, errors),
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
