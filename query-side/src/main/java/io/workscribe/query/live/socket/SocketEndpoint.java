package io.workscribe.query.live.socket;

import io.workscribe.query.live.socket.Incoming.LimitException;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PongMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.standard.StandardWebSocketSession;
import org.springframework.web.socket.handler.AbstractWebSocketHandler;

/** What happens to one connection after the other. Handles failures itself: Spring would log the address with the token. */
final class SocketEndpoint extends AbstractWebSocketHandler {

    private static final Logger LOGGER = LoggerFactory.getLogger(SocketEndpoint.class);

    private static final String SOCKET = "workscribe.socket";

    private final OpenSockets sockets;
    private final Conversation conversation;

    SocketEndpoint(OpenSockets sockets, Conversation conversation) {
        this.sockets = sockets;
        this.conversation = conversation;
    }

    /** Parts are put together here: what the container keeps for whole messages it keeps for every socket. */
    @Override
    public boolean supportsPartialMessages() {
        return true;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) throws IOException {
        try {
            LiveSocket socket = sockets.open((StandardWebSocketSession) session);
            session.getAttributes().put(SOCKET, socket);
            if (TokenHandshake.isAccepted(session)) {
                sockets.belongsTo(socket, TokenHandshake.userOf(session), TokenHandshake.sessionOf(session));
            }
        } catch (RuntimeException failed) {
            LOGGER.warn("A socket could not be served", failed);
            session.close(CloseStatus.SERVER_ERROR);
        }
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage part) {
        if (!(session.getAttributes().get(SOCKET) instanceof LiveSocket socket)) {
            return;
        }
        socket.heard();
        try {
            socket.incoming()
                    .add(part.getPayload(), part.isLast())
                    .ifPresent(message -> conversation.hear(socket, message));
        } catch (LimitException tooMuch) {
            sockets.close(socket, tooMuch.status());
        } catch (RuntimeException failed) {
            LOGGER.warn("A message of a browser could not be answered", failed);
            sockets.close(socket, CloseStatus.SERVER_ERROR);
        }
    }

    @Override
    protected void handleBinaryMessage(WebSocketSession session, BinaryMessage message) {
        if (session.getAttributes().get(SOCKET) instanceof LiveSocket socket) {
            sockets.close(socket, CloseStatus.NOT_ACCEPTABLE.withReason("Messages are texts"));
        }
    }

    @Override
    protected void handlePongMessage(WebSocketSession session, PongMessage pong) {
        if (session.getAttributes().get(SOCKET) instanceof LiveSocket socket) {
            socket.heard();
        }
    }

    @Override
    public void handleTransportError(WebSocketSession session, Throwable failure) {
        forget(session);
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        forget(session);
    }

    private void forget(WebSocketSession session) {
        if (session.getAttributes().get(SOCKET) instanceof LiveSocket socket) {
            sockets.remove(socket);
        }
    }
}
