package io.workscribe.query.notification.push;

import io.workscribe.api.common.UserId;
import io.workscribe.api.notification.query.NotificationView;
import io.workscribe.platform.security.Sessions;
import io.workscribe.query.notification.push.RaisedNotifications.Raised;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.SubscriptionQueryResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.web.socket.CloseStatus;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * All sockets of this process, so many for one person. Sockets live as long as their session: one statement every
 * few seconds asks for all of them, and one more for notifications that did not reach them. Sending waits for nobody;
 * pings and closes, which may wait a moment for a slow peer, have threads of their own.
 */
final class OpenSockets implements SmartLifecycle {

    private static final Logger LOGGER = LoggerFactory.getLogger(OpenSockets.class);

    private static final CloseStatus SESSION_ENDED = CloseStatus.POLICY_VIOLATION.withReason("The session has ended");

    private static final CloseStatus TOO_MANY = new CloseStatus(4429, "Too many sockets of one account");

    /** Nobody has so many tabs open, and each holds memory. */
    private static final int OF_AN_ACCOUNT = 20;

    private static final int SENDER_THREADS = 4;
    private static final int CLOSER_THREADS = 8;
    private static final long STOP_SECONDS = 5;
    private static final long ANSWER_LOOK_MILLIS = 20;

    private final Sessions sessions;
    private final RaisedNotifications raised;
    private final Heartbeat heartbeat;
    private final Set<PushSocket> sockets = ConcurrentHashMap.newKeySet();

    /** Those whose end is waited for when everything stops. */
    private final Set<PushSocket> closing = ConcurrentHashMap.newKeySet();

    // From start on, before which there are no sockets.
    @SuppressWarnings("NullAway.Init")
    private ExecutorService senders;

    @SuppressWarnings("NullAway.Init")
    private ExecutorService closers;

    @SuppressWarnings("NullAway.Init")
    private Scheduler deliveries;

    @SuppressWarnings("NullAway.Init")
    private ScheduledExecutorService looks;

    private volatile boolean running;

    OpenSockets(Sessions sessions, RaisedNotifications raised, Heartbeat heartbeat) {
        this.sessions = sessions;
        this.raised = raised;
        this.heartbeat = heartbeat;
    }

    /** Before a browser hears anything: who was told that it is connected is also told when that ends. */
    void add(PushSocket socket) {
        sockets.add(socket);
    }

    void follow(PushSocket socket, SubscriptionQueryResult<?, NotificationView> notifications) {
        if (countOf(socket.userId()) > OF_AN_ACCOUNT) {
            // Several came at once, when there seemed to be room for each.
            closeLater(socket, TOO_MANY);
            return;
        }
        socket.follow(notifications, deliveries, failure -> closeLater(socket, overloaded()));
        if (!running) {
            remove(socket);
            closing.add(socket);
            socket.close(CloseStatus.GOING_AWAY);
        }
    }

    /** Senders that stop take nothing on either, and that is no reason for a browser to come back later. */
    private CloseStatus overloaded() {
        return running ? CloseStatus.SERVICE_OVERLOAD : CloseStatus.GOING_AWAY;
    }

    void remove(PushSocket socket) {
        sockets.remove(socket);
        socket.unfollow();
    }

    /** Whether a person has as many as anybody may have. */
    boolean isFull(UserId userId) {
        return countOf(userId) >= OF_AN_ACCOUNT;
    }

    /** It takes nothing, or not enough. */
    void deaf(PushSocket socket) {
        closeLater(socket, overloaded());
    }

    private long countOf(UserId userId) {
        return sockets.stream().filter(socket -> socket.userId().equals(userId)).count();
    }

    int count() {
        return sockets.size();
    }

    @Override
    public synchronized void start() {
        // Not one of Reactor's own schedulers: they tie a socket to a thread, where a slow one holds up its neighbours.
        senders = Executors.newFixedThreadPool(SENDER_THREADS, run -> new Thread(run, "socket-sender"));
        closers = Executors.newFixedThreadPool(CLOSER_THREADS, run -> new Thread(run, "socket-closer"));
        deliveries = Schedulers.fromExecutorService(senders);
        looks = Executors.newSingleThreadScheduledExecutor(run -> new Thread(run, "socket-keeper"));
        running = true;
        long millis = heartbeat.look().toMillis();
        looks.scheduleWithFixedDelay(this::look, millis, millis, TimeUnit.MILLISECONDS);
    }

    /** Before the web server stops: it would wait for the sockets. */
    @Override
    public synchronized void stop() {
        running = false;
        looks.shutdownNow();
        closing.addAll(sockets);
        closing.forEach(socket -> closeLater(socket, CloseStatus.GOING_AWAY));
        senders.shutdown();
        closers.shutdown();
        try {
            awaitAnswers();
        } catch (InterruptedException stopNow) {
            Thread.currentThread().interrupt();
        }
        deliveries.dispose();
    }

    /**
     * The web server closes what is still connected. To a browser that has not answered yet this looks like a connection
     * that broke, whatever it was told before.
     */
    private void awaitAnswers() throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(STOP_SECONDS);
        closers.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
        while (!closing.stream().allMatch(PushSocket::isOver) && System.nanoTime() < deadline) {
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
            pushWhatWasMissed();
            sockets.forEach(this::checkPulse);
        } catch (RuntimeException failed) {
            LOGGER.warn("Open sockets could not be looked after this time", failed);
        }
    }

    private void closeSocketsOfEndedSessions() {
        if (sockets.isEmpty()) {
            return;
        }
        Set<UUID> over =
                sessions.over(sockets.stream().map(PushSocket::sessionId).collect(Collectors.toSet()));
        sockets.stream()
                .filter(socket -> over.contains(socket.sessionId()))
                .forEach(socket -> closeLater(socket, SESSION_ENDED));
    }

    private void pushWhatWasMissed() {
        if (sockets.isEmpty()) {
            return;
        }
        Map<UserId, Long> places = new HashMap<>();
        sockets.forEach(socket -> places.merge(socket.userId(), socket.place(), Math::min));
        Map<UserId, List<Raised>> missed = raised.after(places).stream().collect(Collectors.groupingBy(Raised::userId));
        for (PushSocket socket : sockets) {
            List<Raised> ofPerson = missed.get(socket.userId());
            if (ofPerson != null) {
                senders.execute(() -> catchUp(socket, ofPerson));
            }
        }
    }

    private void catchUp(PushSocket socket, List<Raised> missed) {
        try {
            socket.catchUp(missed);
        } catch (RuntimeException broken) {
            closeLater(socket, CloseStatus.SERVICE_OVERLOAD);
        }
    }

    private void checkPulse(PushSocket socket) {
        if (socket.isSilentFor(heartbeat.ping())) {
            closeLater(socket, CloseStatus.SESSION_NOT_RELIABLE);
        } else if (socket.isDueForPing(heartbeat.ping())) {
            closers.execute(socket::ping);
        }
    }

    private void closeLater(PushSocket socket, CloseStatus status) {
        remove(socket);
        closers.execute(() -> socket.close(status));
    }
}
