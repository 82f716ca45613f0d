package io.workscribe.query.live.socket;

import io.workscribe.api.common.UserId;
import io.workscribe.query.live.Topic;
import io.workscribe.query.live.socket.Rights.Roles;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.tomcat.websocket.WsSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PingMessage;
import org.springframework.web.socket.adapter.standard.StandardWebSocketSession;

/** One open socket, of nobody yet or of one person. */
final class LiveSocket {

    private static final Logger LOGGER = LoggerFactory.getLogger(LiveSocket.class);

    /** For pings and closes, which the container cannot send in any other way; they have threads of their own. */
    private static final long BLOCKED_MILLIS = 500;

    /** A browser that is gone will not answer a close; its connection is not kept for that. */
    private static final long CLOSE_PATIENCE_MILLIS = 3_000;

    /**
     * For the frame that closes. Tomcat's 50 ms for all closes but the normal one are over before a busy machine has
     * written it, and then the browser is told nothing.
     */
    private static final long CLOSE_MILLIS = 1_000;

    /** Tomcat's names for how long a write may block, that of a close too, and how long a close waits for its answer. */
    private static final String BLOCKING_SEND_TIMEOUT = "org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT";

    private static final String CLOSE_SEND_TIMEOUT = "org.apache.tomcat.websocket.ABNORMAL_SESSION_CLOSE_SEND_TIMEOUT";

    private static final String SESSION_CLOSE_TIMEOUT = "org.apache.tomcat.websocket.SESSION_CLOSE_TIMEOUT";

    /** How long a look at someone's rights is good for what was there when it began. */
    private static final long RIGHTS_NANOS = Duration.ofMillis(5).toNanos();

    private final StandardWebSocketSession session;
    private final SocketTexts texts;
    private final LogFollower follower;
    private final RightsWatch rights;
    private final Presence presence;
    private final Outgoing outgoing;
    private final Incoming incoming = new Incoming(System::nanoTime);

    /** Told changes by topic; guarded by the follower, whose lock is the only one. The pushes of notifications are not among them. */
    private final Map<Topic, Subscription> subscriptions = new HashMap<>();

    /** Where it said that it is, with the organization; guarded likewise. */
    private final Map<Topic, UUID> present = new HashMap<>();

    private @Nullable Subscription pushes;

    private volatile @Nullable UserId userId;
    private volatile @Nullable UUID sessionId;
    private volatile boolean closed;
    private volatile long heardAt = System.nanoTime();
    private volatile long pingedAt = heardAt;

    /** @param deaf is told when the browser does not take what is sent; must not block */
    LiveSocket(
            StandardWebSocketSession session,
            SocketTexts texts,
            LogFollower follower,
            RightsWatch rights,
            Presence presence,
            Consumer<LiveSocket> deaf) {
        this.session = session;
        this.texts = texts;
        this.follower = follower;
        this.rights = rights;
        this.presence = presence;
        this.outgoing = new Outgoing(
                session.getNativeSession(), () -> deaf.accept(this), this::lookUpRights, () -> follower.roomAt(this));
        limitWaiting(session);
    }

    void belongsTo(UserId user, UUID ofSession) {
        sessionId = ofSession;
        userId = user;
    }

    boolean isKnown() {
        return userId != null;
    }

    /** Of a socket that is somebody's. */
    UserId userId() {
        return Objects.requireNonNull(userId);
    }

    /** Likewise. */
    UUID sessionId() {
        return Objects.requireNonNull(sessionId);
    }

    Incoming incoming() {
        return incoming;
    }

    boolean follows(Topic topic) {
        synchronized (follower) {
            return subscriptions.containsKey(topic);
        }
    }

    @Nullable
    Subscription subscription(Topic topic) {
        synchronized (follower) {
            return subscriptions.get(topic);
        }
    }

    /** How many, one's own left out. */
    int subscribed() {
        synchronized (follower) {
            return subscriptions.size() - (subscriptions.containsKey(Topic.me(userId())) ? 1 : 0);
        }
    }

