package io.workscribe.query.notification.push;

import io.workscribe.api.notification.query.LiveNotifications;
import io.workscribe.api.notification.query.NotificationView;
import java.io.IOException;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.SubscriptionQueryResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PongMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.standard.StandardWebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import tools.jackson.databind.json.JsonMapper;

/** Pushes to each connected browser the notifications of its user. What the browser sends is read and dropped. */
final class PushEndpoint extends TextWebSocketHandler {

    private static final Logger LOGGER = LoggerFactory.getLogger(PushEndpoint.class);

    private static final int LONGEST_TEXT_BYTES = 4 * 1024;

    /** Only what is raised between subscribing and reading has to be kept there. */
    private static final int MISSED_MEANWHILE = 16;

    private static final String SOCKET = "workscribe.socket";

    private final OpenSockets sockets;
    private final QueryGateway queries;
    private final RaisedNotifications raised;
    private final JsonMapper mapper;

    PushEndpoint(OpenSockets sockets, QueryGateway queries, RaisedNotifications raised, JsonMapper mapper) {
        this.sockets = sockets;
        this.queries = queries;
        this.raised = raised;
        this.mapper = mapper;
    }

    /** Handles failures itself: Spring would log the address with the token in it. */
    @Override
    public void afterConnectionEstablished(WebSocketSession session) throws IOException {
        try {
            begin(session);
        } catch (RuntimeException failed) {
            LOGGER.warn("A socket could not be served", failed);
            session.close(CloseStatus.SERVER_ERROR);
        }
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage dropped) {
        noteSignOfLife(session);
    }

    @Override
    protected void handlePongMessage(WebSocketSession session, PongMessage pong) {
        noteSignOfLife(session);
    }

    @Override
    public void handleTransportError(WebSocketSession session, Throwable failure) {
        forget(session);
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        forget(session);
    }

    private void begin(WebSocketSession session) {
        session.setTextMessageSizeLimit(LONGEST_TEXT_BYTES);
        // Read before subscribing: what comes in between is found either way.
        long place = raised.newestPlace(TokenHandshake.userOf(session));
        PushSocket socket = new PushSocket((StandardWebSocketSession) session, place, mapper, sockets::deaf);
        session.getAttributes().put(SOCKET, socket);
        SubscriptionQueryResult<NotificationView, NotificationView> subscription = queries.subscriptionQuery(
                LiveNotifications.class.getName(),
                new LiveNotifications(socket.userId()),
                ResponseTypes.instanceOf(NotificationView.class),
                ResponseTypes.instanceOf(NotificationView.class),
                MISSED_MEANWHILE);
        sockets.add(socket);
        socket.greet();
        sockets.follow(socket, subscription);
    }

    private static void noteSignOfLife(WebSocketSession session) {
        if (session.getAttributes().get(SOCKET) instanceof PushSocket socket) {
            socket.heard();
        }
    }

    private void forget(WebSocketSession session) {
        if (session.getAttributes().get(SOCKET) instanceof PushSocket socket) {
            sockets.remove(socket);
        }
    }
}
