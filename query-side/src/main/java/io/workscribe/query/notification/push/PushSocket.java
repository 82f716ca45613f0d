package io.workscribe.query.notification.push;

import io.workscribe.api.common.UserId;
import io.workscribe.api.notification.NotificationId;
import io.workscribe.api.notification.query.NotificationView;
import io.workscribe.query.notification.push.RaisedNotifications.Raised;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.tomcat.websocket.WsSession;
import org.axonframework.queryhandling.SubscriptionQueryResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PingMessage;
import org.springframework.web.socket.adapter.standard.StandardWebSocketSession;
import reactor.core.Disposable;
import reactor.core.publisher.BufferOverflowStrategy;
import reactor.core.scheduler.Scheduler;
import tools.jackson.databind.json.JsonMapper;

/** One open socket of one person. */
final class PushSocket {

    private static final Logger LOGGER = LoggerFactory.getLogger(PushSocket.class);

    /** For pings and closes, which the container cannot send in any other way; they have threads of their own. */
    private static final long BLOCKED_MILLIS = 500;

    /** A browser that is gone will not answer a close; its connection is not kept for that. */
    private static final long CLOSE_PATIENCE_MILLIS = 3_000;

    private static final int WAITING_NOTIFICATIONS = 256;
    private static final int REMEMBERED_NOTIFICATIONS = 2 * WAITING_NOTIFICATIONS;

    /**
     * For the frame that closes. Tomcat's 50 ms for all closes but the normal one are over before a busy machine has
     * written it, and then the browser is told nothing.
     */
    private static final long CLOSE_MILLIS = 1_000;

    /** Tomcat's names for how long a write may block, that of a close too, and how long a close waits for its answer. */
    private static final String BLOCKING_SEND_TIMEOUT = "org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT";

    private static final String CLOSE_SEND_TIMEOUT = "org.apache.tomcat.websocket.ABNORMAL_SESSION_CLOSE_SEND_TIMEOUT";

    private static final String SESSION_CLOSE_TIMEOUT = "org.apache.tomcat.websocket.SESSION_CLOSE_TIMEOUT";

    private final StandardWebSocketSession session;
    private final OutgoingTexts texts;
    private final UserId userId;
    private final UUID sessionId;
    private final JsonMapper mapper;

    /** What was pushed lately: the same can come as an update and be found missing. */
    private final Set<NotificationId> pushed = Collections.newSetFromMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<NotificationId, Boolean> eldest) {
            return size() > REMEMBERED_NOTIFICATIONS;
        }
    });

    private volatile long place;
    private volatile Disposable subscription = () -> {};
    private volatile long heardAt = System.nanoTime();
    private volatile long pingedAt = heardAt;

    /**
     * @param place of the person's newest notification, which is not pushed any more
     * @param deaf is told when the browser does not take what is sent; must not block
     */
    PushSocket(StandardWebSocketSession session, long place, JsonMapper mapper, Consumer<PushSocket> deaf) {
        this.session = session;
        this.texts = new OutgoingTexts(session.getNativeSession(), () -> deaf.accept(this));
        this.userId = TokenHandshake.userOf(session);
        this.sessionId = TokenHandshake.sessionOf(session);
        this.place = place;
        this.mapper = mapper;
        limitWaiting(session);
    }

    UserId userId() {
        return userId;
    }

    UUID sessionId() {
        return sessionId;
    }

    /** Everything up to this place in the person's inbox has been pushed. */
    long place() {
        return place;
    }

    /** An update can be lost on its way between processes; whoever looks into the inbox again finds what was. */
    synchronized void catchUp(List<Raised> inOrder) {
        for (Raised raised : inOrder) {
            if (raised.place() > place) {
                push(raised.notification());
                place = raised.place();
            }
        }
    }

    void greet() {
        send(new Connected(userId));
    }

    /** A browser that does not keep up is closed; it finds what it missed in its list. */
    void follow(
            SubscriptionQueryResult<?, NotificationView> notifications,
            Scheduler senders,
            Consumer<Throwable> tooSlow) {
        subscription = notifications
                .updates()
                .onBackpressureBuffer(WAITING_NOTIFICATIONS, BufferOverflowStrategy.ERROR)
                .publishOn(senders, 1)
                .subscribe(this::push, tooSlow);
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
        if (texts.isBusy()) {
            // Behind a text a ping would only wait; that the text leaves says as much.
            return;
        }
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

    /** Both sides have said that they close, or nobody waits for that any longer. */
    boolean isOver() {
        return session.getNativeSession() instanceof WsSession closing ? closing.isClosed() : !session.isOpen();
    }

    private void push(NotificationView notification) {
        synchronized (pushed) {
            if (!pushed.add(notification.id())) {
                return;
            }
        }
        send(PushedNotification.of(notification));
    }

    private void send(Object message) {
        texts.add(mapper.writeValueAsString(message));
    }

    private static void limitWaiting(StandardWebSocketSession session) {
        Map<String, Object> properties = session.getNativeSession().getUserProperties();
        properties.put(BLOCKING_SEND_TIMEOUT, BLOCKED_MILLIS);
        properties.put(CLOSE_SEND_TIMEOUT, CLOSE_MILLIS);
        properties.put(SESSION_CLOSE_TIMEOUT, CLOSE_PATIENCE_MILLIS);
    }
}