    /** To be called where {@link LogFollower} has told where it is. */
    void follow(Subscription subscription) {
        synchronized (follower) {
            if (closed) {
                return;
            }
            if (subscription.form == Subscription.Form.PUSHES) {
                pushes = subscription;
            } else {
                subscriptions.put(subscription.topic, subscription);
            }
            follower.add(subscription);
        }
    }

    void unfollow(Topic topic) {
        synchronized (follower) {
            Subscription subscription = subscriptions.remove(topic);
            if (subscription != null) {
                follower.remove(subscription);
            }
        }
    }

    void unfollowAll() {
        synchronized (follower) {
            closed = true;
            present.clear();
            subscriptions.values().forEach(follower::remove);
            subscriptions.clear();
            if (pushes != null) {
                follower.remove(pushes);
                pushes = null;
            }
        }
        presence.leaveAll(this);
    }

    void say(String text) {
        outgoing.answer(Outgoing.Item.answer(text));
    }

    /** False when there is no room for it now. */
    boolean tell(Outgoing.Item change) {
        return outgoing.offer(change);
    }

    void tellReplayed(Outgoing.Item change) {
        outgoing.force(change);
    }

    /** Whether what it has missed can be read for it. */
    boolean hasRoom() {
        return outgoing.isEmpty();
    }

    void lookUpRights() {
        if (isKnown() && !closed) {
            rights.lookUp(this);
        }
    }

    boolean isOpen() {
        return !closed;
    }

    /**
     * Ends what the person may no longer see, with what waits of it, and lets the rest go.
     *
     * @param lookedUpAt in nanoseconds of the system
     */
    void mayNow(Roles roles, long lookedUpAt) {
        Set<Subscription> ended = endForbidden(roles);
        leaveForbidden(roles).forEach(topic -> presence.leave(this, topic));
        outgoing.drop(item ->
                item.of() != null && ended.contains(item.of()) || !roles.allow(item.organizationId(), item.audience()));
        if (!ended.isEmpty()) {
            List<Topic> topics = new ArrayList<>();
            ended.forEach(subscription -> topics.add(subscription.topic));
            say(texts.ended(topics));
        }
        // From now on, however long the look took: otherwise a slow one would be good for nothing.
        outgoing.clear(lookedUpAt, System.nanoTime() + RIGHTS_NANOS);
    }

    /** Presence is told to whoever is there: so many topics at a time. False when there are too many. */
    boolean isAt(Topic topic, UUID organizationId, int most) {
        synchronized (follower) {
            if (!present.containsKey(topic) && present.size() >= most) {
                return false;
            }
            present.put(topic, organizationId);
            return true;
        }
    }

    List<Topic> presentAt() {
        synchronized (follower) {
            return List.copyOf(present.keySet());
        }
    }

    void isGoneFrom(Topic topic) {
        synchronized (follower) {
            present.remove(topic);
        }
    }

    /** Where it may not be any more. */
    private List<Topic> leaveForbidden(Roles roles) {
        List<Topic> left = new ArrayList<>();
        synchronized (follower) {
            present.forEach((topic, organizationId) -> {
                if (!roles.allow(organizationId, null)) {
                    left.add(topic);
                }
            });
            left.forEach(present::remove);
        }
        return left;
    }

    private Set<Subscription> endForbidden(Roles roles) {
        Set<Subscription> ended = new HashSet<>();
        synchronized (follower) {
            for (Subscription subscription : subscriptions.values()) {
                if (!roles.allow(subscription.organizationId, null)) {
                    ended.add(subscription);
                }
            }
            ended.forEach(subscription -> unfollow(subscription.topic));
        }
        return ended;
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
        if (outgoing.isBusy()) {
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
        unfollowAll();
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

    private static void limitWaiting(StandardWebSocketSession session) {
        Map<String, Object> properties = session.getNativeSession().getUserProperties();
        properties.put(BLOCKING_SEND_TIMEOUT, BLOCKED_MILLIS);
        properties.put(CLOSE_SEND_TIMEOUT, CLOSE_MILLIS);
        properties.put(SESSION_CLOSE_TIMEOUT, CLOSE_PATIENCE_MILLIS);
    }
}
