package io.workscribe.query.live.socket;

import io.workscribe.api.common.UserId;
import io.workscribe.platform.consistency.ProjectionBarrier;
import io.workscribe.platform.security.Sessions;
import io.workscribe.query.live.Topic;
import io.workscribe.query.live.TopicCursor.Place;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.adapter.standard.StandardWebSocketSession;

/**
 * All sockets of this process, so many for one person. Sockets live as long as their session: one statement every few
 * seconds asks for all of them. Sending waits for nobody; pings and closes, which may wait a moment for a slow peer, have
 * threads of their own.
 */
final class OpenSockets implements SmartLifecycle {

    private static final Logger LOGGER = LoggerFactory.getLogger(OpenSockets.class);

    private static final CloseStatus SESSION_ENDED = CloseStatus.POLICY_VIOLATION.withReason("The session has ended");
    private static final CloseStatus UNAUTHENTICATED = new CloseStatus(4401, "Authenticate with a valid access token");
    private static final CloseStatus TOO_MANY = new CloseStatus(4429, "Too many sockets of one account");
    private static final CloseStatus STOPPING = CloseStatus.SERVICE_RESTARTED;

    /** Nobody has so many tabs open, and each holds memory. */
    private static final int OF_AN_ACCOUNT = 20;

    private static final Duration TO_AUTHENTICATE = Duration.ofSeconds(5);
    private static final int CLOSER_THREADS = 8;

    /** Those who are told that the server stops come back at once: not all together. */
    private static final Duration STOPPED_OVER = Duration.ofSeconds(5);

    private static final int STOPPED_ALONE = 20;
    private static final long STOP_SECONDS = 5;
    private static final long ANSWER_LOOK_MILLIS = 20;

    private final Sessions sessions;
    private final ProjectionBarrier barrier;
    private final LogFollower follower;
    private final RightsWatch rights;
    private final TopicFeeds feeds;
    private final Presence presence;
    private final SocketTexts texts;
    private final Heartbeat heartbeat;
    private final Set<LiveSocket> sockets = ConcurrentHashMap.newKeySet();

    /** Those whose end is waited for when everything stops. */
    private final Set<LiveSocket> closing = ConcurrentHashMap.newKeySet();

    // From start on, before which there are no sockets.
    @SuppressWarnings("NullAway.Init")
    private ExecutorService closers;

    @SuppressWarnings("NullAway.Init")
    private ScheduledExecutorService looks;

    private volatile boolean running;

    OpenSockets(
            Sessions sessions,
            ProjectionBarrier barrier,
            LogFollower follower,
            RightsWatch rights,
            TopicFeeds feeds,
            Presence presence,
            SocketTexts texts,
            Heartbeat heartbeat) {
        this.sessions = sessions;
        this.barrier = barrier;
        this.follower = follower;
        this.rights = rights;
        this.feeds = feeds;
        this.presence = presence;
        this.texts = texts;
        this.heartbeat = heartbeat;
    }

    /** Of nobody yet, and not for long. */
    LiveSocket open(StandardWebSocketSession session) {
        LiveSocket socket = new LiveSocket(session, texts, follower, rights, presence, this::deaf);
        sockets.add(socket);
        if (running) {
            looks.schedule(() -> closeUnlessKnown(socket), TO_AUTHENTICATE.toMillis(), TimeUnit.MILLISECONDS);
        } else {
            stopped(socket);
        }
        return socket;
    }

    private void closeUnlessKnown(LiveSocket socket) {
        if (!socket.isKnown()) {
            close(socket, UNAUTHENTICATED);
        }
    }

    private void stopped(LiveSocket socket) {
        remove(socket);
        closing.add(socket);
        socket.close(STOPPING);
    }

    void belongsTo(LiveSocket socket, UserId userId, UUID sessionId) {
        socket.belongsTo(userId, sessionId);
        if (countOf(userId) > OF_AN_ACCOUNT) {
            close(socket, TOO_MANY);
            return;
        }
        Topic me = Topic.me(userId);
        Subscription pushes = new Subscription(socket, me, Subscription.Form.PUSHES, null);
        // Before anybody is told that they are connected: what they do then is news.
        long readable = barrier.readable();
        follower.begin(position -> {
            pushes.beginAt(new Place(position, readable));
            socket.say(texts.connected(userId));
            socket.follow(pushes);
        });
        feed(me);
    }

    void unauthenticated(LiveSocket socket) {
        close(socket, UNAUTHENTICATED);
    }

    /** Somebody follows the topic here now. */
    void feed(Topic topic) {
        feeds.open(topic.key());
    }

