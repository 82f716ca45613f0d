package io.workscribe.query.notification.push;

import io.workscribe.api.common.UserId;
import io.workscribe.api.notification.query.NotificationView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.axonframework.queryhandling.SubscriptionQueryResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PingMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.standard.StandardWebSocketSession;
import org.springframework.web.socket.handler.ConcurrentWebSocketSessionDecorator;
import reactor.core.Disposable;
import reactor.core.publisher.BufferOverflowStrategy;
import reactor.core.scheduler.Scheduler;
import tools.jackson.databind.json.JsonMapper;

/** One open socket of one person. */
final class PushSocket {

    private static final Logger LOGGER = LoggerFactory.getLogger(PushSocket.class);

    private static final int SEND_TIME_LIMIT_MILLIS = 10_000;
    private static final int SEND_BUFFER_BYTES = 64 * 1024;

    /** A browser that is gone will not answer a close; its connection is not kept for that. */
    private static final long CLOSE_PATIENCE_MILLIS = 3_000;

    private static final int WAITING_NOTIFICATIONS = 256;

    /** Tomcat's names for how long a write may block, and how long a close waits for its answer. */
    private static final String BLOCKING_SEND_TIMEOUT = "org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT";

    private static final String SESSION_CLOSE_TIMEOUT = "org.apache.tomcat.websocket.SESSION_CLOSE_TIMEOUT";

    private final WebSocketSession session;
    private final UserId userId;
    private final UUID sessionId;
    private final JsonMapper mapper;

    private volatile Disposable subscription = () -> {};
    private volatile long heardAt = System.nanoTime();
    private volatile long pingedAt = heardAt;

    PushSocket(WebSocketSession session, JsonMapper mapper) {
        this.session = new ConcurrentWebSocketSessionDecorator(session, SEND_TIME_LIMIT_MILLIS, SEND_BUFFER_BYTES);
        this.userId = TokenHandshake.userOf(session);
        this.sessionId = TokenHandshake.sessionOf(session);
        this.mapper = mapper;
        limitWaiting(session);
    }

    UserId userId() {
        return userId;
    }

    UUID sessionId() {
        return sessionId;
    }

    void greet() throws IOException {
        send(new Connected(userId));
    }

    /** A browser that does not keep up is closed; it finds what it missed in its list. */
    void follow(
            SubscriptionQueryResult<?, NotificationView> notifications,
            Scheduler senders,
            Supplier<CloseStatus> overloaded) {
        subscription = notifications
                .updates()
                .onBackpressureBuffer(WAITING_NOTIFICATIONS, BufferOverflowStrategy.ERROR)
                .publishOn(senders, 1)
                .subscribe(this::push, failure -> close(overloaded.get()));
    }

    void unfollow() {
        subscription.dispose();
    }

    void heard() {
        heardAt = System.nanoTime();
    }

    /** Whether the last ping has been waiting for its answer that long. */
    boolean isSilentFor(Duration patience) {
        return heardAt - pingedAt < 0 && System.nanoTime() - pingedAt >= patience.toNanos();
    }

    boolean isDueForPing(Duration interval) {
        return System.nanoTime() - pingedAt >= interval.toNanos();
    }

    void ping() {
        pingedAt = System.nanoTime();
        try {
            session.sendMessage(new PingMessage());
        } catch (IOException | RuntimeException broken) {
            close(CloseStatus.SESSION_NOT_RELIABLE);
        }
    }

    void close(CloseStatus status) {
        unfollow();
        try {
            session.close(status);
        } catch (IOException | RuntimeException broken) {
            LOGGER.debug("A socket was gone before it could be closed", broken);
        }
    }

    private void push(NotificationView notification) {
        try {
            send(PushedNotification.of(notification));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void send(Object message) throws IOException {
        session.sendMessage(new TextMessage(mapper.writeValueAsString(message)));
    }

    private static void limitWaiting(WebSocketSession session) {
        if (session instanceof StandardWebSocketSession standard) {
            Map<String, Object> properties = standard.getNativeSession().getUserProperties();
            properties.put(BLOCKING_SEND_TIMEOUT, (long) SEND_TIME_LIMIT_MILLIS);
            properties.put(SESSION_CLOSE_TIMEOUT, CLOSE_PATIENCE_MILLIS);
        }
    }
}