    void remove(LiveSocket socket) {
        sockets.remove(socket);
        socket.unfollowAll();
    }

    /** Whether a person has as many as anybody may have. */
    boolean isFull(UserId userId) {
        return countOf(userId) >= OF_AN_ACCOUNT;
    }

    /** It takes nothing, or not enough. Whoever found out may be telling others meanwhile, so nothing is done here. */
    private void deaf(LiveSocket socket) {
        later(() -> {
            remove(socket);
            socket.close(running ? CloseStatus.SERVICE_OVERLOAD : STOPPING);
        });
    }

    private long countOf(UserId userId) {
        return sockets.stream()
                .filter(socket -> socket.isKnown() && socket.userId().equals(userId))
                .count();
    }

    int count() {
        return sockets.size();
    }

    @Override
    public synchronized void start() {
        closers = Executors.newFixedThreadPool(CLOSER_THREADS, run -> new Thread(run, "socket-closer"));
        looks = Executors.newSingleThreadScheduledExecutor(run -> new Thread(run, "socket-keeper"));
        new Thread(follower::follow, "socket-news").start();
        new Thread(rights::watch, "socket-rights").start();
        presence.start();
        running = true;
        long millis = heartbeat.look().toMillis();
        looks.scheduleWithFixedDelay(this::look, millis, millis, TimeUnit.MILLISECONDS);
    }

    /** Before the web server stops: it would wait for the sockets. */
    @Override
    public synchronized void stop() {
        running = false;
        looks.shutdownNow();
        try {
            closeOneAfterTheOther();
            closers.shutdown();
            awaitAnswers();
        } catch (InterruptedException stopNow) {
            Thread.currentThread().interrupt();
        }
        closers.shutdown();
        follower.stop();
        rights.stop();
        feeds.closeAll();
        presence.stop();
    }

    private void closeOneAfterTheOther() throws InterruptedException {
        List<LiveSocket> open = new ArrayList<>(sockets);
        Collections.shuffle(open);
        closing.addAll(open);
        long pause = STOPPED_OVER.toMillis() / Math.max(open.size(), STOPPED_ALONE);
        long begun = System.nanoTime();
        for (int i = 0; i < open.size(); i++) {
            LiveSocket socket = open.get(i);
            remove(socket);
            closers.execute(() -> socket.close(STOPPING));
            long due = begun + TimeUnit.MILLISECONDS.toNanos(pause * (i + 1));
            TimeUnit.NANOSECONDS.sleep(i + 1 < open.size() ? due - System.nanoTime() : 0);
        }
    }

    /**
     * The web server closes what is still connected. To a browser that has not answered yet this looks like a connection
     * that broke, whatever it was told before.
     */
    private void awaitAnswers() throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(STOP_SECONDS);
        closers.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
        while (!closing.stream().allMatch(LiveSocket::isOver) && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(ANSWER_LOOK_MILLIS);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void look() {
        try {
            closeSocketsOfEndedSessions();
            sockets.forEach(LiveSocket::lookUpRights);
            feeds.tidy(topics());
            sockets.forEach(this::checkPulse);
        } catch (RuntimeException failed) {
            LOGGER.warn("Open sockets could not be looked after this time", failed);
        }
    }

    /** All that somebody here wants to hear of. */
    private Set<String> topics() {
        Set<String> topics = follower.topics();
        sockets.forEach(socket -> socket.presentAt().forEach(topic -> topics.add(topic.key())));
        return topics;
    }

    private void closeSocketsOfEndedSessions() {
        Set<UUID> ofSessions = sockets.stream()
                .filter(LiveSocket::isKnown)
                .map(LiveSocket::sessionId)
                .collect(Collectors.toSet());
        if (ofSessions.isEmpty()) {
            return;
        }
        Set<UUID> over = sessions.over(ofSessions);
        sockets.stream()
                .filter(socket -> socket.isKnown() && over.contains(socket.sessionId()))
                .forEach(socket -> close(socket, SESSION_ENDED));
    }

    private void checkPulse(LiveSocket socket) {
        if (socket.isSilentFor(heartbeat.ping())) {
            close(socket, CloseStatus.SESSION_NOT_RELIABLE);
        } else if (socket.isDueForPing(heartbeat.ping())) {
            closers.execute(socket::ping);
        }
    }

    void close(LiveSocket socket, CloseStatus status) {
        remove(socket);
        later(() -> socket.close(status));
    }

    private void later(Runnable close) {
        try {
            closers.execute(close);
        } catch (RejectedExecutionException stopped) {
            LOGGER.debug("A socket is closed with all the others", stopped);
        }
    }
}
